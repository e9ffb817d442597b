import * as React from 'react';
import { recordConclusion } from '../../commands/record-conclusion';
import type { StepResult } from '../../commands/take-step';
import { tellConclusion } from '../../commands/tell-conclusion';
import type { TellConclusionResult } from '../../commands/tell-conclusion';
import type { WeighingAnswers } from '../../domain/weighing';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import { useAnswers } from './use-answers';
import type { Answers } from './use-answers';

export interface ConclusionForm extends Answers {
  readonly record: CommandState<WeighingAnswers, StepResult>;
}

/** The conclusion: empty at first, never filled from the votes; what is typed is kept. */
export function useConclusion({ dossier }: Pick<DossierStepProps, 'dossier'>): ConclusionForm {
  const services = useServices();
  const { Key, ConcludedAt, ...initiative } = dossier.initiative.record;
  const before = ConcludedAt === undefined ? pickAnswers(initiative) : {};
  const answers = useAnswers(`conclusion/${Key}`, before);
  const record = useCommand<WeighingAnswers, StepResult>((commandKey, conclusion) =>
    recordConclusion(services, {
      actor: dossier.me,
      commandKey,
      settings: dossier.settings,
      initiativeKey: Key,
      conclusion,
    }),
  );
  return { ...answers, record };
}

/** A conclusion of before, when the weighing was opened again by going back. */
function pickAnswers(initiative: WeighingAnswers): WeighingAnswers {
  const { Stance, Responsibility, WhyAndHow, ArgumentsAgainst, Decider, StartnotitieNeeded } = initiative;
  return { Stance, Responsibility, WhyAndHow, ArgumentsAgainst, Decider, StartnotitieNeeded };
}

export interface ConclusionTold {
  readonly result: TellConclusionResult | undefined;
  readonly tell: CommandState<string, TellConclusionResult>;
}

/** Tells the conclusion in the channel; a screen may try again. */
export function useTellConclusion({ dossier }: Pick<DossierStepProps, 'dossier'>): ConclusionTold {
  const services = useServices();
  const [result, setResult] = React.useState<TellConclusionResult>();
  const tell = useCommand<string, TellConclusionResult>(async () => {
    const told = await tellConclusion(
      { teams: services.teams, host: services.host, together: (work) => services.together(work), wait },
      { initiativeKey: dossier.initiative.record.Key, settings: dossier.settings },
    );
    setResult(told);
    return told;
  });
  return { result, tell };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
