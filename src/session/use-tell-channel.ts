import * as React from 'react';
import { tellChannel } from '../commands/tell-channel';
import type { TellChannelResult } from '../commands/tell-channel';
import type { MessageKind } from '../domain/channel-messages';
import type { DossierStepProps } from './dossier';
import { useServices } from './services';
import { useCommand } from './use-command';
import type { CommandState } from './use-command';

export interface TellInput {
  readonly message: MessageKind;
  /** Somebody looked and saw that it is not in the channel. */
  readonly isAbsent?: boolean;
}

export interface TellChannel extends CommandState<TellInput, TellChannelResult> {
  /** What came of the last message that was told, and which one it was. */
  readonly last: (TellInput & { readonly result: TellChannelResult }) | undefined;
}

/** Tells something in the channel of the initiative, once, and reads the dossier again. */
export function useTellChannel({ dossier, refresh }: Pick<DossierStepProps, 'dossier' | 'refresh'>): TellChannel {
  const services = useServices();
  const [last, setLast] = React.useState<TellChannel['last']>();
  const command = useCommand<TellInput, TellChannelResult>(async (_key, input) => {
    const { lists, teams, host } = services;
    const ports = { lists, teams, host, together: services.together.bind(services), now: services.now, wait };
    const result = await tellChannel(ports, {
      ...input,
      initiativeKey: dossier.initiative.record.Key,
      settings: dossier.settings,
      actor: dossier.me,
    });
    setLast({ ...input, result });
    if (result.kind === 'told' || result.kind === 'failed') await refresh();
    return result;
  });
  return { ...command, last };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
