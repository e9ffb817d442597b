import type { Initiative } from '../records.generated';
import { normalise, wordsOf } from './normalise';
import type { Word } from './normalise';
import { lexiconOf, termsOf } from './terms';
import type { Lexicon, Term } from './terms';

/** What comparing and searching needs of an initiative. */
export type Matchable = Pick<Initiative, 'Key' | 'Title' | 'Summary' | 'Settlement'>;

export interface IndexedInitiative<I extends Matchable> {
  readonly initiative: I;
  readonly title: readonly Word[];
  readonly words: readonly Word[];
  readonly terms: ReadonlyMap<string, Term>;
  /** Settlements that its text names, with the one it belongs to, normalised. */
  readonly settlements: ReadonlySet<string>;
  readonly weight: number;
}

export interface InitiativeIndex<I extends Matchable> {
  readonly entries: readonly IndexedInitiative<I>[];
  readonly lexicon: Lexicon;
  /** Names of settlements of all initiatives, normalised. */
  readonly settlements: ReadonlyMap<string, string>;
  /** How rare a term is among the initiatives: near 1 for a rare one. */
  readonly rarity: (key: string) => number;
}

const indexes = new WeakMap<readonly Matchable[], InitiativeIndex<Matchable>>();

/**
 * Prepares initiatives for comparing. Made once for an array and kept as long as the array lives,
 * so that comparing while somebody types stays quick: give the same array again.
 */
export function indexInitiatives<I extends Matchable>(initiatives: readonly I[]): InitiativeIndex<I> {
  const present = indexes.get(initiatives);
  if (present !== undefined) return present as InitiativeIndex<I>;
  const made = buildIndex(initiatives);
  indexes.set(initiatives, made);
  return made;
}

function buildIndex<I extends Matchable>(initiatives: readonly I[]): InitiativeIndex<I> {
  const settlements = new Map(initiatives.map(({ Settlement }) => [normalise(Settlement), Settlement]));
  const texts = initiatives.map((initiative) => ({
    initiative,
    title: wordsOf(initiative.Title),
    summary: wordsOf(initiative.Summary),
  }));
  const lexicon = lexiconOf(texts.flatMap(({ title, summary }) => [...title, ...summary]));
  const termed = texts.map(({ initiative, title, summary }) => {
    const words = [...title, ...summary];
    const named = words.map(({ plain }) => plain).filter((plain) => settlements.has(plain));
    return {
      initiative,
      title,
      words,
      terms: new Map(termsOf(withoutSettlements(words, settlements), lexicon).map((term) => [term.key, term])),
      settlements: new Set([normalise(initiative.Settlement), ...named]),
    };
  });
  const rarity = rarityAmong(termed.map(({ terms }) => terms));
  return {
    lexicon,
    settlements,
    rarity,
    entries: termed.map((entry) => ({ ...entry, weight: weigh(entry.terms.values(), rarity) })),
  };
}

/** Settlements are compared as places, not as words. */
export function withoutSettlements(words: readonly Word[], settlements: ReadonlyMap<string, string>): readonly Word[] {
  return words.filter(({ plain }) => !settlements.has(plain));
}

/** @returns the sum of what these words are worth, each by the best way in which it can be recognised */
export function weigh(terms: Iterable<Term>, rarity: (key: string) => number): number {
  const words = new Map<string, number>();
  for (const { key, written, strength } of terms) {
    words.set(written, Math.max(words.get(written) ?? 0, strength * rarity(key)));
  }
  let sum = 0;
  for (const worth of words.values()) sum += worth;
  return sum;
}

function rarityAmong(documents: readonly ReadonlyMap<string, Term>[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const key of document.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.log(1 + documents.length);
  const rarities = new Map([...counts].map(([key, count]) => [key, Math.log(1 + documents.length / count) / most]));
  return (key) => rarities.get(key) ?? 1;
}
