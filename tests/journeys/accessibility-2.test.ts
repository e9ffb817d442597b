import { screensAreAccessible } from './support/accessible-screens.ts';

screensAreAccessible(1, 2);
