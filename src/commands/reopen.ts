import { cleanNote } from '../domain/text';
import { timelineWording } from '../domain/timeline-wording';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface ReopenInput extends StepInput {
  /** All staff read it in the timeline. */
  readonly reason: string;
}

/** "Heropenen": a closed initiative goes on where it was. The outcome and its retention are taken back; the rest stays. */
export function reopen(services: ListServices, { reason, ...input }: ReopenInput): Promise<StepResult> {
  return takeStep(services, input, { type: 'reopen', reason }, () => timelineWording.reopened(cleanNote(reason)));
}
