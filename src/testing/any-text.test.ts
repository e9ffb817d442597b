import fc from 'fast-check';
import { anyText } from './any-text';

const texts = fc.sample(anyText(20), { numRuns: 5_000, seed: 1 });

describe('any text', () => {
  it('is never half a character, and never longer than asked', () => {
    expect(texts.filter((text) => /\p{Surrogate}/u.test(text) || Array.from(text).length > 20)).toEqual([]);
  });

  it.each([
    ['nothing', /^$/],
    ['a control character', /\p{Cc}/u],
    ['a letter of a far script', /[^\p{Script=Latin}]/u],
    ['a character of two halves', /[\u{10000}-\u{10ffff}]/u],
    ['a name that programs keep for themselves', /__proto__|constructor|toString|valueOf|hasOwnProperty/],
  ])('is also %s', (_, pattern) => {
    expect(texts.some((text) => pattern.test(text))).toBe(true);
  });

  it('is made shorter until what is wrong is seen', () => {
    const found = fc.check(
      fc.property(anyText(50), (text) => !/[\u{10000}-\u{10ffff}]/u.test(text)),
      { seed: 1 },
    );
    expect(found.counterexample).toEqual(['\u{10000}']);
  });
});
