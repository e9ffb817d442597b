import * as React from 'react';
import { recordDecision } from '../../commands/record-decision';
import type { StepResult } from '../../commands/take-step';
import { dayOf } from '../../domain/days';
import { proposalRecord } from '../../domain/decider-proposal';
import { proposeDecider } from '../../domain/decider-rules';
import type { DeciderFacts, DeciderProposal } from '../../domain/decider-rules';
import { missingInDecision } from '../../domain/decision';
import type { Condition, DecisionInput, DecisionResult } from '../../domain/decision';
import { noteOfNo, otherDeciderNote } from '../../domain/decision-wording';
import type { NoParts } from '../../domain/decision-wording';
import type { Contributor } from '../../domain/records.generated';
import { isBlank } from '../../domain/text';
import type { PlainDay } from '../../domain/types';
import type { Decider } from '../../domain/weighing';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import type { CommandState } from '../../session/use-command';
import type { Saved } from '../../ui/SavedState';

/** One row of the conditions. `owner`: `'initiators'`, `'municipality'` or the key of a colleague. */
export interface ConditionRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly dueOn: PlainDay;
}

/** What stands on the form. */
export interface DecisionForm {
  readonly amount: string;
  readonly newPolicy: boolean;
  readonly permit: boolean;
  readonly land: boolean;
  readonly contract: boolean;
  /** Labels of the municipality's own grounds. */
  readonly own: readonly string[];
  readonly body?: Decider;
  readonly otherWhy: string;
  readonly result?: DecisionResult;
  readonly on: PlainDay;
  readonly reference: string;
  readonly note: string;
  readonly why: string;
  readonly task: string;
  readonly possible: string;
  readonly again: string;
  readonly againOn: PlainDay;
  readonly conditions: readonly ConditionRow[];
}

export type DecisionField =
  | 'result'
  | 'on'
  | 'conditions'
  | 'why'
  | 'task'
  | 'possible'
  | 'againOn'
  | 'otherWhy'
  | 'note'
  | 'reference';

export interface DecisionProblem {
  readonly field: DecisionField;
  readonly error:
    | 'result'
    | 'on'
    | 'onFuture'
    | 'conditions'
    | 'condition'
    | 'why'
    | 'task'
    | 'possible'
    | 'againOn'
    | 'otherWhy'
    | 'tooLong';
  /** Row of the conditions. */
  readonly row?: number;
}

export interface Decision {
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly kept: Saved;
  readonly body: Decider;
  readonly proposal: DeciderProposal;
  readonly isOther: boolean;
  readonly today: PlainDay;
  readonly problems: readonly DecisionProblem[];
  /** What the form comes to; only when a result was chosen. */
  readonly no: NoParts;
  readonly conditions: readonly Condition[];
  readonly record: CommandState<DecisionInput, StepResult>;
  readonly input: () => DecisionInput | undefined;
  readonly forget: () => void;
  readonly newRow: () => ConditionRow;
}

/** The decision as it is being written; what is typed is kept in this browser tab. */
export function useDecision({ dossier }: Pick<DossierStepProps, 'dossier'>): Decision {
  const services = useServices();
  const { initiative, contributors } = factsOf(dossier);
  const today = dayOf(services.now());
  const { form, change, kept, forget } = useFormDraft(
    `decision/${initiative.Key}`,
    emptyForm(today, initiative.Responsibility),
  );
  const proposal = proposeDecider(initiative, deciderFacts(form), dossier.settings.rules);
  const body = form.body ?? initiative.Decider ?? proposal.decider;
  // Who decides is a question of the weighing: what the team concluded there has its ground already.
  const isOther = body !== proposal.decider && body !== initiative.Decider;
  const no = { why: form.why, task: form.task, possible: form.possible, again: form.again };
  const conditions = form.conditions.map((row) => conditionOf(row, contributors, initiative));
  const record = useCommand<DecisionInput, StepResult>((commandKey, decision) =>
    recordDecision(services, {
      actor: dossier.me,
      commandKey,
      settings: dossier.settings,
      initiativeKey: initiative.Key,
      decision,
    }),
  );

  function input(): DecisionInput | undefined {
    if (form.result === undefined) return undefined;
    const own = form.result === 'nee' ? noteOfNo(no) : form.note;
    const note = [own, isOther ? otherDeciderNote(proposal.decider, form.otherWhy) : ''].filter(
      (text) => !isBlank(text),
    );
    return {
      result: form.result,
      body,
      on: form.on,
      reference: form.reference,
      note: note.join('\n\n'),
      conditions: form.result === 'ja-als' ? conditions : undefined,
      againOn: form.result === 'later' && form.againOn !== '' ? form.againOn : undefined,
      proposal: proposalRecord(dossier.settings.rules, proposal, deciderFacts(form), {
        chosen: body,
        ...(isOther ? { why: form.otherWhy } : {}),
      }),
    };
  }

  return {
    form,
    change,
    kept,
    body,
    proposal,
    isOther,
    today,
    no,
    conditions,
    record,
    input,
    forget,
    newRow: () => ({ id: services.newKey(), title: '', owner: 'initiators', dueOn: '' }),
    problems: problemsOf(form, input(), isOther, today, dossier.settings.responsibilities.length > 0),
  };
}

function problemsOf(
  form: DecisionForm,
  input: DecisionInput | undefined,
  isOther: boolean,
  today: PlainDay,
  hasTasks: boolean,
): readonly DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  if (isOther && isBlank(form.otherWhy)) problems.push({ field: 'otherWhy', error: 'otherWhy' });
  if (input === undefined) return [...problems, { field: 'result', error: 'result' }];
  // The reason of a no is judged by its own field: the note also holds what stands beside it.
  const judged = input.result === 'nee' ? { ...input, note: form.why } : input;
  for (const { field, reason, subject } of missingInDecision(judged, today)) {
    if (field === 'DecisionOn') problems.push({ field: 'on', error: reason === 'date-in-future' ? 'onFuture' : 'on' });
    else if (field === 'DecisionNote') problems.push({ field: 'why', error: 'why' });
    else if (field === 'NextActionOn') problems.push({ field: 'againOn', error: 'againOn' });
    else if (subject === undefined) problems.push({ field: 'conditions', error: 'conditions' });
    else problems.push({ field: 'conditions', error: 'condition', row: Number(subject) });
  }
  if (input.result === 'nee' && hasTasks && isBlank(form.task)) problems.push({ field: 'task', error: 'task' });
  if (input.result === 'nee' && isBlank(form.possible)) problems.push({ field: 'possible', error: 'possible' });
  return problems;
}

function deciderFacts(form: DecisionForm): DeciderFacts {
  const amount = parseAmount(form.amount);
  const { newPolicy, permit, land, contract, own } = form;
  return { newPolicy, permit, land, contract, own, ...(amount === undefined ? {} : { amount }) };
}

/** @returns whole euros, or `undefined` for what is no amount; "1.850" and "€ 1850,-" are read too */
export function parseAmount(text: string): number | undefined {
  const digits = text.replace(/[€\s.]/g, '').replace(/,(?:-|00)$/, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

function conditionOf(
  { title, owner, dueOn }: ConditionRow,
  contributors: readonly Contributor[],
  initiative: { readonly AccountmanagerKey?: string; readonly AccountmanagerName?: string },
): Condition {
  const due = dueOn === '' ? {} : { dueOn };
  if (owner === 'initiators') return { title, ownerSide: 'initiatiefnemers', ...due };
  if (owner === 'municipality') return { title, ownerSide: 'gemeente', ...due };
  const ownerName =
    owner === initiative.AccountmanagerKey
      ? initiative.AccountmanagerName
      : contributors.find(({ PersonKey }) => PersonKey === owner)?.Title;
  return { title, ownerSide: 'gemeente', ownerKey: owner, ownerName, ...due };
}

function emptyForm(today: PlainDay, task: string | undefined): DecisionForm {
  return {
    amount: '',
    newPolicy: false,
    permit: false,
    land: false,
    contract: false,
    own: [],
    otherWhy: '',
    on: today,
    reference: '',
    note: '',
    why: '',
    task: task ?? '',
    possible: '',
    again: '',
    againOn: '',
    conditions: [],
  };
}

function useFormDraft(
  name: string,
  empty: DecisionForm,
): {
  readonly form: DecisionForm;
  readonly change: (part: Partial<DecisionForm>) => void;
  readonly kept: Saved;
  readonly forget: () => void;
} {
  const { drafts } = useServices();
  const [draft, setDraft] = React.useState(() => drafts.read<Partial<DecisionForm>>(name));
  const form = { ...empty, ...draft?.value };
  return {
    form,
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
