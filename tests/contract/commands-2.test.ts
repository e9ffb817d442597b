import { commandTests } from './support/command-tests.ts';

commandTests(1, 2);
