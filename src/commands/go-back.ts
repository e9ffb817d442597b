import type { Phase } from '../domain/phases';
import { cleanNote } from '../domain/text';
import { timelineWording } from '../domain/timeline-wording';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface GoBackInput extends StepInput {
  readonly to: Phase;
  /** All staff read it in the timeline. */
  readonly reason: string;
}

/** "Terug naar vorige fase", with a reason. What was filled in stays. */
export function goBack(services: ListServices, { to, reason, ...input }: GoBackInput): Promise<StepResult> {
  return takeStep(services, input, { type: 'goBack', to, reason }, () =>
    timelineWording.wentBack(to, cleanNote(reason)),
  );
}
