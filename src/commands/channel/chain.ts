import { hasCode } from '../../data/app-error';
import type { Channel, Colleague } from '../../data/ports';
import type { ChannelState } from '../../domain/channel-state';
import { timelineEvent } from '../../domain/timeline';
import { timelineWording } from '../../domain/timeline-wording';
import { ensureCard } from './ensure-card';
import { ensureChannel } from './ensure-channel';
import { ensureMembers, ownersOf } from './ensure-members';
import { ensureTab } from './ensure-tab';
import { patiently } from './patience';
import type { ChannelRun, ChannelServices } from './run';
import { begun, done, isDoneIn, refusedStep, settle, uncertainStep } from './steps';
import type { Settled } from './steps';

/** What Teams has, asked for while the chain is being claimed. */
export interface TeamReadings {
  readonly channels: Promise<Settled<readonly Channel[]>>;
  readonly members: Promise<Settled<readonly Colleague[]>>;
}

export function readTeam({ teams, wait }: ChannelServices, teamId: string): TeamReadings {
  return {
    channels: early(settle(patiently(wait, () => teams.listChannels(teamId)))),
    members: early(settle(patiently(wait, () => teams.listMembers(teamId)))),
  };
}

/** A promise that is awaited later, or not at all when the run ends before: its failure is for who awaits it. */
function early<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/**
 * The channel first, then the members beside tab and card. The card comes after the tab, and not beside it: that each is
 * begun is written down before Teams is asked, and a stop before the card must leave no doubt about the card.
 * @returns what is left to record; what succeeded on the way is recorded already
 */
export async function runChannelChain(run: ChannelRun, readings: TeamReadings): Promise<Partial<ChannelState>> {
  const channels = await readings.channels;
  if (channels.error) return { steps: { channel: refusedStep(run, channels.error) } };
  const made = await settle(ensureChannel(run, channels.value));
  if (made.error) {
    const owners = hasCode(made.error, 'no-rights') ? await ownersOf(run) : undefined;
    return { owners, steps: { channel: refusedStep(run, made.error) } };
  }
  const { channel, isFresh } = made.value;
  await recordChannel(run, channel);
  const [members, card] = await Promise.all([
    membersStep(run, channel, readings.members),
    tabThenCard(run, channel, isFresh),
    tellTimeline(run, channel),
  ]);
  return { ...members, ...card, steps: { ...members.steps, ...card.steps } };
}

/** @returns the news of the card; that of the tab is recorded on the way */
async function tabThenCard(run: ChannelRun, channel: Channel, isFresh: boolean): Promise<Partial<ChannelState>> {
  const tab = await tabStep(run, channel, isFresh);
  if (isDoneIn(run, channel.id, 'card')) return tab;
  await run.recorder.record({ ...tab, steps: { ...tab.steps, ...begun(run, channel.id, 'card') } });
  return cardStep(run, channel, isFresh);
}

function recordChannel(run: ChannelRun, channel: Channel): Promise<void> {
  const steps = { name: done(run), channel: done(run), ...begun(run, channel.id, 'tab') };
  return run.recorder.record(
    { name: channel.name, channelId: channel.id, channelUrl: channel.webUrl, steps },
    { ChannelId: channel.id, ChannelUrl: channel.webUrl ?? null },
  );
}

async function membersStep(
  run: ChannelRun,
  channel: Channel,
  reading: TeamReadings['members'],
): Promise<Partial<ChannelState>> {
  if (isDoneIn(run, channel.id, 'members')) return {};
  const members = await reading;
  // Who may not read the members may still add them: adding somebody who is in is no error.
  const ensured = await settle(ensureMembers(run, members.error ? [] : members.value));
  if (ensured.error) return { steps: { members: refusedStep(run, ensured.error) } };
  const { refused, owners } = ensured.value;
  if (refused.length === 0) return { refused: undefined, owners: undefined, steps: { members: done(run) } };
  return { refused, owners, steps: { members: { ...done(run), state: 'failed', reason: 'members-refused' } } };
}

async function tabStep(run: ChannelRun, channel: Channel, isFresh: boolean): Promise<Partial<ChannelState>> {
  if (isDoneIn(run, channel.id, 'tab')) return {};
  const made = await settle(ensureTab(run, channel.id, isFresh));
  if (made.error) return { steps: { tab: uncertainStep(run, made.error) } };
  // Without a tab the link in the card leads to the dossier: the chain need not stay unfinished for it.
  if (made.value.refused) return { steps: { tab: refusedStep(run, made.value.refused, 'skipped') } };
  return { tab: made.value.value.kind, steps: { tab: done(run) } };
}

async function cardStep(run: ChannelRun, channel: Channel, isFresh: boolean): Promise<Partial<ChannelState>> {
  const made = await settle(ensureCard(run, channel.id, isFresh));
  if (made.error) return { steps: { card: uncertainStep(run, made.error) } };
  if (made.value.refused) return { steps: { card: refusedStep(run, made.value.refused) } };
  return { cardId: made.value.value.id, steps: { card: done(run) } };
}

/** Once for an initiative, whoever finished it and however often. */
async function tellTimeline({ services, initiative, actor }: ChannelRun, channel: Channel): Promise<void> {
  const { Key } = initiative.record;
  const line = timelineWording.channelMade(channel.name);
  await services.lists.timeline.createOnce(
    timelineEvent(Key, 'channel', line, services.now().toISOString(), Key, actor),
  );
}
