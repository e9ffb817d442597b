import { addDays, plainDay, weekdayOf } from './days';
import type { PlainDay } from './types';

export type Holiday =
  | 'newYear'
  | 'goodFriday'
  | 'easterMonday'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascension'
  | 'whitMonday'
  | 'christmas'
  | 'secondChristmas';

/** The Dutch holidays of a year, by name. Valid from 2014 (the first Koningsdag) and for the Gregorian calendar. */
export function holidaysOf(year: number): Readonly<Record<Holiday, PlainDay>> {
  const easter = easterSunday(year);
  return {
    newYear: plainDay(year, 1, 1),
    goodFriday: addDays(easter, -2),
    easterMonday: addDays(easter, 1),
    kingsDay: kingsDay(year),
    liberationDay: plainDay(year, 5, 5),
    ascension: addDays(easter, 39),
    whitMonday: addDays(easter, 50),
    christmas: plainDay(year, 12, 25),
    secondChristmas: plainDay(year, 12, 26),
  };
}

/** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher (Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): PlainDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return plainDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Koningsdag: 27 April, or Saturday 26 April when the 27th is a Sunday. */
function kingsDay(year: number): PlainDay {
  const day = plainDay(year, 4, 27);
  return weekdayOf(day) === 0 ? addDays(day, -1) : day;
}
