import { normalise, wordsOf } from './matching/normalise';
import { stem } from './matching/stem';
import { commonWords, stopWords } from './matching/stop-words';
import { suggestOpgaven } from './matching/suggest-opgaven';
import type { Initiative, Opgave } from './records.generated';
import { splitValues } from './text';

/** What profiles are searched for, and for which of the opgaven each word speaks. */
export interface ColleagueWords {
  /** Beginnings of words, the most telling first. */
  readonly words: readonly string[];
  readonly forOpgave: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words of the text itself: what is asked may need somebody that no opgave names. */
  readonly ofText: ReadonlySet<string>;
}

/** What people search takes in one question. */
const mostWords = 36;
/** So many words of the text itself, which speak for no opgave in particular. */
const mostOwnWords = 10;

export type CaseText = Pick<Initiative, 'Title' | 'Summary' | 'Delineation'>;

/**
 * One question for all opgaven of an initiative: of each opgave the words of the text that speak of it, then its own.
 * Opgaven take turns, so that none is left out when there are more words than fit. Without opgaven: words of the text.
 */
export function colleagueWords(initiative: CaseText, opgaven: readonly Opgave[]): ColleagueWords {
  const lists = opgaven.map((opgave) => wordsForOpgave(initiative, opgave));
  const ofText = roots(textOf(initiative));
  const own = ofText.filter((word) => !lists.some((words) => words.includes(word))).slice(0, mostOwnWords);
  const room = mostWords - own.length;
  const chosen = lists.length === 0 ? [...ofText.slice(0, mostWords)] : [...inTurns(lists).slice(0, room), ...own];
  return {
    words: [...new Set(chosen)],
    forOpgave: new Map(opgaven.map(({ Key }, at) => [Key, new Set(lists[at])])),
    ofText: new Set(ofText),
  };
}

/** The first of each list, then the second of each, so that none is left out when not all fit. */
function inTurns(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((words) => words.slice(turn, turn + 1)));
  return [...new Set(turns.flat())];
}

function wordsForOpgave(initiative: CaseText, opgave: Opgave): readonly string[] {
  const [suggestion] = suggestOpgaven(textOf(initiative), [{ ...opgave, IsActive: true }], undefined, 1);
  return roots([...(suggestion?.matched ?? []), ...splitValues(opgave.Keywords), opgave.Title].join(' '));
}

function textOf({ Title, Summary, Delineation = '' }: CaseText): string {
  return [Title, Summary, Delineation].join(' ');
}

/** Beginnings of words: "woningen" finds "woningbouw" as "woning" does. Words that say nothing are left out. */
function roots(text: string): readonly string[] {
  const telling = wordsOf(text).filter(
    ({ plain }) => plain.length > 2 && !stopWords.has(plain) && !commonWords.has(plain) && !/^\d+$/.test(plain),
  );
  return [...new Set(telling.map(({ written }) => rootOf(written)))];
}

function rootOf(written: string): string {
  const word = written.toLowerCase();
  const root = stem(normalise(word));
  return root.length >= 4 && normalise(word).startsWith(root) ? word.slice(0, root.length) : word;
}
