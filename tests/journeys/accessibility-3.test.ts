import { screensAreAccessible } from './support/accessible-screens.ts';

screensAreAccessible(2, 3);
