import type { Services, Stored } from '../data/ports';
import type { Agreement, ContactMoment, Initiative, Initiator, Registration } from '../domain/records.generated';
import { findAll } from './read-dossier';

/** Everything of an initiative that holds, or can hold, personal data. */
export interface PersonalData {
  readonly initiative: Stored<Initiative>;
  readonly registrations: readonly Stored<Registration>[];
  readonly initiators: readonly Stored<Initiator>[];
  readonly contactMoments: readonly Stored<ContactMoment>[];
  readonly agreements: readonly Stored<Agreement>[];
}

/** One round trip. @returns `undefined` when there is no initiative with this key */
export async function readPersonalData(
  services: Pick<Services, 'together'>,
  initiativeKey: string,
): Promise<PersonalData | undefined> {
  const where = [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }] as const;
  const query = { where, top: 500 };
  const [initiative, registrations, initiators, contactMoments, agreements] = await services.together((lists) =>
    Promise.all([
      lists.initiatives.getByKey(initiativeKey),
      findAll(lists.registrations, query),
      findAll(lists.initiators, query),
      findAll(lists.contactMoments, query),
      findAll(lists.agreements, query),
    ]),
  );
  return initiative && { initiative, registrations, initiators, contactMoments, agreements };
}

export function recordsOf(data: PersonalData) {
  const records = <R>(stored: readonly Stored<R>[]): readonly R[] => stored.map(({ record }) => record);
  return {
    initiative: data.initiative.record,
    registrations: records(data.registrations),
    initiators: records(data.initiators),
    contactMoments: records(data.contactMoments),
    agreements: records(data.agreements),
  };
}
