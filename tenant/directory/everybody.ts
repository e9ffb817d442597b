import type { Person } from './people.ts';
import { people } from './people.ts';

/** All people of the directory. */
export const everybody: readonly Person[] = people;
