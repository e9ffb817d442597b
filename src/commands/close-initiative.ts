import type { Closing } from '../domain/outcome';
import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface CloseInput extends StepInput {
  readonly closing: Closing;
  /** The day to ask whether a referral arrived; nobody asks without it. */
  readonly followUpOn?: PlainDay;
}

/**
 * "Afronden": with an outcome, what was reached, and (when we worked together) the evaluation. Fixes until when the
 * dossier is kept, by the archivist's table; nothing is deleted by itself.
 */
export function closeInitiative(
  services: ListServices,
  { closing, followUpOn, ...input }: CloseInput,
): Promise<StepResult> {
  const { retention } = input.settings;
  const asks = closing.outcome === 'doorverwezen' && closing.arrived === 'nog niet';
  return takeStep(
    services,
    input,
    { type: 'close', closing, retention },
    () => timelineWording.closed(closing.outcome, closing.referredTo),
    () => ({ ReferralFollowUpOn: (asks && followUpOn) || null }),
  );
}
