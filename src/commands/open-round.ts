import { hasCommand } from '../domain/command-trail';
import { cleanNote } from '../domain/text';
import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import { roundOf } from '../domain/weighing-rounds';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface OpenRoundInput extends StepInput {
  /** What was discussed and is asked again; all staff read it. */
  readonly discussion: string;
  /** The last day of the new round. */
  readonly closesOn: PlainDay;
}

/** "Tweede ronde": after a discussion everybody confirms or changes their view; the views of before stay to be seen. */
export function openRound(
  services: ListServices,
  { discussion, closesOn, ...input }: OpenRoundInput,
): Promise<StepResult> {
  const clean = cleanNote(discussion);
  return takeStep(services, input, { type: 'openRound', discussion: clean, closesOn }, ({ initiative }) => {
    // A repeat after a lost answer is told what the list holds by then: the new round.
    const isDone = hasCommand(initiative.record.LastCommand, input.commandKey);
    return timelineWording.roundOpened(roundOf(initiative.record) + (isDone ? 0 : 1), closesOn);
  });
}
