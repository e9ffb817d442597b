import useSWR from 'swr';
import { findAll } from '../../../commands/read-dossier';
import type { Stored } from '../../../data/ports';
import type { ContactMoment } from '../../../domain/records.generated';
import { can } from '../../../domain/rights';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';

export interface ContactMomentsState {
  /** Newest first; absent until they are loaded, and for who may not see them. */
  readonly contacts: readonly ContactMoment[] | undefined;
  readonly error: unknown;
  readonly refresh: () => Promise<void>;
}

/** Every contact with the initiators. For the pool only: a note may name people. */
export function useContactMoments(dossier: Dossier): ContactMomentsState {
  const { lists } = useServices();
  const initiativeKey = dossier.initiative.record.Key;
  const { data, error, mutate } = useSWR<readonly Stored<ContactMoment>[], unknown>(
    can(dossier.me, 'seeInitiators') ? ['contact-moments', initiativeKey] : null,
    () =>
      findAll(lists.contactMoments, {
        where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }],
        top: 500,
      }),
  );
  return {
    contacts: data?.map(({ record }) => record).sort((one, other) => other.At.localeCompare(one.At)),
    error,
    refresh: async () => {
      await mutate();
    },
  };
}
