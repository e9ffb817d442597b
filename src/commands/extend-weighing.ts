import { cleanLine } from '../domain/text';
import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface ExtendWeighingInput extends StepInput {
  /** Later than the closing day of before, which may be over. */
  readonly closesOn: PlainDay;
  /** All staff read it in the timeline. */
  readonly reason: string;
}

/** "Verlengen": colleagues get until a later day; the timeline says why. */
export function extendWeighing(
  services: ListServices,
  { closesOn, reason, ...input }: ExtendWeighingInput,
): Promise<StepResult> {
  const why = cleanLine(reason);
  return takeStep(services, input, { type: 'extendWeighing', closesOn, reason: why }, () =>
    timelineWording.weighingExtended(closesOn, why),
  );
}
