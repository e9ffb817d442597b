import fc from 'fast-check';
import { formatLessons, readLessons } from './lessons';

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
