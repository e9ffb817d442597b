import fc from 'fast-check';
import { anyText } from '../testing/any-text';
import { channelName, channelNameLimit, channelNameProblems } from './channel-name';

const garden = { number: '2026-038', settlement: 'Espel', title: 'Dorpstuin achter het dorpshuis' };

const nasty = fc.oneof(
  anyText(300),
  fc.stringMatching(/^[#%&*{}/\\:<>?+|'"~,. _a-zé🌱]{0,80}$/u),
  fc.constantFrom(
    '..',
    '...',
    '._.',
    '🌱'.repeat(60),
    'مبادرة القرية',
    '‮gnihtemos',
    '=HYPERLINK("http://x")',
    '<script>alert(1)</script>',
    "'s-Heerenberg",
  ),
);

describe('name of the channel', () => {
  it('is number, settlement and title', () => {
    expect(channelName(garden)).toBe('2026-038 Espel Dorpstuin achter het dorpshuis');
  });

  it('is cut at a word when it is too long', () => {
    expect(channelName({ ...garden, title: 'Dorpstuin achter het dorpshuis en de oude smederij' })).toBe(
      '2026-038 Espel Dorpstuin achter het dorpshuis en',
    );
  });

  it('leaves out what Teams forbids', () => {
    expect(channelName({ ...garden, title: 'Wat? 50% "eigen" tuin: A/B & C...' })).toBe(
      '2026-038 Espel Wat 50 eigen tuin A B C',
    );
  });

  it('gets a number behind it when a channel has the name, whatever its capitals', () => {
    const taken = ['2026-038 espel dorpstuin achter het dorpshuis', '2026-038 Espel Dorpstuin achter het dorpshuis 2'];
    expect(channelName(garden, taken)).toBe('2026-038 Espel Dorpstuin achter het dorpshuis 3');
  });

  it('keeps the number within the limit when the name is long', () => {
    const title = 'Dorpstuin achter het dorpshuis en de oude smederij';
    const first = channelName({ ...garden, title });
    const second = channelName({ ...garden, title }, [first]);
    expect(second).toMatch(/ 2$/);
    expect(second.length).toBeLessThanOrEqual(channelNameLimit);
  });

  it('is always legal and free, whatever people type and whatever is taken', () => {
    fc.assert(
      fc.property(nasty, nasty, fc.nat({ max: 12 }), (settlement, title, others) => {
        const taken: string[] = [];
        for (let n = 0; n <= others; n += 1) {
          const name = channelName({ number: '2026-001', settlement, title }, taken);
          expect(channelNameProblems(name, taken)).toEqual([]);
          expect(name).toBe(name.trim());
          expect(() => encodeURIComponent(name)).not.toThrow();
          expect(name.startsWith('2026-001')).toBe(true);
          taken.push(name.toUpperCase());
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a name that somebody typed', () => {
  it.each([
    ['', [{ kind: 'empty' }]],
    ['x'.repeat(51), [{ kind: 'too-long', length: 51 }]],
    ['Tuin: a/b a/b', [{ kind: 'forbidden-characters', characters: [':', '/'] }]],
    ['.tuin', [{ kind: 'full-stops' }]],
    ['_tuin', [{ kind: 'full-stops' }]],
    ['tuin.', [{ kind: 'full-stops' }]],
    ['tuin .. hof', [{ kind: 'full-stops' }]],
    ['algemeen', [{ kind: 'taken' }]],
    ['2026-038 Espel Dorpstuin', []],
  ])('"%s"', (name, problems) => {
    expect(channelNameProblems(name, ['Algemeen'])).toEqual(problems);
  });
});
