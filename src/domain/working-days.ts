import { addDays, weekdayOf, yearOf } from './days';
import { holidaysOf } from './holidays';
import type { Holiday } from './holidays';
import type { PlainDay } from './types';

export { dayOf } from './days';

export interface Calendar {
  isWorkingDay(day: PlainDay): boolean;
}

/**
 * On which days colleagues work: Monday to Friday without the eight days off of the cao Gemeenten and without the
 * municipality's own closing days. Good Friday is a working day; 5 May is off every year.
 * Source: cao Gemeenten art. 6.6.
 */
export function serviceCalendar(closingDays: readonly PlainDay[] = []): Calendar {
  return calendarOf(caoHolidays, closingDays);
}

/**
 * On which days a *statutory* term can end: the Algemene termijnenwet, with Good Friday and the days that a royal
 * decree adds. For service promises use {@link serviceCalendar}.
 */
export function statutoryCalendar(): Calendar {
  return calendarOf(statutoryHolidays, decreeDays.days);
}

/**
 * Where a statutory term ends that by its length would end on `day`: on Saturday, Sunday or a holiday it runs on to
 * the next day that is none of these (Algemene termijnenwet art. 1).
 * @returns `certain: false` when the decree for that year was not known when this was written: then somebody must check
 */
export function statutoryTermEnd(day: PlainDay): { readonly endsOn: PlainDay; readonly certain: boolean } {
  const calendar = statutoryCalendar();
  let endsOn = day;
  while (!calendar.isWorkingDay(endsOn)) endsOn = addDays(endsOn, 1);
  return { endsOn, certain: endsOn <= decreeDays.validUntil };
}

/** Days that count as a holiday by royal decree (art. 3, third paragraph). The decree covers 2026 to 2028. */
export const decreeDays = {
  validUntil: '2028-12-31' as PlainDay,
  days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'] as readonly PlainDay[],
};

/**
 * The day `count` working days after `day`, counted from the day after it: a promise made on Friday 24 April 2026
 * of 2 working days is kept until Wednesday 29 April (Monday is Koningsdag).
 * @param count - whole working days; 0 gives `day` itself, negative counts back
 * @throws RangeError when `count` is not a whole number, or the calendar has no working day in a whole year
 */
export function addWorkingDays(day: PlainDay, count: number, calendar: Calendar): PlainDay {
  if (!Number.isInteger(count)) throw new RangeError('count must be a whole number of working days');
  const step = count < 0 ? -1 : 1;
  let current = day;
  let idle = 0;
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step);
    if (calendar.isWorkingDay(current)) {
      left -= 1;
      idle = 0;
    } else {
      idle += 1;
      if (idle > 366) throw new RangeError('the calendar has no working days');
    }
  }
  return current;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier. From a promise's day to today
 * it says how many working days somebody is late.
 */
export function workingDaysBetween(from: PlainDay, to: PlainDay, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

const caoHolidays: readonly Holiday[] = [
  'newYear',
  'easterMonday',
  'kingsDay',
  'liberationDay',
  'ascension',
  'whitMonday',
  'christmas',
  'secondChristmas',
];
const statutoryHolidays: readonly Holiday[] = [...caoHolidays, 'goodFriday'];

function calendarOf(holidays: readonly Holiday[], extraDays: readonly PlainDay[]): Calendar {
  const extra = new Set<string>(extraDays);
  const years = new Map<number, ReadonlySet<string>>();
  const daysOff = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known) return known;
    const all = holidaysOf(year);
    const made = new Set<string>(holidays.map((holiday) => all[holiday]));
    years.set(year, made);
    return made;
  };
  return {
    isWorkingDay(day) {
      const weekday = weekdayOf(day);
      return weekday !== 0 && weekday !== 6 && !extra.has(day) && !daysOff(yearOf(day)).has(day);
    },
  };
}
