import { addDays, plainDay, yearOf } from '../days';
import type { PlainDay } from '../types';

/** A month as it stands in an address: `2026-06`. */
export type Month = string;

/** Whole months, from the first day of one to the last day of another. */
export interface Period {
  readonly from: Month;
  readonly until: Month;
}

export type PresetId = 'half' | 'year' | 'last-year' | 'twelve';

/** The periods that can be chosen without typing. */
export function presets(today: PlainDay): Readonly<Record<PresetId, Period>> {
  const month = monthOf(today);
  const year = yearOf(today);
  return {
    half: { from: addMonths(month, -5), until: month },
    twelve: { from: addMonths(month, -11), until: month },
    year: { from: `${year}-01`, until: month },
    'last-year': { from: `${year - 1}-01`, until: `${year - 1}-12` },
  };
}

/** More months than this make no chart that anybody reads. */
export const longestPeriod = 36;

/** @returns the period of an address (`2026-06_2026-11`), or the last half year when it is none */
export function readPeriod(text: string | undefined, today: PlainDay): Period {
  const [from = '', until = ''] = (text ?? '').split('_');
  const isPeriod = isMonth(from) && isMonth(until) && from <= until && monthsBetween(from, until) <= longestPeriod;
  return isPeriod ? { from, until } : presets(today).half;
}

export function formatPeriod({ from, until }: Period): string {
  return `${from}_${until}`;
}

/** The months of a period, in order. */
export function monthsIn({ from, until }: Period): readonly Month[] {
  return Array.from({ length: monthsBetween(from, until) }, (_, index) => addMonths(from, index));
}

/** First day of the period, and the first day after it. */
export function daysOf({ from, until }: Period): { readonly first: PlainDay; readonly after: PlainDay } {
  return { first: `${from}-01`, after: `${addMonths(until, 1)}-01` };
}

export function lastDayOf(period: Period): PlainDay {
  return addDays(daysOf(period).after, -1);
}

export function monthOf(day: PlainDay): Month {
  return day.slice(0, 7);
}

export function isMonth(text: string): boolean {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(text);
}

function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + count;
  return monthOf(plainDay(Math.floor(index / 12), (index % 12) + 1, 1));
}

function monthsBetween(from: Month, until: Month): number {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [untilYear = 0, untilMonth = 1] = until.split('-').map(Number);
  return (untilYear - fromYear) * 12 + untilMonth - fromMonth + 1;
}
