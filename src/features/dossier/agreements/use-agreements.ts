import * as React from 'react';
import useSWR, { useSWRConfig } from 'swr';
import { completeAgreement } from '../../../commands/complete-agreement';
import { findAll } from '../../../commands/read-dossier';
import type { Stored } from '../../../data/ports';
import type { Agreement } from '../../../domain/records.generated';
import { can } from '../../../domain/rights';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { useCommand } from '../../../session/use-command';

/** What was just done with an agreement on this screen, and can be undone in its row. */
export interface JustDone {
  readonly status: Exclude<Agreement['Status'], 'open'>;
  readonly at: Date;
}

export interface AgreementsState {
  /** Absent until they are loaded. */
  readonly agreements: readonly Stored<Agreement>[] | undefined;
  readonly error: unknown;
  readonly refresh: () => Promise<void>;
  readonly mayEdit: boolean;
  readonly justDone: ReadonlyMap<string, JustDone>;
  /** @param reason - why it is dropped */
  readonly setStatus: (agreementKey: string, status: Agreement['Status'], reason?: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly commandError: unknown;
}

/** The agreements of one initiative, on both sides. */
export function useAgreements(dossier: Dossier): AgreementsState {
  const services = useServices();
  const { mutate: mutateAny } = useSWRConfig();
  const [justDone, setJustDone] = React.useState<ReadonlyMap<string, JustDone>>(new Map());
  const { Key: initiativeKey } = dossier.initiative.record;
  const { data, error, mutate } = useSWR<readonly Stored<Agreement>[], unknown>(['agreements', initiativeKey], () =>
    findAll(services.lists.agreements, {
      where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }],
      top: 500,
    }),
  );
  const refresh = async (): Promise<void> => {
    // An agreement is an item of its own: the version of the initiative does not tell that something happened.
    const isTimeline = (key: unknown): boolean =>
      Array.isArray(key) && key[0] === 'timeline' && key[1] === initiativeKey;
    await Promise.all([mutate(), mutateAny(isTimeline)]);
  };
  const command = useCommand(
    async (commandKey: string, input: { agreementKey: string; status: Agreement['Status']; reason?: string }) => {
      const result = await completeAgreement(services, { ...input, commandKey, actor: dossier.me });
      await refresh();
      return result.kind === 'done';
    },
  );
  return {
    agreements: data,
    error,
    refresh,
    mayEdit: can(dossier.me, 'saveAgreement'),
    justDone,
    setStatus: async (agreementKey, status, reason) => {
      const before = justDone;
      const next = new Map(before);
      if (status === 'open') next.delete(agreementKey);
      else next.set(agreementKey, { status, at: services.now() });
      setJustDone(next);
      const isDone = (await command.run({ agreementKey, status, reason })) === true;
      // What did not happen is not shown as done.
      if (!isDone) setJustDone(before);
      return isDone;
    },
    busy: command.busy,
    commandError: command.error,
  };
}
