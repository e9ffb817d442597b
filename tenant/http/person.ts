import { findByLogin, people, type Person } from '../directory/people.ts';
import { readCookies } from './cookies.ts';
import { readToken } from './token.ts';
import { BadRequest, type RawRequest } from './parse.ts';

/** Cookie in which the choice of person is remembered. */
export const personCookie = 'tenant-person';

/** Who is signed in on this machine until somebody else is chosen. */
export const defaultLogin = 'anna';

/** Who asks, and whether this very request chose that person (`?als=`). */
export interface Caller {
  readonly person: Person;
  readonly chosenNow: boolean;
}

/**
 * Who asks: for Graph the object id in the token; else `?als=`, then the cookie, then the default person.
 * @throws BadRequest 400 when `?als=` names nobody
 */
export function callerOf(request: RawRequest): Caller {
  const byToken = request.url.pathname.startsWith('/graph/')
    ? personOfToken(request.headers['authorization'])
    : undefined;
  if (byToken !== undefined) return { person: byToken, chosenNow: false };
  const wanted = request.url.searchParams.get('als');
  if (wanted !== null) return { person: named(wanted), chosenNow: true };
  const remembered = findByLogin(readCookies(request.headers['cookie'])[personCookie] ?? '');
  return { person: remembered ?? named(defaultLogin), chosenNow: false };
}

/** The address without `?als=`, which is the tenant's own and unknown to SharePoint and Graph. */
export function withoutPersonChoice(url: URL): URL {
  if (!url.searchParams.has('als')) return url;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => !/^als(=|$)/.test(part));
  const clean = new URL(url);
  clean.search = kept.join('&');
  return clean;
}

function personOfToken(authorization: string | undefined): Person | undefined {
  const id = readToken(authorization)?.oid;
  return id === undefined ? undefined : people.find((candidate) => candidate.id === id);
}

function named(login: string): Person {
  const person = findByLogin(login);
  if (person === undefined)
    throw new BadRequest(
      400,
      `Nobody is called '${login}'. Choose one of: ${people.map((known) => known.login).join(', ')}.`,
    );
  return person;
}
