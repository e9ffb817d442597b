import { addDays, isPlainDay, plainDay } from '../days';
import type { PlainDay } from '../types';

/**
 * A day as people write it in a spreadsheet: 2026-12-31, 31-12-2026, 31/12/2026, 31.12.26, 31 december 2026, with or
 * without a time behind it, or Excel's own number of a day (46387).
 * @returns `undefined` when it is none, or a day that does not exist (31-02-2026)
 */
export function readDay(text: string): PlainDay | undefined {
  const trimmed = text
    .trim()
    .toLowerCase()
    .replace(/^(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?\s+/, '')
    .replace(/[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/, '');
  if (isPlainDay(trimmed)) return trimmed;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(trimmed);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{2}|\d{4})$/.exec(trimmed);
  if (dutch) return existing(fullYear(Number(dutch[3])), Number(dutch[2]), Number(dutch[1]));
  const words = /^(\d{1,2})[-\s]([a-z]{3,9})\.?[-\s](\d{2}|\d{4})$/.exec(trimmed);
  if (words) return existing(fullYear(Number(words[3])), monthOf(words[2] ?? ''), Number(words[1]));
  return /^\d{5}(?:\.\d+)?$/.test(trimmed) ? dayOfSerial(Number(trimmed)) : undefined;
}

/**
 * The day of Excel's number: 1 is 1 January 1900, and Excel thinks that 1900 had a 29 February.
 * @returns `undefined` for numbers that nobody means as a day (before 1954, after 2119)
 */
export function dayOfSerial(serial: number): PlainDay | undefined {
  return serial >= 20_000 && serial < 80_000 ? addDays('1899-12-30', Math.floor(serial)) : undefined;
}

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const otherwise: Readonly<Record<string, number>> = { maa: 3, mar: 3, may: 5, oct: 10 };

function monthOf(word: string): number {
  const start = word.slice(0, 3);
  return otherwise[start] ?? months.indexOf(start) + 1;
}

/** Two digits are of this century: nobody imports initiatives of the last one. */
function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function existing(year: number, month: number, day: number): PlainDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const made = plainDay(year, month, day);
  return made === `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` ? made : undefined;
}
