import { commandTests } from './support/command-tests.ts';

commandTests(0, 2);
