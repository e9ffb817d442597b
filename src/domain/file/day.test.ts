import fc from 'fast-check';
import { addDays, daysBetween } from '../days';
import { dayOfSerial, readDay } from './day';

describe('a day as people write it in a spreadsheet', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2026-1-5', '2026-01-05'],
    ['31-12-2026', '2026-12-31'],
    ['1/3/2026', '2026-03-01'],
    ['01.03.26', '2026-03-01'],
    ['31 december 2026', '2026-12-31'],
    ['3 mrt. 2026', '2026-03-03'],
    ['3 maart 2026', '2026-03-03'],
    ['3-mei-26', '2026-05-03'],
    ['3 okt 2026', '2026-10-03'],
    ['wo 25 nov 2026', '2026-11-25'],
    ['woensdag 25 november 2026', '2026-11-25'],
    ['25-11-2026 14:05', '2026-11-25'],
    ['2026-11-25T14:05:00Z', '2026-11-25'],
    ['29-2-2028', '2028-02-29'],
    ['46351', '2026-11-25'],
    ['46351.75', '2026-11-25'],
  ])('reads %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  it.each([
    '31-02-2026',
    '29-2-2026',
    '0-1-2026',
    '32-1-2026',
    '1-13-2026',
    'morgen',
    '',
    '2026',
    '12',
    '123456',
    '5 foo 2026',
  ])('refuses %s', (written) => {
    expect(readDay(written)).toBeUndefined();
  });

  it('counts days as Excel does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 79_000 }), (serial) => {
        expect(daysBetween(addDays('1899-12-30', 0), dayOfSerial(serial) ?? '')).toBe(serial);
      }),
    );
  });
});
