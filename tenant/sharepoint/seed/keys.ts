import { createHash } from 'node:crypto';

/** Namespace of the product's keys; the seed derives them alike, so that the product finds its own. */
const namespace = 'd0b1c6a4-7f5e-4f0c-9a3e-2b8f61c7e945';

/** UUID version 5 of the parent's key and what the thing is to it. */
export function deriveKey(parentKey: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(`${parentKey.toLowerCase()}\n${name}`)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The key of an example initiative: `IN-01` always has the same. */
export const initiativeKey = (word: string): string => deriveKey('00000000-0000-4000-8000-000000000000', word);
