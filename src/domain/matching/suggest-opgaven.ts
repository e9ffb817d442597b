import type { Opgave } from '../records.generated';
import type { PlainDay } from '../types';
import { wordsOf } from './normalise';
import type { Word } from './normalise';
import { lexiconOf, termsOf } from './terms';
import type { Lexicon, Term } from './terms';

export interface OpgaveSuggestion<O> {
  readonly opgave: O;
  /** Words of the text that matched, as written there, the most telling first. */
  readonly matched: readonly string[];
}

export type SuggestableOpgave = Pick<
  Opgave,
  'Key' | 'Title' | 'Goal' | 'Description' | 'Keywords' | 'ValidUntil' | 'IsActive'
>;

/** Words to recognise by were chosen for this; a goal or description says more than the opgave itself. */
const worth = { keyword: 1, title: 0.7, goal: 0.25, description: 0.25 } as const;
const leastScore = 0.4;
/** Rarity among the opgaven already tells which words say little. */
const commonStrength = 0.6;
/** Words that added less than this are no explanation. */
const leastShown = 0.12;

/**
 * Opgaven that the text may contribute to, best first. A proposal: the accountmanager decides.
 * @param text - title, summary and delineation of the initiative
 * @param opgaven - those that are inactive, or no longer valid on `today`, are left out; give the same array again while somebody types
 * @param limit - at most this many
 */
export function suggestOpgaven<O extends SuggestableOpgave>(
  text: string,
  opgaven: readonly O[],
  today?: PlainDay,
  limit = 6,
): readonly OpgaveSuggestion<O>[] {
  const index = indexOpgaven(opgaven);
  const terms = termsOf(wordsOf(text), index.lexicon, commonStrength);
  const scored: { readonly suggestion: OpgaveSuggestion<O>; readonly score: number }[] = [];
  for (const { opgave, terms: known } of index.entries as readonly IndexedOpgave<O>[]) {
    if (!isUsable(opgave, today)) continue;
    const hits = terms
      .map((term) => ({ term, score: term.strength * (known.get(term.key) ?? 0) * index.rarity(term.key) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const score = scoreOfWords(hits);
    if (score < leastScore) continue;
    scored.push({
      score,
      suggestion: {
        opgave,
        matched: [...new Set(hits.filter((hit) => hit.score >= leastShown).map(({ term }) => term.written))],
      },
    });
  }
  return scored
    .sort((a, b) => b.score - a.score || a.suggestion.opgave.Key.localeCompare(b.suggestion.opgave.Key))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

/** @returns whether an opgave may still be linked on this day */
export function isUsable(opgave: Pick<Opgave, 'IsActive' | 'ValidUntil'>, today?: PlainDay): boolean {
  return opgave.IsActive && (opgave.ValidUntil === undefined || today === undefined || opgave.ValidUntil >= today);
}

/** One word that matches in three ways counts by its best way. */
function scoreOfWords(hits: readonly { readonly term: Term; readonly score: number }[]): number {
  const best = new Map<string, number>();
  for (const { term, score } of hits) best.set(term.written, Math.max(best.get(term.written) ?? 0, score));
  return [...best.values()].reduce((sum, score) => sum + score, 0);
}

interface IndexedOpgave<O> {
  readonly opgave: O;
  /** By the key of the term: its strength times what the field is worth. */
  readonly terms: ReadonlyMap<string, number>;
}

interface OpgaveIndex {
  readonly entries: readonly IndexedOpgave<SuggestableOpgave>[];
  readonly lexicon: Lexicon;
  readonly rarity: (key: string) => number;
}

const indexes = new WeakMap<readonly SuggestableOpgave[], OpgaveIndex>();

function indexOpgaven(opgaven: readonly SuggestableOpgave[]): OpgaveIndex {
  const present = indexes.get(opgaven);
  if (present !== undefined) return present;
  const texts = opgaven.map((opgave) => ({ opgave, fields: fieldsOf(opgave) }));
  const lexicon = lexiconOf(texts.flatMap(({ fields }) => fields.flatMap(({ words }) => words)));
  const entries = texts.map(({ opgave, fields }) => ({ opgave, terms: termsOfFields(fields, lexicon) }));
  const counts = new Map<string, number>();
  for (const { terms } of entries) for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.log(1 + entries.length);
  const rarity = (key: string): number =>
    most === 0 ? 1 : Math.log(1 + entries.length / Math.max(1, counts.get(key) ?? 1)) / most;
  const made = { entries, lexicon, rarity };
  indexes.set(opgaven, made);
  return made;
}

interface Field {
  readonly words: readonly Word[];
  readonly worth: number;
}

function fieldsOf(opgave: SuggestableOpgave): readonly Field[] {
  return [
    { words: wordsOf(opgave.Keywords ?? ''), worth: worth.keyword },
    { words: wordsOf(opgave.Title), worth: worth.title },
    { words: wordsOf(opgave.Goal), worth: worth.goal },
    { words: wordsOf(opgave.Description ?? ''), worth: worth.description },
  ];
}

function termsOfFields(fields: readonly Field[], lexicon: Lexicon): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const field of fields) {
    for (const { key, strength } of termsOf(field.words, lexicon, commonStrength)) {
      terms.set(key, Math.max(terms.get(key) ?? 0, strength * field.worth));
    }
  }
  return terms;
}
