import type { Closing } from '../domain/outcome';
import { timelineWording } from '../domain/timeline-wording';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface CloseInput extends StepInput {
  readonly closing: Closing;
}

/**
 * "Afronden": with an outcome, what was reached, and (when we worked together) the evaluation. Fixes until when the
 * dossier is kept, by the archivist's table; nothing is deleted by itself.
 */
export function closeInitiative(services: ListServices, { closing, ...input }: CloseInput): Promise<StepResult> {
  const { retention } = input.settings;
  return takeStep(services, input, { type: 'close', closing, retention }, () =>
    timelineWording.closed(closing.outcome, closing.referredTo),
  );
}
