import { dayOfStored, dayStart, nextDay, storedOfDay } from './days';

describe('days as SharePoint keeps them', () => {
  it.each([
    ['winter in Amsterdam', '2026-11-24T23:00:00Z', '2026-11-25'],
    ['summer in Amsterdam', '2026-07-24T22:00:00Z', '2026-07-25'],
    ['the day on which summer time starts', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['the day on which summer time ends', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['a site in UTC', '2026-11-25T00:00:00Z', '2026-11-25'],
    ['a site that was left in Pacific time', '2026-11-25T08:00:00Z', '2026-11-25'],
    ['New Year', '2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s: %s is %s', (_, stored, day) => {
    expect(dayOfStored(stored)).toBe(day);
  });

  it('comes back as the same day, even where a site keeps the time that was sent', () => {
    expect(dayOfStored(storedOfDay('2026-03-29'))).toBe('2026-03-29');
  });

  it.each([
    ['2026-11-25', '2026-11-24T23:00:00.000Z'],
    ['2026-07-25', '2026-07-24T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s starts in the Netherlands at %s', (day, start) => {
    expect(dayStart(day).toISOString()).toBe(start);
  });

  it('knows the day after the last of February', () => {
    expect(nextDay('2028-02-28')).toBe('2028-02-29');
    expect(nextDay('2026-02-28')).toBe('2026-03-01');
  });
});
