/**
 * Days in SharePoint. A column with a date and no time comes back as the UTC moment of midnight in the time zone of
 * the site: 25 November is `2026-11-24T23:00:00Z` in Amsterdam, and 25 July `2026-07-24T22:00:00Z`.
 */

const hour = 3_600_000;

/** @returns the day that the site shows, e.g. `"2026-11-25"`: midnight is never more than 12 hours from that day in UTC */
export function dayOfStored(stored: string): string {
  return new Date(Date.parse(stored) + 12 * hour).toISOString().slice(0, 10);
}

/** What to write so that it is this day in every time zone from UTC-11 to UTC+12, however the site was made. */
export const storedOfDay = (day: string): string => `${day}T11:00:00Z`;

export const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour).toISOString().slice(0, 10);

/** @returns the moment at which the day starts in the Netherlands */
export function dayStart(day: string): Date {
  const utcMidnight = Date.parse(`${day}T00:00:00Z`);
  // Summer time changes at 01:00 UTC, after every midnight here: the offset at UTC midnight less two hours is that of the day's start.
  const start = utcMidnight - offsetInAmsterdam(utcMidnight - 2 * hour);
  return new Date(start);
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
