import { givenTwice } from './support/given-twice.ts';

givenTwice(0, 2);
