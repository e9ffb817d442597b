import * as React from 'react';
import { finishExploration } from '../../commands/finish-exploration';
import { saveAnswer } from '../../commands/save-answer';
import { isUnknown, readiness } from '../../domain/exploration';
import type { QuestionId } from '../../domain/exploration';
import type { Missing } from '../../domain/missing';
import { Phase, phaseNumber } from '../../domain/phases';
import type { Initiative } from '../../domain/records.generated';
import { can } from '../../domain/rights';
import type { AutosaveField } from '../../session/autosave';
import type { DossierStepProps } from '../../session/dossier';
import { factsOf } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useAutosave } from '../../session/use-autosave';
import { useCommand } from '../../session/use-command';
import { answerColumns, questionIds, readAnswer, sameAnswer, withAnswers } from './questions';
import type { Answer } from './questions';

export interface ExplorationState {
  readonly field: (question: QuestionId) => AutosaveField<Answer>;
  readonly change: (question: QuestionId, answer: Answer) => void;
  readonly leave: () => void;
  readonly resolve: (question: QuestionId, answer: Answer) => void;
  /** The record with what is on screen in it. */
  readonly onScreen: Initiative;
  readonly ready: number;
  readonly missing: readonly Missing[];
  readonly inConflict: readonly QuestionId[];
  readonly mayEdit: boolean;
  /** The step forward belongs to this phase and person. */
  readonly mayFinish: boolean;
  readonly finished: boolean;
  readonly finish: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  /** The step was refused after a last look at the lists. */
  readonly refused: boolean;
}

/** The exploration of one dossier: autosave per question, what is missing, and the step to the assessment. */
export function useExploration({ dossier, refresh, goTo }: DossierStepProps): ExplorationState {
  const services = useServices();
  const { me, settings } = dossier;
  const initiative = dossier.initiative.record;
  const autosave = useAutosave<QuestionId, Answer>(
    {
      stored: dossier.initiative,
      draftName: `exploration/${initiative.Key}`,
      columnsOf: answerColumns,
      read: readAnswer,
      isSame: sameAnswer,
      save: (stored, question, mine, sentBefore) =>
        saveAnswer(services, {
          actor: me,
          stored,
          question,
          sentBefore,
          // A mark that is as it was is left alone: somebody else may have turned it.
          mine: mine.unknown === isUnknown(stored.record, question) ? { answer: mine.answer, plan: mine.plan } : mine,
        }),
    },
    questionIds,
  );
  const [refused, setRefused] = React.useState(false);
  const command = useCommand(async (commandKey: string, initiativeKey: string) => {
    setRefused(false);
    await autosave.flush();
    if (autosave.hasUnsaved) return;
    const result = await finishExploration(services, { actor: me, commandKey, initiativeKey, settings });
    await refresh();
    if (result.kind === 'done') goTo('inschatting');
    else setRefused(true);
  });

  const onScreen = withAnswers(autosave.stored.record, (question) => autosave.field(question).value);
  const { ready, missing } = readiness(onScreen);
  const mayEdit = initiative.IsOpen && can(me, 'saveAnswer', factsOf(dossier));
  return {
    field: (question) => autosave.field(question),
    change: (question, answer) => autosave.change(question, answer),
    leave: () => void autosave.flush(),
    resolve: (question, answer) => void autosave.resolve(question, answer),
    onScreen,
    ready,
    missing,
    inConflict: questionIds.filter((question) => autosave.field(question).state.kind === 'conflict'),
    mayEdit,
    mayFinish: mayEdit && initiative.Phase === Phase.exploring,
    finished: phaseNumber(initiative.Phase) > phaseNumber(Phase.exploring),
    finish: () => void command.run(initiative.Key),
    busy: command.busy,
    error: command.error,
    refused,
  };
}
