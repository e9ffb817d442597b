import fc from 'fast-check';
import { formatLessons, lessonsFor, readLessons } from './lessons';

describe('lessons in one column', () => {
  it('say which is done again and which differently', () => {
    expect(formatLessons({ again: ' Vroeg vragen wie het overneemt. ', different: 'Eerder bellen.' })).toBe(
      'Doen we weer: Vroeg vragen wie het overneemt.\n\nDoen we anders: Eerder bellen.',
    );
    expect(formatLessons({ again: '', different: ' ' })).toBe('');
  });

  it('are read back as they were written', () => {
    const line = fc
      .string({ maxLength: 40 })
      .filter((text) => !text.includes('Doen we'))
      .map((text) => text.replace(/\r/g, '').trim());
    fc.assert(
      fc.property(line, line, (again, different) => {
        expect(readLessons(formatLessons({ again, different }))).toEqual({ again, different });
      }),
    );
  });

  it('count as something to do differently when they were typed in the list itself', () => {
    expect(readLessons('Eerder bellen.')).toEqual({ again: '', different: 'Eerder bellen.' });
    expect(readLessons(undefined)).toEqual({ again: '', different: '' });
  });
});

describe('lessons of comparable initiatives', () => {
  const closed = (Key: string, more: Partial<{ Settlement: string; ClosedAt: string; Lessons: string }> = {}) => ({
    Key,
    Settlement: 'Bant',
    ClosedAt: '2026-01-01T00:00:00.000Z',
    Lessons: 'Doen we anders: Eerder bellen',
    ...more,
  });
  const own = { Key: 'own', Settlement: 'Espel', opgaven: ['A', 'B'] };
  const found = (all: readonly ReturnType<typeof closed>[], opgaven: Readonly<Record<string, readonly string[]>>) =>
    lessonsFor(own, all, new Map(Object.entries(opgaven))).map(({ initiative }) => initiative.Key);

  it('come first from who shares most opgaven, then from the same kern, then the newest', () => {
    const all = [
      closed('new', { ClosedAt: '2026-09-01T00:00:00.000Z' }),
      closed('old'),
      closed('near', { Settlement: 'Espel' }),
      closed('both'),
    ];
    expect(found(all, { new: ['A'], old: ['A'], near: ['A'], both: ['A', 'B'] })).toEqual(['both', 'near', 'new']);
  });
  it('leave out the initiative itself, those without lessons and those on other opgaven', () => {
    expect(
      found([closed('own'), closed('x', { Lessons: ' ' }), closed('y')], { own: ['A'], x: ['A'], y: ['C'] }),
    ).toEqual([]);
  });
});
