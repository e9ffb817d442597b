import type { Stored } from '../data/ports';
import { channelSteps, isChannelComplete, readChannelState, withoutSteps } from '../domain/channel-state';
import type { ChannelState, ChannelStep } from '../domain/channel-state';
import type { Initiative } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { readTeam, runChannelChain, tellTimeline } from './channel/chain';
import type { ChainOutcome } from './channel/chain';
import { claimChannel } from './channel/recorder';
import type { ChannelServices } from './channel/run';
import { blocked, notFound, refusal } from './command';
import type { Acting, Blocked, NotFound } from './command';
import { factsOf, readDossier } from './read-dossier';

export interface OpenChannelInput {
  readonly initiativeKey: string;
  readonly settings: Settings;
  readonly actor: Acting['actor'];
  /**
   * Steps of which somebody looked in Teams and saw that they are not there. For a step that stopped at an uncertain
   * moment (`isUncertain`) where the permission to look is missing: without this it is left alone, rather none than two.
   */
  readonly absent?: readonly ChannelStep[];
  /** Another team than the usual one; what an earlier run chose stays. */
  readonly teamId?: string;
  /** Called at each step, for the strip on screen. */
  readonly onState?: (state: ChannelState) => void;
}

export type OpenChannelResult =
  | { readonly kind: 'done'; readonly state: ChannelState; readonly initiative: Stored<Initiative> }
  /** Some step failed: `state.steps` says which and why. The weighing goes on; "Ga verder" tries again. */
  | { readonly kind: 'unfinished'; readonly state: ChannelState; readonly initiative: Stored<Initiative> }
  /** A colleague is at it now. */
  | { readonly kind: 'busy'; readonly by: string; readonly until: string }
  | Blocked
  | NotFound;

/**
 * Opens the channel of a weighing, or goes on where it stopped: name, channel, members, tab, card. Each step is written on
 * the initiative as it succeeds; before it acts each step looks what is there, so that a stop anywhere and "Ga verder", by
 * whoever may, gives one channel, one tab and one card. What cannot be done is a reason in the result, not an error:
 * the weighing does not wait for it.
 * @throws AppError only when the lists cannot be read or written
 */
export async function openChannel(services: ChannelServices, input: OpenChannelInput): Promise<OpenChannelResult> {
  const { initiativeKey, settings, actor, absent = [], onState = () => undefined } = input;
  const dossier = await readDossier(services, initiativeKey);
  if (!dossier) return notFound;
  const { initiative } = dossier;
  const refused = refusal(actor, 'openChannel', factsOf(dossier));
  if (refused) return refused;
  if (initiative.record.WeighingOpenedAt === undefined) return blocked({ field: 'Phase', reason: 'wrong-phase' });
  const before = withoutSteps(readChannelState(initiative.record.ChannelState), absent);
  if (channelSteps.every((step) => before.steps[step]?.state === 'done')) {
    // A run that could not write in the timeline recorded all the rest, and ended with an error.
    if (before.name !== undefined) await tellTimeline({ services, initiative, actor }, before.name);
    return { kind: 'done', state: before, initiative };
  }
  const teamId = before.teamId ?? input.teamId ?? settings.teamId;
  const readings = teamId === undefined ? undefined : readTeam(services, teamId, initiativeKey);
  const claim = await claimChannel({ services, actor, onState }, initiative);
  if (claim.kind === 'busy') return claim;
  const { recorder } = claim;
  const { news, untold }: ChainOutcome =
    teamId === undefined || readings === undefined
      ? { news: { steps: { channel: { state: 'failed', at: services.now().toISOString(), reason: 'not-set-up' } } } }
      : await runChannelChain({ services, teamId, settings, actor, dossier, initiative, before, recorder }, readings);
  const finished = await recorder.finish(news);
  if (untold) throw untold;
  const state = recorder.state();
  return { kind: isChannelComplete(state) ? 'done' : 'unfinished', state, initiative: finished };
}
