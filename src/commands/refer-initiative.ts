import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface ReferInitiativeInput extends StepInput {
  /** The counter, government or organisation that can help better. */
  readonly referredTo: string;
  readonly reason: string;
  /** The day to ask whether it arrived; nobody asks without it. */
  readonly followUpOn?: PlainDay;
}

/** An initiative goes on with somebody who can help better: it closes with that as its outcome, a good one. */
export function referInitiative(
  services: ListServices,
  { referredTo, reason, followUpOn, ...input }: ReferInitiativeInput,
): Promise<StepResult> {
  const closing = { outcome: 'doorverwezen', note: reason, referredTo, arrived: 'nog niet' } as const;
  return takeStep(
    services,
    input,
    { type: 'close', closing, retention: input.settings.retention },
    () => timelineWording.closed('doorverwezen', referredTo),
    () => ({ ReferralFollowUpOn: followUpOn ?? null }),
  );
}
