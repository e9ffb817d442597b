import { indexInitiatives, withoutSettlements } from './initiative-index';
import type { IndexedInitiative, Matchable } from './initiative-index';
import { normalise, wordsOf } from './normalise';
import { compareWords, sharedWords, sideOf, sumOf } from './shared-words';
import { termsOf } from './terms';

/** What somebody is typing. */
export interface DraftInitiative {
  readonly Title: string;
  readonly Summary?: string;
  readonly Settlement?: string;
  /** Keys of the opgaven that its text points at (see `suggestOpgaven`). */
  readonly opgaven?: readonly string[];
}

/** Keys of the opgaven that an initiative was linked to, by its key. */
export type OpgavenOf = (initiativeKey: string) => readonly string[];

/** Why an initiative looks like the draft, as data: a screen makes the sentence. */
export type LookAlikeReason =
  | { readonly kind: 'same-settlement'; readonly settlement: string }
  | { readonly kind: 'names-settlement'; readonly settlement: string }
  /** Keys of the opgaven. */
  | { readonly kind: 'same-opgave'; readonly opgaven: readonly string[] }
  | { readonly kind: 'shared-words'; readonly words: readonly string[] };

export interface LookAlike<I> {
  readonly initiative: I;
  /** `double`: may be the same plan; `related`: has to do with it. Only people decide that it is the same. */
  readonly kinship: 'double' | 'related';
  readonly reasons: readonly LookAlikeReason[];
  /** The words of the draft that were recognised, as they were typed. */
  readonly matched: readonly string[];
}

/**
 * Tuned on verwant.json and verwant-oefen.json of tests/data; verwant-toets.json only judges. A false alarm is worse than a
 * double that is only called related: that one stands among the first three all the same.
 */
const thresholds = { double: 0.42, related: 0.08 } as const;
/** The same plan is recognised by more than one or two words, and the titles, which name its core, take part on both sides. */
const leastOfDouble = { words: 3, ofTitle: 0.3 } as const;
/** The same place makes the same words more telling; a different place less. */
const placeFactors = { same: 1.35, named: 1.15, unknown: 1, other: 0.5 } as const;
/** One aim in common says something, though not as much as the place. */
const opgaveFactor = 1.1;
/** So many are compared to the last word; the others share so little that they cannot be among the first. */
const comparedWhole = 60;

/**
 * Initiatives that the draft may be a double of or is related to, most alike first.
 * @param draft - as typed so far; a title of one word is enough to start
 * @param initiatives - give the same array while somebody types (see `indexInitiatives`)
 * @param limit - at most this many
 * @param opgavenOf - what initiatives are linked to, as far as it is known
 */
export function lookAlikes<I extends Matchable>(
  draft: DraftInitiative,
  initiatives: readonly I[],
  limit = 3,
  opgavenOf: OpgavenOf = () => [],
): readonly LookAlike<I>[] {
  const index = indexInitiatives(initiatives);
  const words = wordsOf(`${draft.Title} ${draft.Summary ?? ''}`);
  const terms = termsOf(withoutSettlements(words, index.settlements), index.lexicon);
  const side = sideOf(terms, wordsOf(draft.Title), index.rarity);
  const named = new Set(words.map(({ plain }) => plain).filter((plain) => index.settlements.has(plain)));
  const own = draft.Settlement === undefined ? undefined : normalise(draft.Settlement);
  const roughly = index.entries
    .map((entry) => {
      const ours = sharedWords(terms, entry.terms, index.rarity);
      if (ours.size === 0) return undefined;
      const place = placeOf(entry, own, named);
      const opgaven = opgavenOf(entry.initiative.Key).filter((key) => draft.opgaven?.includes(key));
      const factor = placeFactors[place.kind] * (opgaven.length > 0 ? opgaveFactor : 1);
      return { entry, ours, opgaven, factor, reasons: place.reasons, rough: sumOf(ours) * factor };
    })
    .filter((found) => found !== undefined)
    .sort((a, b) => b.rough - a.rough)
    .slice(0, Math.max(comparedWhole, limit));
  return roughly
    .map(({ entry, ours, opgaven, factor, reasons }) => {
      const alike = compareWords(side, ours, entry, index.rarity);
      const score = alike.likeness * factor;
      const isDouble =
        score >= thresholds.double && alike.words >= leastOfDouble.words && alike.ofTitles >= leastOfDouble.ofTitle;
      const matched = [...ours.keys()];
      const sameOpgave: LookAlikeReason[] = opgaven.length > 0 ? [{ kind: 'same-opgave', opgaven }] : [];
      return {
        score,
        alike: {
          initiative: entry.initiative,
          kinship: isDouble ? ('double' as const) : ('related' as const),
          reasons: [...reasons, { kind: 'shared-words' as const, words: matched }, ...sameOpgave],
          matched,
        },
      };
    })
    .filter(({ score }) => score >= thresholds.related)
    .sort((a, b) => b.score - a.score || a.alike.initiative.Key.localeCompare(b.alike.initiative.Key))
    .slice(0, limit)
    .map(({ alike }) => alike);
}

function placeOf<I extends Matchable>(
  entry: IndexedInitiative<I>,
  own: string | undefined,
  named: ReadonlySet<string>,
): { readonly kind: keyof typeof placeFactors; readonly reasons: readonly LookAlikeReason[] } {
  const settlement = entry.initiative.Settlement;
  if (own === normalise(settlement)) return { kind: 'same', reasons: [{ kind: 'same-settlement', settlement }] };
  const places = [own, ...named].filter((place): place is string => place !== undefined);
  if (places.some((place) => entry.settlements.has(place)))
    return { kind: 'named', reasons: [{ kind: 'names-settlement', settlement }] };
  return { kind: places.length === 0 ? 'unknown' : 'other', reasons: [] };
}
