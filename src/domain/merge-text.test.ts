import fc from 'fast-check';
import { diffWords } from './diff-words';
import { mergeField, mergeFields, sameValue } from './merge-text';

interface Texts {
  readonly Ask?: string;
  readonly Scope?: string;
  readonly Kind?: string;
}

const anyText = fc.constantFrom<(string | undefined)[]>(
  undefined,
  '',
  'Grond',
  'Geld',
  'Grond\nen geld',
  'Grond\r\nen geld',
);
const anyRecord = fc.record({ Ask: anyText, Scope: anyText, Kind: anyText });

describe('three-way merge', () => {
  it.each([
    ['a', 'a', 'a', { kind: 'unchanged' }],
    ['a', 'b', 'a', { kind: 'mine', value: 'b' }],
    ['a', 'a', 'b', { kind: 'theirs' }],
    ['a', 'b', 'b', { kind: 'unchanged' }],
    ['a', 'b', 'c', { kind: 'conflict' }],
    [undefined, 'b', null, { kind: 'mine', value: 'b' }],
    ['a', null, 'a', { kind: 'mine', value: null }],
    ['a', null, '', { kind: 'unchanged' }],
    ['a\nb', 'a\nb', 'a\r\nb', { kind: 'unchanged' }],
  ])('of base %j, mine %j and theirs %j', (base, mine, theirs, expected) => {
    expect(mergeField(base, mine, theirs)).toEqual(expected);
  });

  it('does not take one’s own lost save for somebody else’s change', () => {
    expect(mergeField('a', 'abc', 'ab', 'ab')).toEqual({ kind: 'mine', value: 'abc' });
    expect(mergeField('a', 'abc', 'x', 'ab')).toEqual({ kind: 'conflict' });
  });

  it('loses neither of two edits: each is written, there already, or shown', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (base: Texts, mine: Texts, theirs: Texts) => {
        const wanted = Object.fromEntries(Object.entries(mine).map(([field, value]) => [field, value ?? null]));
        const { changes, conflicts } = mergeFields<Texts>(base, wanted, theirs);
        const result = { ...theirs, ...changes };
        for (const field of ['Ask', 'Scope', 'Kind'] as const) {
          const conflict = conflicts.find((one) => one.field === field);
          const texts = conflict ? [conflict.mine, conflict.theirs] : [result[field]];
          const holds = (text: string | undefined): boolean => texts.some((one) => sameValue(one, text));
          if (!sameValue(mine[field], base[field])) expect(holds(mine[field])).toBe(true);
          if (!sameValue(theirs[field], base[field])) expect(holds(theirs[field])).toBe(true);
          if (conflict) expect(field in changes).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves fields alone that the screen does not name', () => {
    expect(mergeFields<Texts>({ Ask: 'a' }, { Scope: 'b' }, { Ask: 'x' })).toEqual({
      changes: { Scope: 'b' },
      conflicts: [],
    });
  });
});

describe('difference in words', () => {
  it('marks what was taken out and what came in', () => {
    expect(diffWords('Een tuin achter het dorpshuis', 'Een moestuin achter het huis')).toEqual([
      { kind: 'same', text: 'Een ' },
      { kind: 'removed', text: 'tuin' },
      { kind: 'added', text: 'moestuin' },
      { kind: 'same', text: ' achter het ' },
      { kind: 'removed', text: 'dorpshuis' },
      { kind: 'added', text: 'huis' },
    ]);
  });

  it('gives back both texts, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '  '), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const text = (kind: string): string =>
          diffWords(before, after)
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('');
        expect([text('removed'), text('added')]).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });

  it('stays quick on very long texts', () => {
    const long = Array.from({ length: 9_000 }, (_, index) => `woord${index}`).join(' ');
    const other = Array.from({ length: 9_000 }, (_, index) => `anders${index}`).join(' ');
    const started = Date.now();
    expect(diffWords(long, other).length).toBeLessThanOrEqual(2);
    expect(Date.now() - started).toBeLessThan(500);
  });
});
