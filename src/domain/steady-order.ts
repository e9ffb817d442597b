/**
 * A list that is ordered anew while somebody looks at it: who stood there keeps their place, who comes later stands below.
 * @param ranked - best first
 * @param shown - keys in the order on screen; who is not in the list any more is gone
 */
export function keepOrder<T>(ranked: readonly T[], shown: readonly string[], keyOf: (one: T) => string): readonly T[] {
  const places = new Map(shown.map((key, place) => [key, place]));
  const placeOf = (one: T): number => places.get(keyOf(one)) ?? Infinity;
  const stood = ranked.filter((one) => places.has(keyOf(one))).sort((a, b) => placeOf(a) - placeOf(b));
  return [...stood, ...ranked.filter((one) => !places.has(keyOf(one)))];
}
