import { broaderTeam } from '../domain/broadening';
import { formatChannelState, newRound, readChannelState } from '../domain/channel-state';
import type { Initiative } from '../domain/records.generated';
import { cleanLine } from '../domain/text';
import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import type { ListServices } from './command';
import { factsOf } from './read-dossier';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface OpenWeighingInput extends StepInput {
  readonly question: string;
  /** The last day on which views are taken. */
  readonly closesOn: PlainDay;
  /** Name for the channel, when somebody chose one; else it is made from number, settlement and title. */
  readonly channelName?: string;
  /** The team for the channel, when it is another than the usual one. */
  readonly teamId?: string;
}

/**
 * "Open weging": the question, the closing day and the phase. The channel comes after it, by `openChannel`: whatever goes
 * wrong there, the weighing is open.
 */
export function openWeighing(
  services: ListServices,
  { question, closesOn, channelName, teamId, ...input }: OpenWeighingInput,
): Promise<StepResult> {
  return takeStep(
    services,
    input,
    { type: 'openWeighing', question, closesOn },
    (dossier) => timelineWording.weighingOpened(broaderTeam(factsOf(dossier).contributors).length, closesOn),
    (after) => channelForNewRound(after, channelName, teamId),
  );
}

/** A second weighing of the same initiative uses the same channel, with a card and members of its own. */
function channelForNewRound(
  { ChannelState }: Initiative,
  chosen: string | undefined,
  teamId: string | undefined,
): { ChannelState?: string } {
  const name = cleanLine(chosen ?? '') || undefined;
  if (ChannelState === undefined && name === undefined && teamId === undefined) return {};
  const state = newRound(readChannelState(ChannelState));
  // A channel that is there stays in its team.
  const team = state.channelId === undefined ? (teamId ?? state.teamId) : state.teamId;
  return { ChannelState: formatChannelState({ ...state, name: state.name ?? name, teamId: team }) };
}
