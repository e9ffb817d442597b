import '@pnp/sp/search';
import type { Expert, ExpertiseSearch, ProfileMatch } from '../ports';
import type { Connection } from './connection';
import { toAppError } from './to-app-error';

/** SharePoint's own result source of people (platform rule 2.6). */
export const peopleSource = 'b09a7990-05ea-4af9-81ef-edfab16c4e31';

/** Managed properties that hold what somebody knows about: ProfileExpertise has responsibilities, skills and projects in one. */
const searched = ['ProfileExpertise', 'PeopleKeywords', 'JobTitle', 'Department'] as const;

const returned = [
  'AADObjectID',
  'PreferredName',
  'WorkEmail',
  'JobTitle',
  'Department',
  'Responsibilities',
  'Skills',
  'PastProjects',
  'PeopleKeywords',
];

const mostWords = 36;
const longestQuery = 4000;

/** A result has the properties that were asked for, as text or `null`. */
type Row = Readonly<Record<string, unknown>>;

export function createPeopleSearch(connection: Connection): ExpertiseSearch {
  async function search(query: string, limit: number): Promise<readonly Row[]> {
    try {
      const answer = await connection.repeatable.search({
        Querytext: query,
        SourceId: peopleSource,
        RowLimit: Math.min(Math.max(limit, 1), 100),
        SelectProperties: returned,
        TrimDuplicates: false,
      });
      return answer.PrimarySearchResults as readonly object[] as readonly Row[];
    } catch (error) {
      throw await toAppError(error, 'search');
    }
  }
  return {
    async findByExpertise(words, limit) {
      const usable = usableWords(words);
      if (usable.length === 0) return [];
      return (await search(peopleQuery(usable), limit)).flatMap((row) => personOf(row, usable));
    },

    async findByName(text) {
      const parts = indexed(text).filter((part) => part.length >= 2);
      if (parts.length === 0) return [];
      // Letters also stand in functions and departments: what the search finds is checked by name.
      const rows = await search(parts.map((part) => `${part}*`).join(' '), 50);
      return rows
        .flatMap((row) => personOf(row, []))
        .filter(({ name }) => parts.every((part) => hasWord(name, part)))
        .slice(0, 10)
        .map(({ personKey, name, mail, jobTitle, department }) => ({ personKey, name, mail, jobTitle, department }));
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

/** At most 36 words of three letters or more, as long as the query stays below the 4,096 characters that search allows. */
export function usableWords(words: readonly string[]): string[] {
  const clean = words.map((word) =>
    word
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}-]+/gu, ' ')
      .trim(),
  );
  const single = clean.flatMap((word) => word.split(' ')).map((word) => word.replace(/^-+|-+$/g, '').toLowerCase());
  const kept = [...new Set(single.filter((word) => word.length >= 3 && word.length <= 40))].slice(0, mostWords);
  while (peopleQuery(kept).length > longestQuery) kept.pop();
  return kept;
}

function personOf(row: Row, words: readonly string[]): readonly Expert[] {
  const text = (property: string): string => (typeof row[property] === 'string' ? row[property] : '');
  const personKey = text('AADObjectID').toLowerCase();
  const name = text('PreferredName');
  // Accounts without a directory object (rooms, old imports) are nobody that can be asked.
  if (personKey === '' || name === '') return [];
  const optional = { mail: text('WorkEmail'), jobTitle: text('JobTitle'), department: text('Department') };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== ''));
  const places: readonly Place[] = [
    {
      where: 'profile',
      texts: ['Responsibilities', 'Skills', 'PastProjects', 'PeopleKeywords'].flatMap((name) => text(name).split(';')),
    },
    { where: 'function', texts: [optional.jobTitle] },
    { where: 'department', texts: [optional.department] },
  ];
  return [{ personKey, name, ...known, matched: words.flatMap((word) => matchOf(word, places)) }];
}

interface Place {
  readonly where: ProfileMatch['where'];
  readonly texts: readonly string[];
}

/** The first place that has the word: what somebody wrote themselves says most. */
function matchOf(word: string, places: readonly Place[]): readonly ProfileMatch[] {
  for (const { where, texts } of places) {
    const found = texts.find((text) => hasWord(text, word));
    if (found !== undefined) return [{ word, found: found.trim(), where }];
  }
  return [];
}

/** As the index has it: only letters and digits make a word, and capitals and accents make no difference. */
function hasWord(text: string, start: string): boolean {
  const wanted = indexed(start);
  const words = indexed(text);
  const isThere = (part: string, candidate: string | undefined, isLast: boolean): boolean =>
    isLast ? candidate?.startsWith(part) === true : candidate === part;
  return words.some((_, at) =>
    wanted.every((part, next) => isThere(part, words[at + next], next === wanted.length - 1)),
  );
}

const indexed = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
