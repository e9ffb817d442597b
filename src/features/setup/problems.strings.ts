import { defineStrings } from '../../strings/define';
import { en } from './problems-en';
import { nl } from './problems-nl';

/** What is wrong, what still works and how it is mended. */
export const problemStrings = defineStrings(nl, en);
