/** How good a list of colleagues is: which part of the first five fits, and which part of who fits is among the first ten. */
export interface Quality {
  readonly precisionAt5: number;
  readonly recallAt10: number;
}

/** @param ranked - person keys, best first; a place among the first five that stays empty counts as a wrong one */
export function qualityOf(ranked: readonly string[], expected: ReadonlySet<string>): Quality {
  const hits = (count: number): number => ranked.slice(0, count).filter((key) => expected.has(key)).length;
  return {
    precisionAt5: hits(5) / 5,
    recallAt10: expected.size === 0 ? 1 : hits(10) / expected.size,
  };
}

/** The most that any list can reach: where three people fit, no list has five. */
export function bestPossible(expected: ReadonlySet<string>): Quality {
  return qualityOf([...expected], expected);
}

export function meanOf(qualities: readonly Quality[]): Quality {
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    precisionAt5: mean(qualities.map(({ precisionAt5 }) => precisionAt5)),
    recallAt10: mean(qualities.map(({ recallAt10 }) => recallAt10)),
  };
}
