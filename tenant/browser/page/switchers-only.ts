import { listenToSwitchers } from './switchers.ts';

listenToSwitchers();
