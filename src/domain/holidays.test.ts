import { easterSunday, holidaysOf } from './holidays';

describe('holidays', () => {
  it.each([
    [2026, '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-14', '2026-05-25'],
    [2027, '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-14', '2028-04-17', '2028-04-27', '2028-05-25', '2028-06-05'],
    [2031, '2031-04-11', '2031-04-14', '2031-04-26', '2031-05-22', '2031-06-02'],
  ])(
    'of %i fall on the days of the published calendar',
    (year, goodFriday, easterMonday, kingsDay, ascension, whitMonday) => {
      expect(holidaysOf(year)).toMatchObject({
        goodFriday,
        easterMonday,
        kingsDay,
        ascension,
        whitMonday,
        liberationDay: `${year}-05-05`,
      });
    },
  );

  it.each([
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter of %i, among the earliest and latest there are, is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});
