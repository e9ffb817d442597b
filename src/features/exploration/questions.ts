import { isUnknown, planColumn, questionIds } from '../../domain/exploration';
import type { QuestionId } from '../../domain/exploration';
import type { Initiative } from '../../domain/records.generated';
import { formatStakeholders, readStakeholders, sameStakeholder } from '../../domain/stakeholders';
import type { Stakeholder, StakeholderRow } from '../../domain/stakeholders';

/** What the screen holds for one question. */
export interface Answer {
  readonly answer: string;
  /** What is being done to find out, while the answer is not known yet. */
  readonly plan: string;
  readonly unknown: boolean;
  /** The choice of the question after the kind; empty for the others. */
  readonly type: Initiative['Type'] | '';
}

/** A field that saves itself: a question, or one row of the interested parties. */
export type FieldId = QuestionId | `row:${string}`;
/** Absent: the row was removed, or is not there yet. */
export type FieldValue = Answer | Stakeholder | undefined;

export { questionIds };

export function rowId(key: string): FieldId {
  return `row:${key}`;
}

/** @returns the key of the row, or `undefined` for a question */
export function rowKeyOf(id: FieldId): string | undefined {
  return id.startsWith('row:') ? id.slice('row:'.length) : undefined;
}

export function readField(record: Initiative, id: FieldId): FieldValue {
  const key = rowKeyOf(id);
  if (key === undefined) return readAnswer(record, id as QuestionId);
  const row = readStakeholders(record.StakeholderRows).find((one) => one.key === key);
  if (!row) return undefined;
  const { who, role, interest, stance, spokenTo } = row;
  return { who, role, interest, stance, spokenTo };
}

export function readAnswer(record: Initiative, question: QuestionId): Answer {
  return {
    answer: record[question] ?? '',
    plan: record[planColumn(question)] ?? '',
    unknown: isUnknown(record, question),
    type: question === 'Kind' ? (record.Type ?? '') : '',
  };
}

export function isAnswer(value: FieldValue): value is Answer {
  return value !== undefined && 'answer' in value;
}

export function sameField(one: FieldValue, other: FieldValue): boolean {
  if (!isAnswer(one) || !isAnswer(other)) return !isAnswer(one) && !isAnswer(other) && sameStakeholder(one, other);
  return (
    one.answer === other.answer && one.plan === other.plan && one.unknown === other.unknown && one.type === other.type
  );
}

/** `UnknownAnswers` holds the marks of all questions, so it is merged on its own and is no column of one question. */
export function fieldColumns(id: FieldId): readonly (keyof Initiative)[] {
  if (rowKeyOf(id) !== undefined) return ['StakeholderRows'];
  const question = id as QuestionId;
  return question === 'Kind' ? ['Kind', 'KindPlan', 'Type'] : [question, planColumn(question)];
}

/** Rows share a column: another row of it is none of this one's business. */
export function isFieldUntouched(base: Initiative, latest: Initiative, id: FieldId): boolean {
  if (rowKeyOf(id) !== undefined) return sameField(readField(base, id), readField(latest, id));
  return fieldColumns(id).every((column) => (base[column] ?? '') === (latest[column] ?? ''));
}

/** The questions and rows that differ between two versions. */
export function changedFields(before: Initiative, after: Initiative): readonly FieldId[] {
  const rows = [before, after]
    .flatMap((record) => readStakeholders(record.StakeholderRows))
    .map(({ key }) => rowId(key));
  const marked = questionIds.filter((question) => isUnknown(before, question) !== isUnknown(after, question));
  return [...questionIds, ...new Set(rows)].filter(
    (id) => !isFieldUntouched(before, after, id) || marked.some((question) => question === id),
  );
}

/** The record as if everything on screen were stored: for what is missing while the last keys are not saved yet. */
export function withScreen(
  record: Initiative,
  answerOf: (question: QuestionId) => Answer,
  rows: readonly StakeholderRow[],
): Initiative {
  const columns: Record<string, unknown> = { ...record };
  for (const question of questionIds) {
    const { answer, plan } = answerOf(question);
    columns[question] = answer;
    columns[planColumn(question)] = plan;
  }
  const unknown = questionIds.filter((question) => answerOf(question).unknown).join(';');
  return {
    ...(columns as unknown as Initiative),
    Type: answerOf('Kind').type || undefined,
    UnknownAnswers: unknown,
    StakeholderRows: formatStakeholders(rows) || undefined,
  };
}
