import { dayOf, formatTime } from '../domain/days';
import type { Instant } from '../domain/types';

/** @returns a moment as a field for date and time holds it, on the clock of the municipality: `"2026-11-23T14:05"` */
export function toLocalMoment(moment: Date): string {
  return `${dayOf(moment)}T${formatTime(moment, 'nl')}`;
}

/**
 * @param local - as the field holds it, e.g. `"2026-11-23T14:05"`, on the clock in Europe/Amsterdam whatever the computer's zone
 * @returns the moment, or `undefined` when the field holds none
 */
export function fromLocalMoment(local: string): Instant | undefined {
  const asUtc = new Date(`${local}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(asUtc.getTime())) return undefined;
  // The Netherlands are one or two hours ahead of UTC; the one that reads back as what was typed is right.
  const fits = [2, 1]
    .map((hours) => new Date(asUtc.getTime() - hours * 3_600_000))
    .find((moment) => toLocalMoment(moment) === local);
  return (fits ?? asUtc).toISOString();
}
