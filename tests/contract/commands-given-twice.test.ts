import { givenTwice } from './support/given-twice.ts';

givenTwice(1, 2);
