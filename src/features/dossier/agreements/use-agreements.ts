import useSWR from 'swr';
import { completeAgreement } from '../../../commands/complete-agreement';
import { findAll } from '../../../commands/read-dossier';
import type { Stored } from '../../../data/ports';
import type { Agreement } from '../../../domain/records.generated';
import { can } from '../../../domain/rights';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { useCommand } from '../../../session/use-command';

export interface AgreementsState {
  /** Absent until they are loaded. */
  readonly agreements: readonly Stored<Agreement>[] | undefined;
  readonly error: unknown;
  readonly refresh: () => Promise<void>;
  readonly mayEdit: boolean;
  readonly setStatus: (agreementKey: string, status: Agreement['Status']) => Promise<void>;
  readonly commandError: unknown;
}

/** The agreements of one initiative, on both sides. */
export function useAgreements(dossier: Dossier): AgreementsState {
  const services = useServices();
  const { Key: initiativeKey } = dossier.initiative.record;
  const { data, error, mutate } = useSWR<readonly Stored<Agreement>[], unknown>(['agreements', initiativeKey], () =>
    findAll(services.lists.agreements, {
      where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }],
      top: 500,
    }),
  );
  const refresh = async (): Promise<void> => {
    await mutate();
  };
  const command = useCommand(
    async (commandKey: string, input: { agreementKey: string; status: Agreement['Status'] }) => {
      await completeAgreement(services, { ...input, commandKey, actor: dossier.me });
      await refresh();
    },
  );
  return {
    agreements: data,
    error,
    refresh,
    mayEdit: can(dossier.me, 'saveAgreement'),
    setStatus: async (agreementKey, status) => {
      await command.run({ agreementKey, status });
    },
    commandError: command.error,
  };
}
