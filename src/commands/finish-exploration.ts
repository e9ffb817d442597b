import { questionIds, isUnknown } from '../domain/exploration';
import { timelineWording } from '../domain/timeline-wording';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

/** "Naar inschatting": all seven questions are answered, or marked unknown with what is being done about it. */
export function finishExploration(services: ListServices, input: StepInput): Promise<StepResult> {
  return takeStep(services, input, { type: 'finishExploration' }, ({ initiative }) =>
    timelineWording.explorationFinished(
      questionIds.filter((question) => isUnknown(initiative.record, question)).length,
    ),
  );
}
