import { everybody } from '../../directory/everybody.ts';
import type { Person } from '../../directory/people.ts';
import { userLogin } from '../services/principals.ts';
import { type Kql, score, type Searchable, wordsOf } from './kql.ts';
import type { Hit } from './hits.ts';

/** "Local People Results" (platform-rules 2.6). */
export const peopleSource = 'b09a7990-05ea-4af9-81ef-edfab16c4e31';

const joined = (texts: readonly string[]): string => texts.join(';');

/** The properties of somebody in the index. */
function cells(person: Person): Record<string, string | null> {
  const [first = '', ...rest] = person.name.split(' ');
  const expertise = [...person.responsibilities, ...person.pastProjects, ...person.skills];
  return {
    PreferredName: person.name,
    FirstName: first,
    LastName: rest.join(' '),
    WorkEmail: person.mail,
    WorkPhone: person.phone,
    JobTitle: person.jobTitle,
    Department: person.department,
    AADObjectID: person.id,
    AccountName: userLogin(person),
    UserName: person.mail,
    Responsibilities: joined(person.responsibilities),
    Skills: joined(person.skills),
    PastProjects: joined(person.pastProjects),
    PeopleKeywords: joined(expertise),
    ProfileExpertise: joined(expertise),
    Interests: null,
    Schools: null,
    AboutMe: person.aboutMe ?? null,
    Memberships: null,
    Path: `https://gemeente-my.sharepoint.example/person.aspx?user=${person.mail}`,
    Title: person.name,
    OfficeNumber: null,
    PictureURL: null,
    ContentClass: 'urn:content-class:SPSPeople',
  };
}

interface Indexed extends Searchable {
  readonly person: Person;
}

const index: readonly Indexed[] = everybody.map((person) => {
  const properties = new Map(
    Object.entries(cells(person)).map(([name, text]) => [name.toLowerCase(), wordsOf(text ?? '')]),
  );
  const text = [
    'PreferredName',
    'JobTitle',
    'Department',
    'Responsibilities',
    'Skills',
    'PastProjects',
    'WorkEmail',
    'UserName',
  ].flatMap((name) => properties.get(name.toLowerCase()) ?? []);
  return { person, text, property: (name) => properties.get(name) };
});

/** Everybody may be found by everybody. */
export function searchPeople(kql: Kql): Hit[] {
  return index
    .map((entry) => ({ cells: cells(entry.person), rank: score(kql, entry) }))
    .filter(({ rank }) => rank > 0)
    .sort(
      (left, right) =>
        right.rank - left.rank ||
        (left.cells['PreferredName'] ?? '').localeCompare(right.cells['PreferredName'] ?? '', 'nl'),
    );
}
