import { AppError, hasCode } from '../../data/app-error';
import type { Channel } from '../../data/ports';
import { channelName } from '../../domain/channel-name';
import type { ChannelNameParts } from '../../domain/channel-name';
import { isPassing, patiently, pauses } from './patience';
import type { ChannelRun } from './run';

export interface EnsuredChannel {
  readonly channel: Channel;
  /** Made in this run with an answer: nobody can have put anything into it yet. */
  readonly isFresh: boolean;
}

/** As long as Teams may take to show a channel that was made (platform rule 3.7), with room to spare. */
const doubtMinutes = 10;

/**
 * The one channel of this initiative: the one that carries its key in the description, else a new one.
 * A name that is taken by another channel, or by one that was deleted less than 30 days ago, gets a number behind it. A
 * name that may be taken by our own channel, which Teams does not show yet, does not: then it says to go on later.
 * @param channels - those of the team, as they are listed now
 * @throws AppError 'scope-missing' | 'no-rights' | 'limit-reached' | 'name-taken' (not visible yet) or one that went on
 */
export async function ensureChannel(run: ChannelRun, channels: readonly Channel[]): Promise<EnsuredChannel> {
  const own = findOwn(run, channels);
  if (own) return { channel: own, isFresh: false };
  const { services, teamId } = run;
  const taken = channels.map(({ name }) => name);
  let maybeMade = wasAttempted(run);
  for (let attempt = 0; attempt <= pauses.length; attempt += 1) {
    const name = channelName(nameParts(run), taken);
    try {
      const channel = await services.teams.createChannel(teamId, name, descriptionOf(run));
      return { channel, isFresh: true };
    } catch (error) {
      const refusedName = hasCode(error, 'name-taken');
      if (!refusedName && !isPassing(error)) throw error;
      maybeMade ||= !refusedName;
      const listed = await look(run, maybeMade);
      if (listed.own) return { channel: listed.own, isFresh: false };
      if (refusedName && maybeMade && !listed.names.some((other) => same(other, name))) throw error;
      if (refusedName) taken.push(...listed.names, name);
    }
  }
  throw new AppError('unexpected', { subject: 'Channel' });
}

/** The name that somebody chose when the weighing was opened, else number, settlement and title. */
function nameParts({ initiative, before }: ChannelRun): ChannelNameParts {
  if (before.name !== undefined) return { number: '', settlement: '', title: before.name };
  const { Number: number, Settlement: settlement, Title: title } = initiative.record;
  return { number, settlement, title };
}

/** The channel carries the initiative's key where people see what it is for, and where a later run finds it. */
function descriptionOf({ initiative }: ChannelRun): string {
  return `Weging van een maatschappelijk initiatief. Initiatievenwijzer ${initiative.record.Key}`;
}

function findOwn({ initiative, before }: ChannelRun, channels: readonly Channel[]): Channel | undefined {
  const key = initiative.record.Key.toLowerCase();
  return channels.find(({ id, description }) => id === before.channelId || description.toLowerCase().includes(key));
}

/** Whether an earlier run may have asked for the channel so recently that Teams need not show it yet. */
function wasAttempted({ before, services }: ChannelRun): boolean {
  if (before.attemptedAt === undefined || before.steps.channel?.state === 'failed') return false;
  return services.now().getTime() - Date.parse(before.attemptedAt) < doubtMinutes * 60_000;
}

/** @param longer - keep looking for our own with longer pauses, because it may show up late */
async function look(
  run: ChannelRun,
  longer: boolean,
): Promise<{ readonly own: Channel | undefined; readonly names: readonly string[] }> {
  const { services, teamId } = run;
  const list = (): Promise<readonly Channel[]> => patiently(services.wait, () => services.teams.listChannels(teamId));
  let channels = await list();
  for (const pause of longer ? pauses : []) {
    if (findOwn(run, channels)) break;
    await services.wait(pause * 1000);
    channels = await list();
  }
  return { own: findOwn(run, channels), names: channels.map(({ name }) => name) };
}

function same(one: string, other: string): boolean {
  return one.localeCompare(other, 'nl', { sensitivity: 'accent' }) === 0;
}
