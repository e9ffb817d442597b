import * as React from 'react';
import { confirmExploration } from '../../commands/confirm-exploration';
import { recordContact } from '../../commands/record-contact';
import { explorationLetter, explorationMark } from '../../domain/exploration-wording';
import type { PlainDay } from '../../domain/types';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { ExplorationState } from './use-exploration';

export interface ConfirmationInput extends Pick<DossierStepProps, 'dossier' | 'refresh'> {
  readonly exploration: ExplorationState;
}

export interface ConfirmationState {
  /** The text for the initiators: made from the answers until somebody changes it. */
  readonly letter: string;
  readonly change: (letter: string) => void;
  readonly recordSent: () => void;
  readonly sentAt: Date | undefined;
  /** Without a day the confirmation is taken back. */
  readonly confirm: (on: PlainDay | undefined) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly refused: 'unsaved' | 'changed' | undefined;
}

/** The text for the initiators with the acts that go with it. What is changed in it stays as a draft. */
export function useConfirmation({ dossier, refresh, exploration }: ConfirmationInput): ConfirmationState {
  const services = useServices();
  const { me, settings } = dossier;
  const { onScreen } = exploration;
  const draftName = `exploration-letter/${onScreen.Key}`;
  const [own, setOwn] = React.useState(() => services.drafts.read<string>(draftName)?.value);
  const [sentAt, setSentAt] = React.useState<Date>();
  const [refused, setRefused] = React.useState<ConfirmationState['refused']>();
  const made = explorationLetter({
    initiative: onScreen,
    accountmanager: onScreen.AccountmanagerName ?? me.name,
    municipality: settings.municipality,
  });
  const letter = own ?? made;
  const acting = { actor: me, initiativeKey: onScreen.Key };

  const sending = useCommand(async (commandKey: string, note: string) => {
    const at = services.now();
    const contact = {
      at: at.toISOString(),
      role: 'kwaliteitsbewaker',
      through: 'e-mail',
      purpose: 'summary',
      note,
    } as const;
    const result = await recordContact(services, { ...acting, commandKey, settings, contact });
    if (result.kind !== 'done') {
      setRefused('changed');
      return;
    }
    setSentAt(at);
    await refresh();
  });
  const confirming = useCommand(async (commandKey: string, on: PlainDay | '') => {
    // What they confirm is what the list holds, so what is on screen must be there first.
    if (!(await exploration.settle())) {
      setRefused('unsaved');
      return;
    }
    const day = on === '' ? undefined : on;
    const result = await confirmExploration(services, {
      ...acting,
      commandKey,
      on: day,
      mark: explorationMark(onScreen),
    });
    if (result.kind !== 'done') setRefused('changed');
    await refresh();
  });

  return {
    letter,
    change: (next) => {
      setOwn(next);
      services.drafts.write(draftName, next);
    },
    recordSent: () => {
      setRefused(undefined);
      void sending.run(letter);
    },
    sentAt,
    confirm: (on) => {
      setRefused(undefined);
      void confirming.run(on ?? '');
    },
    busy: sending.busy || confirming.busy,
    error: sending.error ?? confirming.error,
    refused,
  };
}
