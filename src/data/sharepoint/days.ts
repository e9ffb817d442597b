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

export { dayStart } from '../../domain/start-of-day';
