import { AppError, hasCode } from '../../data/app-error';
import type { Changes, Services, Stored } from '../../data/ports';
import { formatChannelState, isBusyElsewhere, mergeChannelState, readChannelState } from '../../domain/channel-state';
import type { ChannelState } from '../../domain/channel-state';
import type { Initiative } from '../../domain/records.generated';
import { rereadLimit } from '../command';
import type { Acting } from '../command';

/** Longer than the pauses of one step together, so that whoever is at it keeps it until the next step is recorded. */
const leaseSeconds = 60;

/** Writes down how far the chain is, each time merged into what the list holds. Await one before the next. */
export interface Recorder {
  /** What the list held when this run got its turn. */
  readonly before: ChannelState;
  state(): ChannelState;
  /** Resolves when it is in the list. */
  record(news: Partial<ChannelState>, columns?: Changes<Initiative>): Promise<void>;
  /** The last word of this run: somebody else may go on. */
  finish(news: Partial<ChannelState>): Promise<Stored<Initiative>>;
}

export type Claim =
  | { readonly kind: 'claimed'; readonly recorder: Recorder }
  | { readonly kind: 'busy'; readonly by: string; readonly until: string };

interface Context {
  readonly services: Pick<Services, 'lists' | 'now'>;
  readonly actor: Acting['actor'];
  readonly onState: (state: ChannelState) => void;
}

/**
 * Takes the chain for this person, unless a colleague is at it at this moment. The ETag sees to it that of two who press
 * at once one gets it. Whoever stops half-way can go on at once; others when the lease is over.
 * @param news - written along
 */
export async function claimChannel(
  context: Context,
  initiative: Stored<Initiative>,
  news: Partial<ChannelState> = {},
): Promise<Claim> {
  const { services, actor } = context;
  let stored = initiative;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const state = readChannelState(stored.record.ChannelState);
    if (state.busy && isBusyElsewhere(state, actor.personKey, services.now())) {
      return { kind: 'busy', by: state.busy.name, until: state.busy.until };
    }
    const claimed = {
      ...mergeChannelState(state, news),
      busy: lease(context),
      attemptedAt: services.now().toISOString(),
    };
    try {
      stored = await services.lists.initiatives.update(stored, { ChannelState: formatChannelState(claimed) });
      return { kind: 'claimed', recorder: recorderOn(context, stored, state) };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      stored = await reread(services, stored);
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Initiatieven' });
}

function recorderOn(context: Context, claimed: Stored<Initiative>, before: ChannelState): Recorder {
  let stored = claimed;
  let state = readChannelState(claimed.record.ChannelState);
  const write = async (news: Partial<ChannelState>, columns: Changes<Initiative> = {}): Promise<void> => {
    for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
      state = mergeChannelState(readChannelState(stored.record.ChannelState), news);
      context.onState(state);
      try {
        const changes = { ...columns, ChannelState: formatChannelState(state) };
        stored = await context.services.lists.initiatives.update(stored, changes);
        return;
      } catch (error) {
        if (!hasCode(error, 'changed-elsewhere')) throw error;
        stored = await reread(context.services, stored);
      }
    }
    throw new AppError('changed-elsewhere', { subject: 'Initiatieven' });
  };
  return {
    before,
    state: () => state,
    record: (news, columns) => write({ ...news, busy: lease(context) }, columns),
    async finish(news) {
      await write({ ...news, busy: undefined });
      return stored;
    },
  };
}

async function reread(services: Pick<Services, 'lists'>, stored: Stored<Initiative>): Promise<Stored<Initiative>> {
  const latest = await services.lists.initiatives.getByKey(stored.record.Key);
  if (!latest) throw new AppError('not-found', { subject: 'Initiatieven' });
  return latest;
}

function lease({ services, actor }: Context): NonNullable<ChannelState['busy']> {
  const until = new Date(services.now().getTime() + leaseSeconds * 1000).toISOString();
  return { personKey: actor.personKey, name: actor.name, until };
}
