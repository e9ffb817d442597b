import type { Instant, PlainDay } from './types';

const hour = 3_600_000;

/** @returns the moment at which the day starts in the Netherlands */
export function dayStart(day: PlainDay): Date {
  const utcMidnight = Date.parse(`${day}T00:00:00Z`);
  // Summer time changes at 01:00 UTC, after every midnight here: the offset at UTC midnight less two hours is that of the day's start.
  return new Date(utcMidnight - offsetInAmsterdam(utcMidnight - 2 * hour));
}

/** The same as text: `2026-06-01` starts at `2026-05-31T22:00:00.000Z`. */
export function startOfDay(day: PlainDay): Instant {
  return dayStart(day).toISOString();
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** @returns milliseconds that the Dutch clock is ahead of UTC at this moment: one or two hours */
function offsetInAmsterdam(moment: number): number {
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour);
  return wall - Math.floor(moment / hour) * hour;
}
