import { isUnknown, planColumn, questionIds } from '../../domain/exploration';
import type { QuestionId } from '../../domain/exploration';
import type { Initiative } from '../../domain/records.generated';

/** What the screen holds for one question. */
export interface Answer {
  readonly answer: string;
  /** What is being done to find out, while the answer is not known yet. */
  readonly plan: string;
  readonly unknown: boolean;
}

export { questionIds };

export function readAnswer(record: Initiative, question: QuestionId): Answer {
  return {
    answer: record[question] ?? '',
    plan: record[planColumn(question)] ?? '',
    unknown: isUnknown(record, question),
  };
}

export function sameAnswer(one: Answer, other: Answer): boolean {
  return one.answer === other.answer && one.plan === other.plan && one.unknown === other.unknown;
}

/** `UnknownAnswers` holds the marks of all questions, so it is merged on its own and is no column of one question. */
export function answerColumns(question: QuestionId): readonly (keyof Initiative)[] {
  return [question, planColumn(question)];
}

/** The answer as if it were stored: for what is missing while the last keys are not saved yet. */
export function withAnswers(record: Initiative, answerOf: (question: QuestionId) => Answer): Initiative {
  const columns: Record<string, unknown> = { ...record };
  for (const question of questionIds) {
    const { answer, plan } = answerOf(question);
    columns[question] = answer;
    columns[planColumn(question)] = plan;
  }
  const unknown = questionIds.filter((question) => answerOf(question).unknown).join(';');
  return { ...(columns as unknown as Initiative), UnknownAnswers: unknown };
}
