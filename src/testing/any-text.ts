import fc from 'fast-check';

const surrogates = { from: 0xd800, count: 0x800 };

/** Any character there is: what fast-check calls `binary`, without its list of all 1,112,064 of them in each test file. */
const character = fc
  .nat(0x10ffff - surrogates.count)
  .map((at) => String.fromCodePoint(at < surrogates.from ? at : at + surrogates.count), placeOf);

function placeOf(value: unknown): number {
  const code = typeof value === 'string' ? (value.codePointAt(0) ?? -1) : -1;
  if (code < 0 || String.fromCodePoint(code) !== value || /\p{Surrogate}/u.test(value)) throw new TypeError();
  return code < surrogates.from ? code : code - surrogates.count;
}

/** Text of any characters, among them names that programs keep for themselves. @param maxLength in characters */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: character, maxLength });
}
