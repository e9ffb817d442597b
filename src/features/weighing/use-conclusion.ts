import { recordConclusion } from '../../commands/record-conclusion';
import type { StepResult } from '../../commands/take-step';
import { dissenting, missingInConclusion, quorum } from '../../domain/conclusion';
import type { Quorum } from '../../domain/conclusion';
import type { Initiative, Weighing } from '../../domain/records.generated';
import type { Conclusion } from '../../domain/weighing';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import { useAnswers } from './use-answers';
import type { Answers } from './use-answers';

export interface ConclusionForm extends Answers<Conclusion> {
  readonly record: CommandState<Conclusion, StepResult>;
  /** Views on another side than what is concluded: the form asks what is done with them. */
  readonly dissent: readonly Weighing[];
  readonly quorum: Quorum;
}

/** The conclusion: empty at first, never filled from the votes; what is typed is kept. */
export function useConclusion({ dossier }: Pick<DossierStepProps, 'dossier'>): ConclusionForm {
  const services = useServices();
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const { settings } = dossier;
  const answers = useAnswers<Conclusion>(
    `weighing-conclusion/${initiative.Key}`,
    initiative.ConcludedAt === undefined ? conclusionOf(initiative) : {},
    (typed) => missingInConclusion(typed, facts, settings.quorum),
  );
  const record = useCommand<Conclusion, StepResult>((commandKey, conclusion) =>
    recordConclusion(services, {
      actor: dossier.me,
      commandKey,
      settings,
      initiativeKey: initiative.Key,
      conclusion,
    }),
  );
  return {
    ...answers,
    record,
    dissent: dissenting(facts.weighings, answers.answers.Stance),
    quorum: quorum(facts.contributors, facts.weighings, settings.quorum),
  };
}

/** A conclusion of before, when the weighing was opened again by going back. */
function conclusionOf(initiative: Initiative): Conclusion {
  const { Stance, Responsibility, WhyAndHow, ArgumentsAgainst, Decider, StartnotitieNeeded } = initiative;
  const { DissentHandling, StartnotitieWhy } = initiative;
  const six = { Stance, Responsibility, WhyAndHow, ArgumentsAgainst, Decider, StartnotitieNeeded };
  return { ...six, DissentHandling, StartnotitieWhy };
}
