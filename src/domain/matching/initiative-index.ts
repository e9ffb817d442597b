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
  /** Its words as they are compared, each between blanks: one look finds a word or the beginning of one. */
  readonly plainTitle: string;
  readonly plainText: string;
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

/** When a long piece of work must let the screen and the keyboard go first. */
export interface Pace {
  /** Milliseconds on any clock. */
  readonly now: () => number;
  /** Lets others go first. */
  readonly pause: () => Promise<void>;
}

/** Half of what one frame of the screen takes: nobody notices that typing waits so long. */
const longestSlice = 8;

/**
 * Does the work of {@link indexInitiatives} in small slices, so that typing never waits for it. Comparing and searching
 * with the same array find it ready afterwards.
 */
export async function prepareIndex<I extends Matchable>(initiatives: readonly I[], pace: Pace): Promise<void> {
  if (indexes.has(initiatives)) return;
  const steps = indexSteps(initiatives);
  let began = pace.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      indexes.set(initiatives, step.value);
      return;
    }
    if (pace.now() - began < longestSlice) continue;
    await pace.pause();
    began = pace.now();
  }
}

/**
 * @returns the initiatives with this one before them, in the place of what had its key. Where they were prepared, so are
 *   these, without doing the work again: rarity stays what it was
 */
export function withInitiative<I extends Matchable>(initiatives: readonly I[], added: I): readonly I[] {
  const all = [added, ...initiatives.filter(({ Key }) => Key !== added.Key)];
  const index = indexes.get(initiatives) as InitiativeIndex<I> | undefined;
  if (index === undefined) return all;
  const text = textOf(added);
  const lexicon = new Set([...index.lexicon, ...lexiconOf([...text.title, ...text.summary])]);
  const settlements = new Map([...index.settlements, [normalise(added.Settlement), added.Settlement]]);
  const entry = termed(text, lexicon, settlements);
  const others = index.entries.filter(({ initiative }) => initiative.Key !== added.Key);
  const entries = [{ ...entry, weight: weigh(entry.terms.values(), index.rarity) }, ...others];
  indexes.set(all, { ...index, lexicon, settlements, entries });
  return all;
}

function buildIndex<I extends Matchable>(initiatives: readonly I[]): InitiativeIndex<I> {
  const steps = indexSteps(initiatives);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The work in steps of one initiative each. */
function* indexSteps<I extends Matchable>(initiatives: readonly I[]): Generator<undefined, InitiativeIndex<I>> {
  const settlements = new Map<string, string>();
  const lexicon = new Set<string>();
  const texts: Text<I>[] = [];
  for (const initiative of initiatives) {
    const text = textOf(initiative);
    texts.push(text);
    settlements.set(normalise(initiative.Settlement), initiative.Settlement);
    for (const root of lexiconOf([...text.title, ...text.summary])) lexicon.add(root);
    yield;
  }
  const entries: Omit<IndexedInitiative<I>, 'weight'>[] = [];
  const counts = new Map<string, number>();
  for (const text of texts) {
    const entry = termed(text, lexicon, settlements);
    entries.push(entry);
    for (const key of entry.terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
    yield;
  }
  const rarity = rarityOf(counts, initiatives.length);
  const weighed: IndexedInitiative<I>[] = [];
  for (const entry of entries) {
    weighed.push({ ...entry, weight: weigh(entry.terms.values(), rarity) });
    yield;
  }
  return { lexicon, settlements, rarity, entries: weighed };
}

interface Text<I> {
  readonly initiative: I;
  readonly title: readonly Word[];
  readonly summary: readonly Word[];
}

function textOf<I extends Matchable>(initiative: I): Text<I> {
  return { initiative, title: wordsOf(initiative.Title), summary: wordsOf(initiative.Summary) };
}

function termed<I extends Matchable>(
  { initiative, title, summary }: Text<I>,
  lexicon: Lexicon,
  settlements: ReadonlyMap<string, string>,
): Omit<IndexedInitiative<I>, 'weight'> {
  const words = [...title, ...summary];
  const named = words.map(({ plain }) => plain).filter((plain) => settlements.has(plain));
  return {
    initiative,
    title,
    plainTitle: betweenBlanks(title),
    plainText: betweenBlanks(words),
    terms: new Map(termsOf(withoutSettlements(words, settlements), lexicon).map((term) => [term.key, term])),
    settlements: new Set([normalise(initiative.Settlement), ...named]),
  };
}

const betweenBlanks = (words: readonly Word[]): string => ` ${words.map(({ plain }) => plain).join(' ')} `;

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

function rarityOf(counts: ReadonlyMap<string, number>, documents: number): (key: string) => number {
  const most = Math.log(1 + documents);
  return (key) => {
    const count = counts.get(key);
    return count === undefined ? 1 : Math.log(1 + documents / count) / most;
  };
}
