import type { Initiative } from '../records.generated';
import { indexInitiatives } from './initiative-index';
import type { IndexedInitiative, Matchable } from './initiative-index';
import { normalise, wordsOf } from './normalise';
import type { Word } from './normalise';
import { stopWords } from './stop-words';
import { termsOf } from './terms';
import type { Term } from './terms';

export type Searchable = Matchable & Partial<Pick<Initiative, 'Number' | 'AccountmanagerName'>>;

export interface SearchHit<I> {
  readonly initiative: I;
  /** Words of the query that were found, as typed. */
  readonly matched: readonly string[];
}

const worth = {
  number: 100,
  titleStart: 8,
  titleWord: 5,
  settlement: 4,
  accountmanager: 3,
  word: 2,
  kindred: 1.5,
} as const;

/**
 * Initiatives that answer the query, best first. Every word of the query must be found in some way,
 * the last one also as the beginning of a word, since somebody may still be typing it.
 * @param query - words, a number ("2026-031"), a settlement or the name of an accountmanager
 * @param initiatives - give the same array while somebody types (see `indexInitiatives`)
 * @returns all initiatives in their own order when the query holds no words
 */
export function searchInitiatives<I extends Searchable>(
  query: string,
  initiatives: readonly I[],
): readonly SearchHit<I>[] {
  const all = wordsOf(query);
  if (all.length === 0) return initiatives.map((initiative) => ({ initiative, matched: [] }));
  const telling = all.filter(({ plain }) => !stopWords.has(plain));
  const words = telling.length > 0 ? telling : all;
  const index = indexInitiatives(initiatives);
  const terms = words.map((word) => termsOf([word], index.lexicon));
  const typed = normalise(query.trim());
  const number = /\d{3}$/.test(typed) ? typed : undefined;
  const hits: { readonly hit: SearchHit<I>; readonly score: number }[] = [];
  for (const entry of index.entries) {
    if (number !== undefined && normalise(entry.initiative.Number ?? '').endsWith(number)) {
      hits.push({
        score: worth.number,
        hit: { initiative: entry.initiative, matched: words.map(({ written }) => written) },
      });
      continue;
    }
    const scores = words.map((word, position) =>
      scoreOfWord(word, position === words.length - 1, terms[position] ?? [], entry),
    );
    if (scores.some((score) => score === 0)) continue;
    hits.push({
      score: scores.reduce((sum, score) => sum + score, 0),
      hit: { initiative: entry.initiative, matched: words.map(({ written }) => written) },
    });
  }
  return hits.sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}

function scoreOfWord<I extends Searchable>(
  word: Word,
  isLast: boolean,
  terms: readonly Term[],
  entry: IndexedInitiative<I>,
): number {
  const fits = (candidate: string): boolean => candidate === word.plain || (isLast && candidate.startsWith(word.plain));
  const wanted = isLast ? ` ${word.plain}` : ` ${word.plain} `;
  const holds = (text: string): boolean => text.includes(wanted);
  let score = 0;
  if (entry.title[0] !== undefined && fits(entry.title[0].plain)) score = worth.titleStart;
  else if (holds(entry.plainTitle)) score = worth.titleWord;
  else if (nameWords(entry.initiative.Settlement).some(({ plain }) => fits(plain))) score = worth.settlement;
  else if (nameWords(entry.initiative.AccountmanagerName ?? '').some(({ plain }) => fits(plain)))
    score = worth.accountmanager;
  else if (holds(entry.plainText)) score = worth.word;
  const kindred = terms.reduce(
    (best, { key, strength }) => Math.max(best, Math.min(strength, entry.terms.get(key)?.strength ?? 0)),
    0,
  );
  // A commonplace alone ("dorp") must be found as a word, else everything would be found.
  return Math.max(score, kindred > 0.3 ? worth.kindred * kindred : 0);
}

const wordsByName = new Map<string, readonly Word[]>();

/** Names come back at many initiatives; a municipality has tens of settlements and accountmanagers. */
function nameWords(name: string): readonly Word[] {
  const present = wordsByName.get(name);
  if (present) return present;
  const made = wordsOf(name);
  wordsByName.set(name, made);
  return made;
}
