import { invalidArgument } from '../errors.ts';
import type { Session } from '../model/session.ts';
import type { List } from '../store/lists.ts';

const ticksAtEpoch = 621355968000000000n;
const ticks = (date: Date): string => String(ticksAtEpoch + BigInt(date.getTime()) * 10000n);

/** A point in the change log, as the service writes it: `1;3;<list>;<ticks>;<number>`; of a site `1;1;<site>;…`. */
export function changeToken(session: Session, list?: Pick<List, 'id'>, number?: number, at?: string): string {
  const last = number === undefined ? session.store.history.lastChange() : undefined;
  const point = number ?? last?.number ?? 0;
  const time = at ?? last?.at;
  return `1;${list ? 3 : 1};${list?.id ?? session.site.id};${ticks(time === undefined ? session.now : new Date(time))};${point}`;
}

/** @returns the number of the last change that the token's holder knows. @throws {SharePointError} 400 */
export function readChangeToken(token: string, of: string): number {
  const found = /^1;[0-9];([0-9a-f-]{36});\d{1,19};(\d{1,15})$/i.exec(token.trim());
  if (!found || found[1]?.toLowerCase() !== of)
    throw invalidArgument('The changeToken is invalid or refers to another object.');
  return Number(found[2]);
}
