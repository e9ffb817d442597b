import { screensAreAccessible } from './support/accessible-screens.ts';

screensAreAccessible(0, 2);
