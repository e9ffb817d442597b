import fc from 'fast-check';
import { addDays, daysBetween } from './days';
import {
  addWorkingDays,
  dayOf,
  decreeDays,
  serviceCalendar,
  statutoryCalendar,
  statutoryTermEnd,
  workingDaysBetween,
} from './working-days';

const calendar = serviceCalendar();
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2014-01-01', days));

describe('service calendar', () => {
  it.each([
    ['2026-04-24', 2, '2026-04-29', 'Monday 27 April is Koningsdag'],
    ['2026-05-13', 2, '2026-05-18', 'Thursday 14 May is Ascension Day'],
    ['2026-05-04', 1, '2026-05-06', '5 May is a day off every year'],
    ['2026-04-02', 1, '2026-04-03', 'Good Friday is a working day'],
    ['2026-12-24', 1, '2026-12-28', 'both Christmas days, then a weekend'],
    ['2026-11-23', 2, '2026-11-25', 'an ordinary week'],
    ['2026-11-20', 1, '2026-11-23', 'a weekend'],
    ['2031-04-25', 1, '2031-04-28', 'Koningsdag 2031 is on Saturday the 26th, so Monday is open'],
  ])('from %s, %i working days later is %s: %s', (from, count, expected) => {
    expect(addWorkingDays(from, count, calendar)).toBe(expected);
  });

  it('skips a closing day of the municipality itself', () => {
    expect(addWorkingDays('2026-05-13', 2, serviceCalendar(['2026-05-15']))).toBe('2026-05-19');
  });

  it.each([2026, 2027, 2028, 2031])(
    'has eight days off in %i, of which those in the weekend cost nobody a day',
    (year) => {
      const weekdays = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
        (day) => day.startsWith(String(year)) && ![0, 6].includes(new Date(day).getUTCDay()),
      );
      const off = weekdays.filter((day) => !calendar.isWorkingDay(day));
      const expected: Record<number, number> = { 2026: 7, 2027: 6, 2028: 7, 2031: 7 };
      expect(off).toHaveLength(expected[year] ?? -1);
    },
  );

  it('refuses half days, and a calendar on which nobody ever works', () => {
    expect(() => addWorkingDays('2026-11-23', 0.5, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-11-23', 1, { isWorkingDay: () => false })).toThrow(RangeError);
  });
});

describe('working-day arithmetic', () => {
  it('counts back exactly what was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
        expect(workingDaysBetween(day, addWorkingDays(day, count, calendar), calendar)).toBe(count);
      }),
    );
  });

  it('adds in two parts what it adds in one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (day, one, other) => {
        const inTwo = addWorkingDays(addWorkingDays(day, one, calendar), other, calendar);
        expect(inTwo).toBe(addWorkingDays(day, one + other, calendar));
      }),
    );
  });

  it('always ends on a working day, and never sooner than in calendar days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(day, count, calendar);
        expect(calendar.isWorkingDay(end)).toBe(true);
        expect(daysBetween(day, end)).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  it('counts the same both ways, with the sign turned', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (day, days) => {
        const other = addDays(day, days);
        expect(workingDaysBetween(other, day, calendar) + workingDaysBetween(day, other, calendar)).toBe(0);
      }),
    );
  });
});

describe('statutory terms', () => {
  it.each([
    ['2026-04-03', '2026-04-07', 'Good Friday, Easter weekend and Easter Monday'],
    ['2026-05-15', '2026-05-18', 'the Friday after Ascension, by royal decree'],
    ['2026-05-13', '2026-05-13', 'an ordinary day'],
  ])('a term that ends on %s runs on to %s: %s', (day, expected) => {
    expect(statutoryTermEnd(day)).toEqual({ endsOn: expected, certain: true });
  });

  it('says that it is not certain once the list of decree days has run out', () => {
    expect(statutoryTermEnd('2028-12-29').certain).toBe(true);
    expect(statutoryTermEnd('2028-12-30').certain).toBe(false);
    expect(decreeDays.validUntil).toBe('2028-12-31');
  });

  it('closes on Good Friday, when the municipality is open', () => {
    expect(statutoryCalendar().isWorkingDay('2027-03-26')).toBe(false);
    expect(calendar.isWorkingDay('2027-03-26')).toBe(true);
  });
});

describe('the day of a moment', () => {
  it.each([
    ['2026-12-31T23:30:00Z', '2027-01-01'],
    ['2026-06-30T22:30:00Z', '2026-07-01'],
    ['2026-11-23T22:59:00Z', '2026-11-23'],
  ])('%s is on %s in Noordoostpolder', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });
});
