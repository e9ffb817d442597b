import type { Instant, PlainDay } from './types';

/**
 * `long`: "woensdag 25 november" · `short`: "wo 25 nov" · `weekday`: "woensdag" · `date`: "25 november 2026" ·
 * `dayMonth`: "25 nov" · `dayMonthLong`: "25 november"
 */
export type DayStyle = 'long' | 'short' | 'weekday' | 'date' | 'dayMonth' | 'dayMonthLong';

/**
 * A day in words, in the language of the reader.
 * @param day - the calendar day; no time zone plays a part
 */
export function formatDay(day: PlainDay, language: 'nl' | 'en', style: DayStyle): string {
  // Some versions of ICU write Dutch abbreviations with a point ("wo 25 nov."), others without.
  return formatter(language, { ...dayOptions[style], timeZone: 'UTC' })
    .format(toUtc(day))
    .replace(/\.$/, '');
}

/** The time of a moment on the clock of the municipality, e.g. "14:03". */
export function formatTime(instant: Instant | Date, language: 'nl' | 'en'): string {
  return formatter(language, { hour: '2-digit', minute: '2-digit', timeZone: municipalZone }).format(new Date(instant));
}

/** The calendar day of a moment in Europe/Amsterdam: 23:30 UTC on 31 December is already the new year there. */
export function dayOf(instant: Instant | Date): PlainDay {
  const parts = formatter('sv', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: municipalZone }).format(
    new Date(instant),
  );
  return parts;
}

/** @returns the day `count` calendar days later (earlier when negative) */
export function addDays(day: PlainDay, count: number): PlainDay {
  return fromUtc(new Date(toUtc(day).getTime() + count * millisecondsPerDay));
}

/** @returns the day `count` years later; 29 February becomes 1 March in an ordinary year */
export function addYears(day: PlainDay, count: number): PlainDay {
  const date = toUtc(day);
  date.setUTCFullYear(date.getUTCFullYear() + count);
  return fromUtc(date);
}

/** Calendar days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: PlainDay, to: PlainDay): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / millisecondsPerDay);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: PlainDay): number {
  return toUtc(day).getUTCDay();
}

export function yearOf(day: PlainDay): number {
  return Number(day.slice(0, 4));
}

/** @param month - 1 to 12 */
export function plainDay(year: number, month: number, day: number): PlainDay {
  return fromUtc(new Date(Date.UTC(year, month - 1, day)));
}

/** @returns whether the text is a day that exists, as `"2026-11-25"` */
export function isPlainDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    fromUtc(new Date(`${text}T00:00:00Z`)) === text
  );
}

const millisecondsPerDay = 86_400_000;
const municipalZone = 'Europe/Amsterdam';

const dayOptions: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  dayMonthLong: { day: 'numeric', month: 'long' },
};

const locales: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB', sv: 'sv-SE' };
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it, and lists format a date in every row. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  formatters.set(key, made);
  return made;
}

function toUtc(day: PlainDay): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError('not a day');
  return date;
}

function fromUtc(date: Date): PlainDay {
  return date.toISOString().slice(0, 10);
}
