import { compoundParts } from './compounds';
import { conceptStems, conceptsOf } from './concepts';
import { familyOf } from './family';
import { nearWord } from './near-word';
import type { Word } from './normalise';
import { stem } from './stem';
import { commonWords, placeWords, stopWords } from './stop-words';

/** What a word can be recognised by: its stem, the parts of a compound, the notion behind it. */
export interface Term {
  readonly key: string;
  /** The word of the text that gave it. */
  readonly written: string;
  /** Between 0 and 1: a whole word counts fully, a part or a notion less, a commonplace little. */
  readonly strength: number;
}

const strengths = { word: 1, slip: 0.7, part: 0.6, family: 0.5 } as const;
/** Another word for the same notion is nearly the word itself. */
const conceptShare = 0.75;
/** Between initiatives a commonplace says next to nothing, and many are made for the same place. */
const usual = { common: 0.2, place: 0.4 } as const;
const commonStems = new Set([...commonWords].map(stem));
const placeStems = new Set([...placeWords].map(stem));
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
 * @param common - what a commonplace ("bewoners", "jeugd") counts for; more where the other text was written with care
 * @param place - what a word counts for that says where ("dorpshuis")
 * @returns the terms of these words, each key once with its greatest strength, in the order of the text
 */
export function termsOf(
  words: readonly Word[],
  lexicon: Lexicon,
  common: number = usual.common,
  place: number = common === usual.common ? usual.place : 1,
): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { written, plain } of words.filter(saysSomething)) {
    for (const [root, whole] of rootsOf(plain, lexicon)) {
      const strength = whole * weightOf(root, common, place);
      set(terms, { key: root, written, strength });
      for (const key of conceptsOf(root)) set(terms, { key, written, strength: strength * conceptShare });
    }
  }
  return [...terms.values()];
}

type Root = readonly [root: string, strength: number];

const rootsByLexicon = new WeakMap<Lexicon, Map<string, readonly Root[]>>();

/** What a word can be recognised by, kept with the lexicon: the same words come back in every text. */
function rootsOf(plain: string, lexicon: Lexicon): readonly Root[] {
  let kept = rootsByLexicon.get(lexicon);
  if (!kept) rootsByLexicon.set(lexicon, (kept = new Map<string, readonly Root[]>()));
  const present = kept.get(plain);
  if (present) return present;
  const made = findRoots(plain, lexicon);
  kept.set(plain, made);
  return made;
}

function findRoots(plain: string, lexicon: Lexicon): readonly Root[] {
  const known = (candidate: string): boolean => lexicon.has(candidate);
  const root = stem(plain);
  const family = familyOf(root, known);
  const parts = compoundParts(plain, known);
  const roots: readonly Root[] = [
    [root, strengths.word],
    ...(family === undefined ? [] : [[family, strengths.family] as const]),
    ...parts.map((part): Root => [part, strengths.part]),
  ];
  if (known(root) || roots.length > 1 || conceptsOf(root).length > 0) return roots;
  const meant = nearWord(root, lexicon) ?? nearWord(root, conceptStems);
  return meant === undefined ? roots : [...roots, [meant, strengths.slip]];
}

function weightOf(root: string, common: number, place: number): number {
  if (commonStems.has(root)) return common;
  return placeStems.has(root) ? place : 1;
}

function set(terms: Map<string, Term>, term: Term): void {
  const present = terms.get(term.key);
  if (present === undefined || present.strength < term.strength) terms.set(term.key, term);
}

function saysSomething(word: Word): boolean {
  return word.plain.length > 2 && !/^\d{1,3}$/.test(word.plain) && !stopWords.has(word.plain);
}
