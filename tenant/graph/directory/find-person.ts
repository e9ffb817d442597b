import { everybody } from '../../directory/everybody.ts';
import type { Person } from '../../directory/people.ts';
import { noSuchObject } from '../http/errors.ts';

const byId = new Map(everybody.map((person) => [person.id, person]));
const byMail = new Map(everybody.map((person) => [person.mail.toLowerCase(), person]));

/** @param key - object id or user principal name, in any case */
export function findPerson(key: string): Person | undefined {
  const wanted = key.toLowerCase();
  return byId.get(wanted) ?? byMail.get(wanted);
}

/** @throws {GraphError} 404 Request_ResourceNotFound */
export function needPerson(key: string): Person {
  const person = findPerson(key);
  if (!person) throw noSuchObject(key);
  return person;
}

/**
 * Reads the person out of an `@odata.bind` address or a reference.
 * @param address - `https://graph.microsoft.com/v1.0/users('…')`, `…/users/…` or `…/directoryObjects/…`
 * @returns the key as written, or `undefined` when it is no such address
 */
export function keyInAddress(address: string): string | undefined {
  const match = /\/(?:users|directoryObjects)(?:\('([^']+)'\)|\/([^/?]+))$/i.exec(address);
  return match?.[1] ?? match?.[2];
}
