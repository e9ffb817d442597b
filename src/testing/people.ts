import type { Me } from '../data/ports';
import type { GroupId } from '../domain/roles';

/** Invented colleagues for tests, one for each part that somebody can have. */
export const people = {
  anna: person(1, 'anna', 'Anna de Wit', ['pool']),
  bram: person(2, 'bram', 'Bram Hofstra', ['pool']),
  marja: person(3, 'marja', 'Marja Postma', ['pool', 'coordinators']),
  sanne: person(4, 'sanne', 'Sanne Visser', ['kcc']),
  geert: person(5, 'geert', 'Geert Griffioen', ['readers']),
  rina: person(6, 'rina', 'Rina Kuipers', ['admins']),
  henk: person(11, 'henk', 'Henk Zijlstra', ['team']),
  ingrid: person(12, 'ingrid', 'Ingrid Kuiper', ['team']),
} as const satisfies Record<string, Me>;

export type Person = keyof typeof people;

function person(number: number, login: string, name: string, groups: readonly GroupId[]): Me {
  const personKey = `5a000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { personKey, name, mail: `${login}@gemeente.example`, groups, mayManageSite: groups.includes('admins') };
}
