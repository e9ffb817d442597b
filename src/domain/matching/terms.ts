import { compoundParts } from './compounds';
import { conceptsOf } from './concepts';
import type { Word } from './normalise';
import { stem } from './stem';
import { commonWords, stopWords } from './stop-words';

/** What a word can be recognised by: its stem, the parts of a compound, the notion behind it. */
export interface Term {
  readonly key: string;
  /** The word of the text that gave it. */
  readonly written: string;
  /** Between 0 and 1: a whole word counts fully, a part or a notion less, a commonplace little. */
  readonly strength: number;
}

const strengths = { word: 1, part: 0.6, concept: 0.6 } as const;
/** Between initiatives a commonplace says next to nothing. */
const usualCommonStrength = 0.2;
const commonStems = new Set([...commonWords].map(stem));

/** Which stems occur as words of their own; compounds are split with it. */
export type Lexicon = ReadonlySet<string>;

/** @returns the stems of all words that say something */
export function lexiconOf(words: Iterable<Word>): Lexicon {
  const lexicon = new Set<string>();
  for (const word of words) {
    if (saysSomething(word)) lexicon.add(stem(word.plain));
  }
  return lexicon;
}

/**
 * @param commonStrength - what a commonplace ("bewoners", "jeugd") counts for; more where the other text was written with care
 * @returns the terms of these words, each key once with its greatest strength, in the order of the text
 */
export function termsOf(
  words: readonly Word[],
  lexicon: Lexicon,
  commonStrength = usualCommonStrength,
): readonly Term[] {
  const terms = new Map<string, Term>();
  const add = (key: string, written: string, strength: number): void => {
    const present = terms.get(key);
    if (present === undefined || present.strength < strength) terms.set(key, { key, written, strength });
  };
  for (const word of words) {
    if (!saysSomething(word)) continue;
    const root = stem(word.plain);
    add(root, word.written, commonWords.has(word.plain) || commonStems.has(root) ? commonStrength : strengths.word);
    for (const concept of conceptsOf(root)) add(concept, word.written, strengths.concept);
    for (const part of compoundParts(word.plain, (candidate) => lexicon.has(candidate))) {
      add(part, word.written, commonStems.has(part) ? commonStrength : strengths.part);
      for (const concept of conceptsOf(part)) add(concept, word.written, strengths.concept * strengths.part);
    }
  }
  return [...terms.values()];
}

function saysSomething(word: Word): boolean {
  return word.plain.length > 2 && !/^\d{1,3}$/.test(word.plain) && !stopWords.has(word.plain);
}
