import * as React from 'react';
import { closeInitiative } from '../../commands/close-initiative';
import type { StepResult } from '../../commands/take-step';
import { dayOf } from '../../domain/days';
import { formatLessons, readLessons } from '../../domain/lessons';
import type { Missing } from '../../domain/missing';
import {
  missingInClosing,
  needsEvaluation,
  readEvaluation,
  outcomes,
  retentionOf,
  successFactors,
} from '../../domain/outcome';
import type {
  Closing,
  Evaluation,
  FactorJudgement,
  Outcome,
  ReferralArrived,
  Retention,
  SuccessFactor,
} from '../../domain/outcome';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import { useStepQuery } from '../../session/use-step-query';
import type { Saved } from '../../ui/SavedState';

/** What stands on the form. */
export interface ClosingForm {
  readonly outcome?: Outcome;
  readonly note: string;
  readonly referredTo: string;
  readonly arrived?: ReferralArrived;
  /** `''` when nobody needs to ask whether a referral arrived. */
  readonly followUpOn: string;
  readonly evaluation: Evaluation;
  readonly again: string;
  readonly different: string;
}

export interface ClosingState {
  readonly form: ClosingForm;
  readonly change: (part: Partial<ClosingForm>) => void;
  readonly judge: (factor: SuccessFactor, judgement: FactorJudgement) => void;
  readonly kept: Saved;
  readonly forget: () => void;
  /** `undefined` until an outcome was chosen. */
  readonly closing: Closing | undefined;
  readonly missing: readonly Missing[];
  /** We worked together: looking back is part of it. */
  readonly evaluates: boolean;
  readonly judged: number;
  readonly retention: Retention | undefined;
  readonly close: CommandState<Closing, StepResult>;
}

/** Closing an initiative: outcome, what it brought, what helped, lessons. What is typed is kept in this browser tab. */
export function useClosing({ dossier }: Pick<DossierStepProps, 'dossier'>): ClosingState {
  const services = useServices();
  const { initiative } = factsOf(dossier);
  const { retention: table } = dossier.settings;
  const today = dayOf(services.now());
  const { query } = useStepQuery(initiative.Key, 'afronden');
  const { form, change, kept, forget } = useFormDraft(`closing/${initiative.Key}`, {
    // The menu of the dossier asks for an outcome ("Doorverwijzen").
    outcome: outcomes.find((known) => known === query['uitkomst']),
    // What a closing of before said, when the initiative was opened again.
    note: initiative.OutcomeNote ?? '',
    referredTo: initiative.ReferredTo ?? '',
    arrived: initiative.ReferralArrived,
    followUpOn: initiative.ReferralFollowUpOn ?? '',
    evaluation: readEvaluation(initiative.SuccessFactors),
    ...readLessons(initiative.Lessons),
  });
  const { outcome } = form;
  const closing = outcome === undefined ? undefined : closingOf({ ...form, outcome });
  const close = useCommand<Closing, StepResult>((commandKey, given) =>
    closeInitiative(services, {
      actor: dossier.me,
      commandKey,
      settings: dossier.settings,
      initiativeKey: initiative.Key,
      closing: given,
      followUpOn: form.followUpOn || undefined,
    }),
  );
  return {
    form,
    change,
    judge: (factor, judgement) => change({ evaluation: { ...form.evaluation, [factor]: judgement } }),
    kept,
    forget,
    closing,
    missing: closing ? missingInClosing(initiative, closing) : [{ field: 'Outcome', reason: 'empty' }],
    evaluates: outcome !== undefined && needsEvaluation(outcome, initiative.Phase),
    judged: successFactors.filter((factor) => form.evaluation[factor] !== undefined).length,
    retention: outcome && retentionOf(outcome, today, table.byOutcome, table.personalDataYears),
    close,
  };
}

function closingOf(form: ClosingForm & { readonly outcome: Outcome }): Closing {
  const lessons = formatLessons(form);
  return {
    outcome: form.outcome,
    note: form.note,
    evaluation: form.evaluation,
    ...(form.outcome === 'doorverwezen' || form.outcome === 'samengevoegd' ? { referredTo: form.referredTo } : {}),
    ...(form.outcome === 'doorverwezen' && form.arrived !== undefined ? { arrived: form.arrived } : {}),
    ...(lessons === '' ? {} : { lessons }),
  };
}

function useFormDraft(
  name: string,
  initial: ClosingForm,
): {
  readonly form: ClosingForm;
  readonly change: (part: Partial<ClosingForm>) => void;
  readonly kept: Saved;
  readonly forget: () => void;
} {
  const { drafts } = useServices();
  const [draft, setDraft] = React.useState(() => drafts.read<Partial<ClosingForm>>(name));
  return {
    form: { ...initial, ...draft?.value },
    change: (part) => {
      const value = { ...draft?.value, ...part };
      setDraft({ value, savedAt: drafts.write(name, value) });
    },
    kept: draft ? { kind: 'draft', at: draft.savedAt } : { kind: 'untouched' },
    forget: () => {
      setDraft(undefined);
      drafts.remove(name);
    },
  };
}
