import useSWR from 'swr';
import { can } from '../domain/rights';
import type { Dossier } from './dossier';
import { useServices } from './services';

const nobody: readonly string[] = [];

export interface InitiatorMails {
  readonly mails: readonly string[];
  readonly failed: boolean;
}

/** Where to reach the initiators, for the pool only and only as the address of a message that is prepared. */
export function useInitiatorMails(dossier: Dossier): InitiatorMails {
  const { lists } = useServices();
  const { Key } = dossier.initiative.record;
  const maySee = can(dossier.me, 'seeInitiators');
  const { data, error } = useSWR<readonly string[], unknown>(maySee ? ['initiator-mails', Key] : null, async () => {
    const page = await lists.initiators.find({
      where: [{ column: 'InitiativeKey', is: 'eq', value: Key }],
      select: ['Email'],
      top: 50,
    });
    return page.items.flatMap(({ record }) => (record.Email === undefined ? [] : [record.Email]));
  });
  return { mails: data ?? nobody, failed: error !== undefined };
}
