import { openChannel } from '../../commands/open-channel';
import type { OpenChannelInput, OpenChannelResult } from '../../commands/open-channel';
import type { Services } from '../../data/ports';
import type { ChannelState } from '../../domain/channel-state';

/** One chain that runs in this browser tab, whichever screen is open. */
export interface RunningChain {
  /** The newest state that it told. */
  state: ChannelState | undefined;
  readonly result: Promise<OpenChannelResult>;
  readonly listeners: Set<() => void>;
}

type Chains = Map<string, RunningChain>;

// Kept beside the screen: whoever looks at another tab and comes back must find the chain that still runs, not start a second.
const chainsOf = new WeakMap<Services, Chains>();

/** @returns the chain of this initiative that runs here now, if any */
export function runningChain(services: Services, initiativeKey: string): RunningChain | undefined {
  return chainsOf.get(services)?.get(initiativeKey);
}

/** Starts the chain, or gives the one that runs already. */
export function runChain(services: Services, input: OpenChannelInput): RunningChain {
  const chains = chainsOf.get(services) ?? new Map<string, RunningChain>();
  chainsOf.set(services, chains);
  const present = chains.get(input.initiativeKey);
  if (present) return present;
  const listeners = new Set<() => void>();
  const chain: RunningChain = {
    state: undefined,
    listeners,
    result: openChannel(
      { ...portsOf(services), wait },
      {
        ...input,
        onState: (state) => {
          chain.state = state;
          for (const listener of listeners) listener();
        },
      },
    ).finally(() => {
      chains.delete(input.initiativeKey);
    }),
  };
  chains.set(input.initiativeKey, chain);
  // Whoever waits for the result gets the error; without anybody waiting it is not an error of the page.
  chain.result.catch(() => undefined);
  return chain;
}

/** Named one by one, since services may be an object with methods of its own class. */
function portsOf(services: Services): Pick<Services, 'lists' | 'together' | 'teams' | 'host' | 'now'> {
  return {
    lists: services.lists,
    teams: services.teams,
    host: services.host,
    together: (work) => services.together(work),
    now: () => services.now(),
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
