import '@pnp/sp/search';
import type { Colleague, ExpertiseSearch } from '../ports';
import type { Connection } from './connection';
import { toAppError } from './to-app-error';

/** SharePoint's own result source of people (platform rule 2.6). */
const peopleSource = 'b09a7990-05ea-4af9-81ef-edfab16c4e31';

/** Managed properties that hold what somebody knows about; words found in the earlier ones weigh more to the search. */
const searched = [
  'Responsibilities',
  'ProfileExpertise',
  'PeopleKeywords',
  'Skills',
  'Department',
  'JobTitle',
] as const;

const returned = [
  'AADObjectID',
  'PreferredName',
  'WorkEmail',
  'JobTitle',
  'Department',
  'Responsibilities',
  'Skills',
  'PastProjects',
];

/** A result has the properties that were asked for, as text or `null`. */
type Row = Readonly<Record<string, unknown>>;

type Found = Colleague & { readonly matched: readonly string[] };

export function createPeopleSearch(connection: Connection): ExpertiseSearch {
  return {
    async findByExpertise(words, limit) {
      const usable = usableWords(words);
      if (usable.length === 0) return [];
      try {
        const answer = await connection.repeatable.search({
          Querytext: peopleQuery(usable),
          SourceId: peopleSource,
          RowLimit: Math.min(Math.max(limit, 1), 50),
          SelectProperties: returned,
          TrimDuplicates: false,
        });
        return (answer.PrimarySearchResults as readonly object[] as readonly Row[]).flatMap((row) =>
          personOf(row, usable),
        );
      } catch (error) {
        throw await toAppError(error, 'search');
      }
    },
  };
}

/**
 * Any of the words, at the beginning of a word of any of the properties. The only place that builds KQL: a word is
 * letters, digits and inner hyphens, and stands in quotes, so that nothing in it can be an operator.
 */
export function peopleQuery(words: readonly string[]): string {
  return words.map((word) => `(${searched.map((property) => `${property}:"${word}*"`).join(' OR ')})`).join(' OR ');
}

/** At most twelve words of three letters or more: the query stays far below the 4,096 characters that search allows. */
export function usableWords(words: readonly string[]): string[] {
  const clean = words.map((word) =>
    word
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}-]+/gu, ' ')
      .trim(),
  );
  const single = clean.flatMap((word) => word.split(' ')).map((word) => word.replace(/^-+|-+$/g, '').toLowerCase());
  return [...new Set(single.filter((word) => word.length >= 3))].slice(0, 12);
}

function personOf(row: Row, words: readonly string[]): readonly Found[] {
  const text = (property: string): string => (typeof row[property] === 'string' ? row[property] : '');
  const personKey = text('AADObjectID').toLowerCase();
  const name = text('PreferredName');
  // Accounts without a directory object (rooms, old imports) are nobody that can be asked.
  if (personKey === '' || name === '') return [];
  const profile = returned.slice(3).map(text).join(' ').toLowerCase();
  const optional = { mail: text('WorkEmail'), jobTitle: text('JobTitle'), department: text('Department') };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ''));
  return [{ personKey, name, ...known, matched: words.filter((word) => hasWord(profile, word)) }];
}

const hasWord = (text: string, start: string): boolean =>
  text.split(/[^\p{L}\p{N}-]+/u).some((word) => word.startsWith(start));
