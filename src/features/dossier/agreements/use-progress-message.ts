import * as React from 'react';
import { recordContact } from '../../../commands/record-contact';
import { dayOf } from '../../../domain/days';
import { messageClock, progressMessage } from '../../../domain/progress-message';
import type { MessageClock } from '../../../domain/progress-message';
import { can } from '../../../domain/rights';
import { addWorkingDays } from '../../../domain/working-days';
import type { DossierStepProps } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { useCommand } from '../../../session/use-command';
import { useAgreements } from './use-agreements';
import { useContactMoments } from './use-contact-moments';

export interface ProgressMessageState {
  /** Absent before the first contact, after closing, and until the contacts are loaded. */
  readonly clock: MessageClock | undefined;
  readonly message: string;
  /** Somebody changed the text: it no longer follows the agreements. */
  readonly isOwn: boolean;
  readonly change: (message: string) => void;
  /** Makes the text from the agreements again. */
  readonly remake: () => void;
  readonly record: (through: 'e-mail' | 'telefoon') => void;
  readonly mayRecord: boolean;
  readonly recordedAt: Date | undefined;
  readonly refused: boolean;
  readonly busy: boolean;
  readonly error: unknown;
}

/** The message on the progress of one initiative, with its norm. What somebody changed in it stays as a draft. */
export function useProgressMessage({
  dossier,
  refresh,
}: Pick<DossierStepProps, 'dossier' | 'refresh'>): ProgressMessageState {
  const services = useServices();
  const { me, settings } = dossier;
  const initiative = dossier.initiative.record;
  const { agreements } = useAgreements(dossier);
  const { contacts, refresh: refreshContacts } = useContactMoments(dossier);
  const draftName = `progress/${initiative.Key}`;
  const [own, setOwn] = React.useState(() => services.drafts.read<string>(draftName)?.value);
  const [recordedAt, setRecordedAt] = React.useState<Date>();
  const [refused, setRefused] = React.useState(false);
  const today = dayOf(services.now());
  const clock = contacts && messageClock(initiative, contacts, settings.norms.message, today, settings.calendar);
  const made = progressMessage({
    initiative,
    agreements: (agreements ?? []).map(({ record }) => record),
    lastOn: clock?.lastOn,
    againOn: addWorkingDays(today, settings.norms.message, settings.calendar),
    municipality: settings.municipality,
  });
  const message = own ?? made;

  const command = useCommand(async (commandKey: string, input: { through: 'e-mail' | 'telefoon'; note: string }) => {
    const at = services.now();
    const contact = { ...input, at: at.toISOString(), role: 'monitor', purpose: 'progress' } as const;
    const initiativeKey = initiative.Key;
    const result = await recordContact(services, { actor: me, commandKey, initiativeKey, settings, contact });
    if (result.kind !== 'done') {
      setRefused(true);
      return;
    }
    services.drafts.remove(draftName);
    setOwn(undefined);
    setRecordedAt(at);
    await Promise.all([refreshContacts(), refresh()]);
  });

  return {
    clock,
    message,
    isOwn: own !== undefined,
    change: (next) => {
      setOwn(next);
      services.drafts.write(draftName, next);
    },
    remake: () => {
      setOwn(undefined);
      services.drafts.remove(draftName);
    },
    record: (through) => {
      setRefused(false);
      void command.run({ through, note: message });
    },
    mayRecord: initiative.IsOpen && initiative.FirstContactAt !== undefined && can(me, 'recordContact'),
    recordedAt,
    refused,
    busy: command.busy,
    error: command.error,
  };
}
