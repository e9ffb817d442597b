import { prepareIndex } from '../domain/matching/initiative-index';
import type { Matchable } from '../domain/matching/initiative-index';

/**
 * Prepares what was read for searching and comparing, a few milliseconds at a time: at thousands of initiatives the
 * whole of it takes seconds on a slow computer, and somebody may be typing.
 */
export function prepareSearch(initiatives: readonly Matchable[]): Promise<void> {
  return prepareIndex(initiatives, {
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
}
