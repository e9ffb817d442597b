import { broaderTeam } from '../domain/broadening';
import { formatChannelState, newRound, readChannelState } from '../domain/channel-state';
import type { Initiative } from '../domain/records.generated';
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
}

/**
 * "Open weging": the question, the closing day and the phase. The channel comes after it, by `openChannel`: whatever goes
 * wrong there, the weighing is open.
 */
export function openWeighing(
  services: ListServices,
  { question, closesOn, ...input }: OpenWeighingInput,
): Promise<StepResult> {
  return takeStep(
    services,
    input,
    { type: 'openWeighing', question, closesOn },
    (dossier) => timelineWording.weighingOpened(broaderTeam(factsOf(dossier).contributors).length, closesOn),
    (after) => channelForNewRound(after),
  );
}

/** A second weighing of the same initiative uses the same channel, with a card and members of its own. */
function channelForNewRound({ ChannelState }: Initiative): { ChannelState?: string } {
  if (ChannelState === undefined) return {};
  return { ChannelState: formatChannelState(newRound(readChannelState(ChannelState))) };
}
