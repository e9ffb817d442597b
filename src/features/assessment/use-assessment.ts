import * as React from 'react';
import { finishAssessment } from '../../commands/finish-assessment';
import { saveAssessment } from '../../commands/save-assessment';
import { assessmentColumns, missingInAssessment } from '../../domain/assessment';
import type { AssessmentColumn } from '../../domain/assessment';
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
import { useOthers } from '../../session/use-others';
import type { ByOther } from '../../session/use-others';
import { useRefreshAfter } from '../../session/use-refresh-after';

export interface AssessmentState {
  readonly field: (column: AssessmentColumn) => AutosaveField<string>;
  readonly change: (column: AssessmentColumn, value: string) => void;
  readonly leave: (column: AssessmentColumn) => void;
  readonly resolve: (column: AssessmentColumn, value: string) => void;
  /** Somebody went into a field. */
  readonly enter: (column: AssessmentColumn) => void;
  /** What somebody else just saved in this field. */
  readonly byOther: (column: AssessmentColumn) => ByOther | undefined;
  /** The record with what is on screen in it. */
  readonly onScreen: Initiative;
  readonly missing: readonly Missing[];
  readonly inConflict: readonly AssessmentColumn[];
  readonly mayEdit: boolean;
  readonly mayFinish: boolean;
  /** `before`: the exploration is not done; `after`: the initiative is further already. */
  readonly moment: 'before' | 'now' | 'after';
  readonly finish: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly refused: boolean;
}

/** The provisional assessment of one dossier: autosave per field, what is missing, and the step to the broadening. */
export function useAssessment({ dossier, refresh, goTo }: DossierStepProps): AssessmentState {
  const services = useServices();
  const { me, settings } = dossier;
  const initiative = dossier.initiative.record;
  const autosave = useAutosave<AssessmentColumn, string>(
    {
      stored: dossier.initiative,
      draftName: `assessment/${initiative.Key}`,
      columnsOf: (column) => [column],
      read: (record, column) => record[column] ?? '',
      isSame: (one, other) => one === other,
      save: (stored, column, value, sentBefore) =>
        saveAssessment(services, {
          actor: me,
          stored,
          mine: { [column]: value === '' ? null : value },
          sentBefore: sentBefore === undefined ? undefined : { [column]: sentBefore },
        }),
    },
    assessmentColumns,
  );
  const byOther = useOthers({ dossier, refresh, autosave, changedFields });
  useRefreshAfter(autosave, dossier.initiative, refresh);
  const [refused, setRefused] = React.useState(false);
  const command = useCommand(async (commandKey: string, initiativeKey: string) => {
    setRefused(false);
    await autosave.flush();
    if (autosave.hasUnsaved) return;
    const result = await finishAssessment(services, { actor: me, commandKey, initiativeKey, settings });
    await refresh();
    if (result.kind === 'done') goTo('verbreding');
    else setRefused(true);
  });

  const facts = factsOf(dossier);
  const shown = onScreen(autosave.stored.record, (column) => autosave.field(column).value);
  const mayEdit = initiative.IsOpen && can(me, 'saveAssessment', facts);
  const place = phaseNumber(initiative.Phase) - phaseNumber(Phase.assessing);
  return {
    field: (column) => autosave.field(column),
    change: (column, value) => autosave.change(column, value),
    enter: (column) => autosave.hold(column),
    leave: (column) => {
      autosave.release(column);
      void autosave.flush();
    },
    byOther,
    onScreen: shown,
    resolve: (column, value) => void autosave.resolve(column, value),
    missing: missingInAssessment(shown, facts.opgaveLinks),
    inConflict: assessmentColumns.filter((column) => autosave.field(column).state.kind === 'conflict'),
    mayEdit,
    mayFinish: mayEdit && initiative.Phase === Phase.assessing,
    moment: place < 0 ? 'before' : place === 0 ? 'now' : 'after',
    finish: () => void command.run(initiative.Key),
    busy: command.busy,
    error: command.error,
    refused,
  };
}

function changedFields(before: Initiative, after: Initiative): readonly AssessmentColumn[] {
  return assessmentColumns.filter((column) => (before[column] ?? '') !== (after[column] ?? ''));
}

function onScreen(initiative: Initiative, valueOf: (column: AssessmentColumn) => string): Initiative {
  const columns = assessmentColumns.map((column) => [column, valueOf(column) || undefined] as const);
  return { ...initiative, ...Object.fromEntries(columns) };
}
