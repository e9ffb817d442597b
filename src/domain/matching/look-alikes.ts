import { indexInitiatives, weigh, withoutSettlements } from './initiative-index';
import type { IndexedInitiative, InitiativeIndex, Matchable } from './initiative-index';
import { normalise, wordsOf } from './normalise';
import { termsOf } from './terms';
import type { Term } from './terms';

/** What somebody is typing. */
export interface DraftInitiative {
  readonly Title: string;
  readonly Summary?: string;
  readonly Settlement?: string;
}

/** Why an initiative looks like the draft, as data: a screen makes the sentence. */
export type LookAlikeReason =
  | { readonly kind: 'same-settlement'; readonly settlement: string }
  | { readonly kind: 'names-settlement'; readonly settlement: string }
  | { readonly kind: 'shared-words'; readonly words: readonly string[] };

export interface LookAlike<I> {
  readonly initiative: I;
  /** `double`: may be the same plan; `related`: has to do with it. Only people decide that it is the same. */
  readonly kinship: 'double' | 'related';
  readonly reasons: readonly LookAlikeReason[];
  /** The words of the draft that were recognised, as they were typed. */
  readonly matched: readonly string[];
}

/** Tuned on the pairs of tests/data/verwant.json: doubles lie above, look-alikes that are another plan below. */
const thresholds = { double: 0.45, related: 0.12 } as const;
/** The same place makes the same words more telling; a different place less. */
const placeFactors = { same: 1.35, named: 1.15, unknown: 1, other: 0.65 } as const;

/**
 * Initiatives that the draft may be a double of or is related to, most alike first.
 * @param draft - as typed so far; a title of one word is enough to start
 * @param initiatives - give the same array while somebody types (see `indexInitiatives`)
 * @param limit - at most this many
 */
export function lookAlikes<I extends Matchable>(
  draft: DraftInitiative,
  initiatives: readonly I[],
  limit = 3,
): readonly LookAlike<I>[] {
  const index = indexInitiatives(initiatives);
  const words = wordsOf(`${draft.Title} ${draft.Summary ?? ''}`);
  const terms = termsOf(withoutSettlements(words, index.settlements), index.lexicon);
  const named = new Set(words.map(({ plain }) => plain).filter((plain) => index.settlements.has(plain)));
  const own = draft.Settlement === undefined ? undefined : normalise(draft.Settlement);
  const draftWeight = weigh(terms, index.rarity);
  const scored: { readonly alike: LookAlike<I>; readonly score: number }[] = [];
  for (const entry of index.entries) {
    const shared = terms.filter(({ key }) => entry.terms.has(key));
    if (shared.length === 0) continue;
    const place = placeOf(entry, own, named);
    const score = likeness(draftWeight, shared, entry, index) * placeFactors[place.kind];
    if (score < thresholds.related) continue;
    const matched = [...new Set(shared.map(({ written }) => written))];
    const reasons: LookAlikeReason[] = [...place.reasons, { kind: 'shared-words', words: matched }];
    scored.push({
      score,
      alike: {
        initiative: entry.initiative,
        kinship: score >= thresholds.double ? 'double' : 'related',
        reasons,
        matched,
      },
    });
  }
  return scored
    .sort((a, b) => b.score - a.score || a.alike.initiative.Key.localeCompare(b.alike.initiative.Key))
    .slice(0, limit)
    .map(({ alike }) => alike);
}

/** Share of what both texts say, between 0 and 1; the shorter text weighs more, since a draft is never complete. */
function likeness<I extends Matchable>(
  draftWeight: number,
  shared: readonly Term[],
  entry: IndexedInitiative<I>,
  index: InitiativeIndex<I>,
): number {
  const common = shared.reduce(
    (sum, term) => sum + Math.min(term.strength, entry.terms.get(term.key)?.strength ?? 0) * index.rarity(term.key),
    0,
  );
  const smaller = Math.min(draftWeight, entry.weight);
  const greater = Math.max(draftWeight, entry.weight);
  return common / Math.max(3, 0.7 * smaller + 0.3 * greater);
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
