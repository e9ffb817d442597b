import { commandTests } from './support/command-tests.ts';

commandTests(2, 3);
