import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { sha1 } from './sha1';

const hexadecimal = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const hashOf = (text: string): string => hexadecimal(sha1(new TextEncoder().encode(text)));

describe('SHA-1', () => {
  it.each([
    ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ])('of %j is what FIPS 180 says', (text, digest) => {
    expect(hashOf(text)).toBe(digest);
  });

  it('of any bytes is what Node makes of them, whatever is left over for the last block', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(hexadecimal(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
      }),
    );
    for (let length = 0; length <= 130; length += 1)
      expect(hashOf('a'.repeat(length))).toBe(createHash('sha1').update('a'.repeat(length)).digest('hex'));
  });
});
