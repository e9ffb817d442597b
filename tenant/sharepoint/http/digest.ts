import { createHmac, timingSafeEqual } from 'node:crypto';
import { digestRefused } from '../errors.ts';

/** Platform-rules 1.15. */
export const digestSeconds = 1800;

const signature = (secret: string, login: string, stamp: string): string =>
  createHmac('sha512', secret).update(`${login}\u0000${stamp}`).digest('hex').toUpperCase();

/** As the service writes it: `0x<signature>,24 Nov 2026 09:00:00 -0000`. */
export function issueDigest(secret: string, login: string, now: Date): string {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  const stamp = `${day} ${month} ${year} ${time} -0000`;
  return `0x${signature(secret, login, stamp)},${stamp}`;
}

/** @throws {SharePointError} 403 when the digest is not this person's, or older than half an hour on the tenant's clock */
export function checkDigest(secret: string, login: string, digest: string | undefined, now: Date): void {
  const found = /^0x([0-9A-F]{128}),(.+)$/.exec(digest ?? '');
  if (!found) throw digestRefused('wrong');
  const [, given = '', stamp = ''] = found;
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(signature(secret, login, stamp)))) throw digestRefused('wrong');
  const age = now.getTime() - Date.parse(stamp);
  if (Number.isNaN(age) || age > digestSeconds * 1000) throw digestRefused('expired');
}
