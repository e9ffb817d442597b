import { everybody } from '../../directory/everybody.ts';
import type { Person } from '../../directory/people.ts';

/** Who leads a department: its first person in the directory, except that the coordinator leads the accountmanagers. */
function leads(person: Person): boolean {
  return (
    person.login === 'coordinator' ||
    (person.department !== 'Samenleving' &&
      everybody.find((other) => other.department === person.department) === person)
  );
}

export function managerOf(person: Person): Person | undefined {
  if (leads(person)) return undefined;
  return everybody.find((other) => other.department === person.department && leads(other));
}

export function directReportsOf(person: Person): Person[] {
  if (!leads(person)) return [];
  return everybody.filter((other) => other.department === person.department && other !== person);
}
