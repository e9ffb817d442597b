import { fromLocalMoment, toLocalMoment } from './local-moment';

describe('the moment of a contact, typed on the clock of the municipality', () => {
  it.each([
    ['2026-11-23T14:05', '2026-11-23T13:05:00.000Z'],
    ['2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T23:59', '2026-10-25T22:59:00.000Z'],
  ])('reads %s in summer and winter time', (local, instant) => {
    expect(fromLocalMoment(local)).toBe(instant);
    expect(toLocalMoment(new Date(instant))).toBe(local);
  });

  it('gives no moment for an empty or half filled field', () => {
    expect(fromLocalMoment('')).toBeUndefined();
    expect(fromLocalMoment('2026-11-23')).toBeUndefined();
  });
});
