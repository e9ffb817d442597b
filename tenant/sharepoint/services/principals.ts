import { everybody } from '../../directory/everybody.ts';
import type { Person } from '../../directory/people.ts';
import { notAllowed } from '../errors.ts';
import { everyoneLogin, groupLogin } from '../rights/rights.ts';
import type { Principal } from '../store/principals.ts';
import type { Store } from '../store/store.ts';

export const userLogin = (person: Person): string => `i:0#.f|membership|${person.mail}`;

/** The person as the site knows them; a first visit makes them known. */
export function ensurePerson(store: Store, site: string, person: Person, isAdmin = false): Principal {
  return (
    store.principals.byPerson(site, person.id) ??
    store.principals.add({
      site,
      kind: 'user',
      login: userLogin(person),
      title: person.name,
      email: person.mail,
      personId: person.id,
      isAdmin,
      settings: {},
    })
  );
}

export function ensureClaim(store: Store, site: string, login: string, title: string, groupId?: string): Principal {
  return (
    store.principals.byLogin(site, login) ??
    store.principals.add({
      site,
      kind: 'claim',
      login,
      title,
      email: '',
      personId: groupId,
      isAdmin: false,
      settings: {},
    })
  );
}

export const ensureEveryone = (store: Store, site: string): Principal =>
  ensureClaim(store, site, everyoneLogin, 'Everyone');
export const ensureEntraGroup = (store: Store, site: string, groupId: string, title: string): Principal =>
  ensureClaim(store, site, groupLogin(groupId), title, groupId);

/**
 * Finds who is meant by a login name, a mail address or a claim, and makes them known on the site.
 * @throws {SharePointError} 400 when nobody is
 */
export function ensureByName(store: Store, site: string, name: string): Principal {
  const text = name.trim();
  const known = store.principals.byLogin(site, text);
  if (known && known.kind !== 'group') return known;
  if (/^c:0\(\.s\|true$/.test(text) || /^c:0-\.f\|rolemanager\|spo-grid-all-users\//i.test(text))
    return ensureEveryone(store, site);
  const mail = text.slice(text.lastIndexOf('|') + 1).toLowerCase();
  const person = everybody.find(
    (candidate) => candidate.mail.toLowerCase() === mail || candidate.login === mail || candidate.id === mail,
  );
  if (!person) throw notAllowed(`The specified user ${text} could not be found.`);
  return ensurePerson(store, site, person);
}
