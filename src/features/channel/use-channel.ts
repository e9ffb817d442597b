import * as React from 'react';
import type { OpenChannelResult } from '../../commands/open-channel';
import { readChannelState } from '../../domain/channel-state';
import type { ChannelState, ChannelStep } from '../../domain/channel-state';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useAlive } from '../../session/use-command';
import { runChain, runningChain } from './running';
import { useTeamCandidates } from './use-team';
import type { RunningChain } from './running';

export interface ChannelProgress {
  /** What the initiative says, or newer when the chain runs here. */
  readonly state: ChannelState;
  readonly running: boolean;
  /** Somebody opened the weighing with a channel, or tried to. */
  readonly wanted: boolean;
  /** The lists could not be read or written. */
  readonly error: unknown;
  /** A colleague is at it now. */
  readonly busyBy: string | undefined;
  /**
   * "Ga verder": starts the chain or goes on where it stopped.
   * @param absent - steps of which somebody looked in Teams and saw that they are not there
   */
  readonly start: (absent?: readonly ChannelStep[]) => void;
}

/** The channel of this initiative: how far it is, and going on. */
export function useChannel({ dossier, refresh }: Pick<DossierStepProps, 'dossier' | 'refresh'>): ChannelProgress {
  const services = useServices();
  const alive = useAlive();
  const { Key, ChannelState: stored } = dossier.initiative.record;
  const teamId = useTeamCandidates(dossier)?.[0]?.teamId;
  const [chain, setChain] = React.useState<RunningChain | undefined>(() => runningChain(services, Key));
  const [, redraw] = React.useReducer((turn: number) => turn + 1, 0);
  const [outcome, setOutcome] = React.useState<{ readonly result?: OpenChannelResult; readonly error?: unknown }>({});
  const latestRefresh = React.useRef(refresh);
  latestRefresh.current = refresh;

  React.useEffect(() => {
    if (!chain) return undefined;
    chain.listeners.add(redraw);
    const ended = async (): Promise<void> => {
      let next: typeof outcome;
      try {
        next = { result: await chain.result };
      } catch (error) {
        next = { error };
      }
      await latestRefresh.current();
      if (!alive.current) return;
      setOutcome(next);
      setChain(undefined);
    };
    void ended();
    return () => {
      chain.listeners.delete(redraw);
    };
  }, [alive, chain]);

  const recorded = readChannelState(stored);
  return {
    state: chain?.state ?? recorded,
    running: chain !== undefined,
    wanted: stored !== undefined,
    error: outcome.error,
    busyBy: outcome.result?.kind === 'busy' ? outcome.result.by : undefined,
    start: (absent) => {
      setOutcome({});
      const { settings, me: actor } = dossier;
      setChain(runChain(services, { initiativeKey: Key, settings, actor, absent, teamId }));
    },
  };
}
