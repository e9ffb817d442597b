import { timelineWording } from '../domain/timeline-wording';
import type { ListServices } from './command';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

/** "Naar verbreding": the assessment is filled, and an opgave is linked or it says why none fits. */
export function finishAssessment(services: ListServices, input: StepInput): Promise<StepResult> {
  return takeStep(services, input, { type: 'finishAssessment' }, ({ opgaveLinks }) =>
    timelineWording.assessmentFinished(opgaveLinks.length),
  );
}
