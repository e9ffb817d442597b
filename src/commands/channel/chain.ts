import { hasCode } from '../../data/app-error';
import type { AppError } from '../../data/app-error';
import type { Channel, Colleague } from '../../data/ports';
import type { ChannelState, StepState } from '../../domain/channel-state';
import { timelineEvent } from '../../domain/timeline';
import { timelineWording } from '../../domain/timeline-wording';
import { ensureCard } from './ensure-card';
import { initiatorNames } from './initiator-names';
import { ensureChannel } from './ensure-channel';
import { ensureMembers, ownersOf } from './ensure-members';
import { ensureTab } from './ensure-tab';
import { isPassingForTeam, patiently } from './patience';
import type { ChannelRun, ChannelServices } from './run';
import { begun, done, isDoneIn, refusedStep, settle, uncertainStep } from './steps';
import type { Settled } from './steps';

/** What Teams has, asked for while the chain is being claimed. */
export interface TeamReadings {
  readonly channels: Promise<Settled<readonly Channel[]>>;
  readonly members: Promise<Settled<readonly Colleague[]>>;
  /** Of initiators, to leave them out of the card. */
  readonly names: Promise<readonly string[]>;
}

export function readTeam(services: ChannelServices, teamId: string, initiativeKey: string): TeamReadings {
  const { teams, wait } = services;
  return {
    names: early(initiatorNames(services, initiativeKey)),
    channels: early(settle(patiently(wait, () => teams.listChannels(teamId), isPassingForTeam))),
    members: early(settle(patiently(wait, () => teams.listMembers(teamId), isPassingForTeam))),
  };
}

/** A promise that is awaited later, or not at all when the run ends before: its failure is for who awaits it. */
function early<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** What is left to record, and the error to go on with after that. */
export interface ChainOutcome {
  readonly news: Partial<ChannelState>;
  /** Teams has all that it should; the timeline could not be written. */
  readonly untold?: AppError;
}

/**
 * The channel first, then the members beside tab and card. The card comes after the tab, and not beside it: that each is
 * begun is written down before Teams is asked, and a stop before the card must leave no doubt about the card.
 * @returns what is left to record; what succeeded on the way is recorded already
 */
export async function runChannelChain(run: ChannelRun, readings: TeamReadings): Promise<ChainOutcome> {
  const channels = await readings.channels;
  if (channels.error) return { news: { steps: { channel: lostTeam(refusedStep(run, channels.error)) } } };
  const made = await settle(ensureChannel(run, channels.value));
  if (made.error) {
    const owners = hasCode(made.error, 'no-rights') ? await ownersOf(run) : undefined;
    return { news: { owners, steps: { channel: refusedStep(run, made.error) } } };
  }
  const { channel, isFresh } = made.value;
  await recordChannel(run, channel);
  const [members, card, told] = await all(
    membersStep(run, channel, readings.members),
    tabThenCard(run, channel, isFresh, readings.names),
    settle(tellTimeline(run, channel.name)),
  );
  return { news: { ...members, ...card, steps: { ...members.steps, ...card.steps } }, untold: told.error };
}

/** Like Promise.all, but nothing goes on behind somebody's back once it has failed. */
async function all<A, B, C>(...work: readonly [Promise<A>, Promise<B>, Promise<C>]): Promise<[A, B, C]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

/** Where not even the channels are found, it is the team that is gone. */
function lostTeam(step: StepState): StepState {
  return step.reason === 'not-found' ? { ...step, reason: 'team-lost' } : step;
}

/** @returns the news of the card; that of the tab is recorded on the way */
async function tabThenCard(
  run: ChannelRun,
  channel: Channel,
  isFresh: boolean,
  names: TeamReadings['names'],
): Promise<Partial<ChannelState>> {
  const tab = await tabStep(run, channel, isFresh);
  if (isDoneIn(run, channel.id, 'card')) return tab;
  await run.recorder.record({ ...tab, steps: { ...tab.steps, ...begun(run, channel.id, 'card') } });
  return cardStep(run, channel, isFresh, await names);
}

function recordChannel(run: ChannelRun, channel: Channel): Promise<void> {
  const steps = { name: done(run), channel: done(run), ...begun(run, channel.id, 'tab') };
  return run.recorder.record(
    { name: channel.name, teamId: run.teamId, channelId: channel.id, channelUrl: channel.webUrl, steps },
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

async function cardStep(
  run: ChannelRun,
  channel: Channel,
  isFresh: boolean,
  names: readonly string[],
): Promise<Partial<ChannelState>> {
  const made = await settle(ensureCard(run, channel.id, isFresh, names));
  if (made.error) return { steps: { card: uncertainStep(run, made.error) } };
  if (made.value.refused) return { steps: { card: tooLarge(refusedStep(run, made.value.refused)) } };
  return { cardId: made.value.value.id, steps: { card: done(run) } };
}

/** A limit that a message meets is that of its size. */
function tooLarge(step: StepState): StepState {
  return step.reason === 'limit-reached' ? { ...step, reason: 'too-large' } : step;
}

/** Once for an initiative, whoever finished it and however often. */
export async function tellTimeline(
  { services, initiative, actor }: Pick<ChannelRun, 'services' | 'initiative' | 'actor'>,
  name: string,
): Promise<void> {
  const { Key } = initiative.record;
  const line = timelineWording.channelMade(name);
  const event = timelineEvent(Key, 'channel', line, services.now().toISOString(), Key, actor);
  await patiently(services.wait, () => services.lists.timeline.createOnce(event), isPassingForTeam);
}
