import { dayOf, daysBetween } from '../days';
import type { Instant, PlainDay } from '../types';

/** With fewer cases a percentage says more than is known (and could be traced to one initiative). */
export const fewestForShare = 5;

/** @returns whole percent, or `undefined` under {@link fewestForShare} cases */
export function shareOf(part: number, total: number): number | undefined {
  return total < fewestForShare ? undefined : Math.round((part / total) * 100);
}

export interface Spread {
  readonly count: number;
  readonly average: number;
  readonly median: number;
  readonly longest: number;
}

/** @returns `undefined` when there are no values */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  return {
    count: sorted.length,
    average: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    median,
    longest: sorted[sorted.length - 1] ?? 0,
  };
}

/** Weeks between two moments, by calendar days. Never negative: a decision can be dated before its registration. */
export function weeksBetween(from: Instant | PlainDay, to: Instant | PlainDay): number {
  return Math.max(0, daysBetween(plain(from), plain(to)) / 7);
}

/** A day is ten characters; a moment is longer, and its day is that in the Netherlands. */
function plain(moment: string): PlainDay {
  return moment.length > 10 ? dayOf(moment) : moment;
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Most first; equal ones by name. */
export function mostFirst<T extends { readonly count: number; readonly name: string }>(
  rows: readonly T[],
): readonly T[] {
  return [...rows].sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'nl'));
}
