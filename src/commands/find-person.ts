import type { ListPort, Services, Stored } from '../data/ports';
import { matchesPerson } from '../domain/find-person';
import { removed } from '../domain/personal-data';
import type { ContactMoment, Initiative, Initiator, Registration } from '../domain/records.generated';
import { can } from '../domain/rights';
import type { Actor } from '../domain/rights';
import { findAll } from './read-dossier';

/** What is held about a person in one initiative, or in a registration that became none. */
export interface HeldData {
  readonly initiative:
    | Pick<Initiative, 'Key' | 'Number' | 'Title' | 'Phase' | 'AccountmanagerKey' | 'StandInKey'>
    | undefined;
  readonly registrations: readonly Stored<Registration>[];
  readonly initiators: readonly Stored<Initiator>[];
  /** Contacts of the whole initiative: a note does not say whom it is about. */
  readonly contactMoments: readonly ContactMoment[];
}

/** The lists cannot be asked for a name (platform rule: only indexed columns), so they are read through, page after page. */
const pageSize = 5000;
const keysPerQuestion = 40;

/**
 * Everything that is held about somebody, by name, mail address or phone number (law: AVG art. 15).
 * @param onProgress - how many registrations and persons were looked at
 * @returns `undefined` when this person may not see personal data
 */
export async function findPerson(
  services: Pick<Services, 'lists' | 'together'>,
  actor: Actor,
  query: string,
  onProgress: (looked: number) => void = () => undefined,
): Promise<readonly HeldData[] | undefined> {
  if (!can(actor, 'seePersonalData')) return undefined;
  const { lists } = services;
  let looked = 0;
  const count = (more: number): void => onProgress((looked += more));
  const registrations = await through(
    lists.registrations,
    count,
    (one) =>
      one.InitiatorName !== removed &&
      matchesPerson(query, {
        name: one.InitiatorName,
        organisation: one.InitiatorOrganisation,
        mail: one.InitiatorEmail,
        phone: one.InitiatorPhone,
      }),
  );
  const initiators = await through(
    lists.initiators,
    count,
    (one) =>
      one.Title !== removed &&
      matchesPerson(query, { name: one.Title, organisation: one.Organisation, mail: one.Email, phone: one.Phone }),
  );
  const keys = [
    ...new Set([
      ...registrations.map(({ record }) => record.InitiativeKey),
      ...initiators.map(({ record }) => record.InitiativeKey),
    ]),
  ].filter((key): key is string => key !== undefined);
  const [initiatives, contacts] = await behind(services, keys);
  const known = new Map(initiatives.map((initiative) => [initiative.Key, initiative]));
  return keys.map((key) => ({
    initiative: known.get(key),
    registrations: registrations.filter(({ record }) => record.InitiativeKey === key),
    initiators: initiators.filter(({ record }) => record.InitiativeKey === key),
    contactMoments: contacts.filter(({ InitiativeKey }) => InitiativeKey === key),
  }));
}

async function through<R>(
  list: Pick<ListPort<R, never>, 'find'>,
  count: (more: number) => void,
  fits: (record: R) => boolean,
): Promise<readonly Stored<R>[]> {
  const found: Stored<R>[] = [];
  for (let page = await list.find({ top: pageSize }); ; page = await page.next()) {
    found.push(...page.items.filter(({ record }) => fits(record)));
    count(page.items.length);
    if (!page.next) return found;
  }
}

async function behind(
  services: Pick<Services, 'together'>,
  keys: readonly string[],
): Promise<[readonly Initiative[], readonly ContactMoment[]]> {
  const initiatives: Initiative[] = [];
  const contacts: ContactMoment[] = [];
  for (let start = 0; start < keys.length; start += keysPerQuestion) {
    const value = keys.slice(start, start + keysPerQuestion);
    const [some, moments] = await services.together((lists) =>
      Promise.all([
        findAll(lists.initiatives, {
          where: [{ column: 'Key', is: 'in', value }],
          select: ['Key', 'Number', 'Title', 'Phase', 'AccountmanagerKey', 'StandInKey'],
          top: keysPerQuestion,
        }),
        findAll(lists.contactMoments, { where: [{ column: 'InitiativeKey', is: 'in', value }], top: 1000 }),
      ]),
    );
    initiatives.push(...some.map(({ record }) => record));
    contacts.push(...moments.map(({ record }) => record));
  }
  return [initiatives, contacts];
}
