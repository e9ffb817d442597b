import type { Person } from '../../directory/people.ts';
import type { Consent } from '../access/consent.ts';
import { insufficientPrivileges } from '../access/consent.ts';
import { scopes } from '../access/scopes.ts';
import type { JsonObject } from '../http/json.ts';
import { pathsOf, readFilter } from '../odata/collection.ts';
import { profileProperties, user } from '../odata/entity-type.ts';
import type { QueryOptions } from '../odata/options.ts';

/** What User.ReadBasic.All shows of somebody else (platform-rules 2.1). */
const basic = new Set(['id', 'displayname', 'givenname', 'surname', 'mail', 'userprincipalname']);

/** The person as Graph's user, complete. People do not change; lists of them are asked for often. */
export function userJson(person: Person): JsonObject {
  return remembered(complete, person, makeUser);
}

function remembered(
  known: WeakMap<Person, JsonObject>,
  person: Person,
  make: (person: Person) => JsonObject,
): JsonObject {
  const made = known.get(person) ?? Object.freeze(make(person));
  known.set(person, made);
  return made;
}

const complete = new WeakMap<Person, JsonObject>();
const byOthers = new WeakMap<Person, JsonObject>();

function makeUser(person: Person): JsonObject {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    businessPhones: [person.phone],
    displayName: person.name,
    givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: 'Gemeentehuis',
    preferredLanguage: 'nl-NL',
    surname: rest.join(' '),
    userPrincipalName: person.mail,
    id: person.id,
    accountEnabled: true,
    city: 'Emmeloord',
    companyName: 'Gemeente Voorbeeld',
    country: 'Nederland',
    createdDateTime: '2024-01-08T08:00:00Z',
    department: person.department,
    employeeId: person.id.slice(-4),
    employeeType: null,
    imAddresses: [person.mail],
    mailNickname: person.login,
    onPremisesExtensionAttributes: null,
    onPremisesSyncEnabled: null,
    otherMails: [],
    postalCode: null,
    proxyAddresses: [`SMTP:${person.mail}`],
    state: null,
    streetAddress: null,
    usageLocation: 'NL',
    userType: 'Member',
    aboutMe: person.aboutMe ?? null,
    birthday: '0001-01-01T00:00:00Z',
    hireDate: '0001-01-01T00:00:00Z',
    interests: [],
    mySite: null,
    pastProjects: [...person.pastProjects],
    preferredName: null,
    responsibilities: [...person.responsibilities],
    schools: [],
    skills: [...person.skills],
  };
}

/** Whether the caller may see all of this person. */
export function seesFully(consent: Consent, caller: Person, person: Person): boolean {
  return consent.has(...scopes.userFully) || (caller.id === person.id && consent.has('User.Read', 'User.ReadWrite'));
}

/** The person with what the caller may not see left empty. */
export function visibleUser(consent: Consent, caller: Person, person: Person): JsonObject {
  return seesFully(consent, caller, person) ? userJson(person) : remembered(byOthers, person, withoutMost);
}

function withoutMost(person: Person): JsonObject {
  return Object.fromEntries(
    Object.entries(userJson(person)).map(([name, value]) => [
      name,
      basic.has(name.toLowerCase()) ? value : Array.isArray(value) ? [] : null,
    ]),
  );
}

/**
 * Refuses properties of others that User.ReadBasic.All does not cover, when they are asked by name.
 * @throws {GraphError} 403
 */
export function checkUserProperties(consent: Consent, options: QueryOptions): void {
  if (consent.has(...scopes.userFully)) return;
  const filtered = options.filter === undefined ? [] : pathsOf(readFilter(options.filter, user));
  const named = [...(options.select ?? []), ...filtered, ...(options.orderby ?? []).map((by) => by.path)].map((name) =>
    (name.split('/')[0] ?? '').toLowerCase(),
  );
  const beyond = named.some(
    (name) => name !== '*' && !basic.has(name) && user.properties.some((known) => known.toLowerCase() === name),
  );
  if (beyond) throw insufficientPrivileges();
}

/** Whether a query on a collection asks for properties that only one user's answer has (platform-rules 2.4). */
export function asksProfile(options: QueryOptions): boolean {
  return (options.select ?? []).some((name) =>
    profileProperties.some((known) => known.toLowerCase() === name.toLowerCase()),
  );
}
