import { weigh } from './initiative-index';
import type { Word } from './normalise';
import type { Term } from './terms';

type Rarity = (key: string) => number;

/** Words of a text, as written there, with what each is worth. */
export type WordWorths = ReadonlyMap<string, number>;

/** One of the two texts that are compared. */
export interface Side {
  readonly terms: ReadonlyMap<string, Term>;
  readonly title: readonly Word[];
  readonly weight: number;
}

/** A text of one or two words would else be wholly the same as any that holds them. */
const leastWeight = 3;
/** The shorter text counts more: what is short is never complete, and a draft least of all. */
const shares = { smaller: 0.6, greater: 0.4 } as const;

export function sideOf(terms: readonly Term[], title: readonly Word[], rarity: Rarity): Side {
  return { terms: new Map(terms.map((term) => [term.key, term])), title, weight: weigh(terms, rarity) };
}

/** Each word of one text that the other one has in some way, with what its best way is worth. */
export function sharedWords(terms: Iterable<Term>, others: ReadonlyMap<string, Term>, rarity: Rarity): WordWorths {
  const shared = new Map<string, number>();
  for (const { key, written, strength } of terms) {
    const other = others.get(key);
    if (other === undefined) continue;
    const worth = Math.min(strength, other.strength) * rarity(key);
    if (worth > (shared.get(written) ?? 0)) shared.set(written, worth);
  }
  return shared;
}

export interface Comparison {
  /** Share of what both texts say, between 0 and about 1. */
  readonly likeness: number;
  /** How many words of the one are in the other, counted where they are fewest. */
  readonly words: number;
  /** How much of its title a text finds in the other, where that is least; between 0 and 1. */
  readonly ofTitles: number;
}

/** @param ours - the words of the draft that the entry has (see `sharedWords`) */
export function compareWords(draft: Side, ours: WordWorths, entry: Side, rarity: Rarity): Comparison {
  const theirs = sharedWords(entry.terms.values(), draft.terms, rarity);
  const smaller = Math.min(draft.weight, entry.weight);
  const greater = Math.max(draft.weight, entry.weight);
  const common = (sumOf(ours) + sumOf(theirs)) / 2;
  return {
    likeness: common / Math.max(leastWeight, shares.smaller * smaller + shares.greater * greater),
    words: Math.min(ours.size, theirs.size),
    ofTitles: Math.min(shareOfTitle(draft, ours, rarity), shareOfTitle(entry, theirs, rarity)),
  };
}

export function sumOf(worths: WordWorths): number {
  let sum = 0;
  for (const worth of worths.values()) sum += worth;
  return sum;
}

function shareOfTitle({ title, terms }: Side, shared: WordWorths, rarity: Rarity): number {
  const words = new Set(title.map(({ written }) => written));
  const whole = weigh(
    [...terms.values()].filter(({ written }) => words.has(written)),
    rarity,
  );
  let found = 0;
  for (const [written, worth] of shared) if (words.has(written)) found += worth;
  return whole === 0 ? 0 : found / whole;
}
