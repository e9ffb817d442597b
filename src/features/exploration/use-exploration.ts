import * as React from 'react';
import { finishExploration } from '../../commands/finish-exploration';
import { saveAnswer } from '../../commands/save-answer';
import type { AnswerOnScreen } from '../../commands/save-answer';
import { saveStakeholder } from '../../commands/save-stakeholder';
import type { Stored } from '../../data/ports';
import { isUnknown, readiness } from '../../domain/exploration';
import type { QuestionId } from '../../domain/exploration';
import type { Missing } from '../../domain/missing';
import { Phase, phaseNumber } from '../../domain/phases';
import type { Initiative } from '../../domain/records.generated';
import { can } from '../../domain/rights';
import { readStakeholders } from '../../domain/stakeholders';
import type { AutosaveField, AutosaveResult } from '../../session/autosave';
import type { DossierStepProps } from '../../session/dossier';
import { factsOf } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useAutosave } from '../../session/use-autosave';
import { useCommand } from '../../session/use-command';
import { useOthers } from '../../session/use-others';
import type { ByOther } from '../../session/use-others';
import { useRefreshAfter } from '../../session/use-refresh-after';
import {
  changedFields,
  fieldColumns,
  isAnswer,
  isFieldUntouched,
  questionIds,
  readField,
  rowId,
  sameField,
  withScreen,
} from './questions';
import type { Answer, FieldId, FieldValue } from './questions';
import { begunRows, useRows } from './use-rows';
import type { RowsState } from './use-rows';

export interface ExplorationState {
  readonly field: (question: QuestionId) => AutosaveField<Answer>;
  readonly change: (question: QuestionId, answer: Answer) => void;
  readonly resolve: (id: FieldId, value: FieldValue) => void;
  readonly rows: RowsState;
  /** Somebody went into a field, or out of it. */
  readonly enter: (id: FieldId) => void;
  readonly leave: (id: FieldId) => void;
  /** What somebody else just saved in this field. */
  readonly byOther: (id: FieldId) => ByOther | undefined;
  /** The record with what is on screen in it. */
  readonly onScreen: Initiative;
  /** The newest version that the list is known to hold. */
  readonly stored: Stored<Initiative>;
  /** Saves what waits. @returns whether everything on screen is stored */
  readonly settle: () => Promise<boolean>;
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

/** The exploration of one dossier: autosave per question and row, what others do, and the step to the assessment. */
export function useExploration({ dossier, refresh, goTo }: DossierStepProps): ExplorationState {
  const services = useServices();
  const { me, settings } = dossier;
  const initiative = dossier.initiative.record;
  const draftName = `exploration/${initiative.Key}`;

  function save(
    stored: Stored<Initiative>,
    id: FieldId,
    value: FieldValue,
    before: FieldValue,
  ): Promise<AutosaveResult<Initiative>> {
    if (!isAnswer(value)) {
      const sentBefore = isAnswer(before) ? undefined : before;
      return saveStakeholder(services, { actor: me, stored, key: id.slice('row:'.length), mine: value, sentBefore });
    }
    const question = id as QuestionId;
    const sentBefore = isAnswer(before) ? onScreenOf(before) : undefined;
    // A mark that is as it was is left alone: somebody else may have turned it.
    const { unknown, ...texts } = onScreenOf(value);
    const mine = unknown === isUnknown(stored.record, question) ? texts : { ...texts, unknown };
    return saveAnswer(services, { actor: me, stored, question, sentBefore, mine });
  }

  const autosave = useAutosave<FieldId, FieldValue>(
    {
      stored: dossier.initiative,
      draftName,
      columnsOf: fieldColumns,
      read: readField,
      isSame: sameField,
      isUntouched: isFieldUntouched,
      save,
    },
    [
      ...questionIds,
      ...readStakeholders(initiative.StakeholderRows).map(({ key }) => rowId(key)),
      ...begunRows(services.drafts, draftName).map(rowId),
    ],
  );
  const rows = useRows(autosave, draftName);
  const byOther = useOthers({ dossier, refresh, autosave, changedFields });
  useRefreshAfter(autosave, dossier.initiative, refresh);
  const [refused, setRefused] = React.useState(false);
  const settle = async (): Promise<boolean> => {
    await autosave.flush();
    return !autosave.hasUnsaved;
  };
  const command = useCommand(async (commandKey: string, initiativeKey: string) => {
    setRefused(false);
    if (!(await settle())) return;
    const result = await finishExploration(services, { actor: me, commandKey, initiativeKey, settings });
    await refresh();
    if (result.kind === 'done') goTo('inschatting');
    else setRefused(true);
  });

  const field = (question: QuestionId): AutosaveField<Answer> => {
    const { value, state } = autosave.field(question);
    return { value: value as Answer, state };
  };
  const onScreen = withScreen(autosave.stored.record, (question) => field(question).value, rows.onScreen);
  const { ready, missing } = readiness(onScreen);
  const mayEdit = initiative.IsOpen && can(me, 'saveAnswer', factsOf(dossier));
  const rowInConflict = rows.rows.some(({ field: { state } }) => state.kind === 'conflict');
  return {
    field,
    change: (question, answer) => autosave.change(question, answer),
    resolve: (id, value) => void autosave.resolve(id, value),
    rows,
    enter: (id) => autosave.hold(id),
    leave: (id) => {
      autosave.release(id);
      void autosave.flush();
    },
    byOther,
    onScreen,
    stored: autosave.stored,
    settle,
    ready,
    missing,
    inConflict: questionIds.filter(
      (question) => field(question).state.kind === 'conflict' || (question === 'Stakeholders' && rowInConflict),
    ),
    mayEdit,
    mayFinish: mayEdit && initiative.Phase === Phase.exploring,
    finished: phaseNumber(initiative.Phase) > phaseNumber(Phase.exploring),
    finish: () => void command.run(initiative.Key),
    busy: command.busy,
    error: command.error,
    refused,
  };
}

function onScreenOf({ answer, plan, unknown, type }: Answer): AnswerOnScreen {
  return { answer, plan, unknown, type: type === '' ? null : type };
}
