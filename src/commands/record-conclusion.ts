import { cleanLine, cleanNote } from '../domain/text';
import { timelineWording } from '../domain/timeline-wording';
import { participation } from '../domain/weighing';
import type { Conclusion } from '../domain/weighing';
import type { ListServices } from './command';
import { factsOf } from './read-dossier';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface RecordConclusionInput extends StepInput {
  readonly conclusion: Conclusion;
}

/** "Conclusie vastleggen": the accountmanager's conclusion, beside the views of the colleagues and never instead of them. */
export function recordConclusion(
  services: ListServices,
  { conclusion, ...input }: RecordConclusionInput,
): Promise<StepResult> {
  const clean = {
    ...conclusion,
    Responsibility: conclusion.Responsibility === undefined ? undefined : cleanLine(conclusion.Responsibility),
    WhyAndHow: cleanNote(conclusion.WhyAndHow ?? ''),
    ArgumentsAgainst: cleanNote(conclusion.ArgumentsAgainst ?? ''),
    DissentHandling: cleanNote(conclusion.DissentHandling ?? '') || undefined,
    EarlyReason: cleanNote(conclusion.EarlyReason ?? '') || undefined,
    StartnotitieWhy: cleanNote(conclusion.StartnotitieWhy ?? '') || undefined,
  };
  const event = { type: 'concludeWeighing', conclusion: clean, quorum: input.settings.quorum } as const;
  return takeStep(services, input, event, (dossier) => {
    const { contributors, weighings } = factsOf(dossier);
    const { asked, submitted } = participation(contributors, weighings);
    return timelineWording.concluded(clean.Stance, submitted, Math.max(asked, submitted));
  });
}
