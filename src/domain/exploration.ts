import type { Initiative } from './records.generated';
import type { Missing } from './missing';
import { readStakeholders } from './stakeholders';
import { isBlank, joinValues, splitValues } from './text';

export const questionIds = ['Initiators', 'Kind', 'Ambition', 'Scope', 'Stakeholders', 'StateOfPlay', 'Ask'] as const;

/** One of the seven questions of the exploration; also the name of the column with its answer. */
export type QuestionId = (typeof questionIds)[number];
/** The column with what is being done about a question whose answer is not known yet. */
export type PlanColumn = `${QuestionId}Plan`;

export type QuestionState = 'answered' | 'unknown' | 'unknown-without-plan' | 'empty';

/** What of an initiative the exploration reads. */
export type ExplorationFields = Pick<
  Initiative,
  QuestionId | PlanColumn | 'UnknownAnswers' | 'Type' | 'StakeholderRows'
>;

export function planColumn(question: QuestionId): PlanColumn {
  return `${question}Plan`;
}

/** Whether the accountmanager marked this question as "nog onbekend". */
export function isUnknown(initiative: Pick<Initiative, 'UnknownAnswers'>, question: QuestionId): boolean {
  return splitValues(initiative.UnknownAnswers).includes(question);
}

/** @returns the new value of `UnknownAnswers`, in the order of the questions; empty when nothing is unknown */
export function markUnknown(unknownAnswers: string | undefined, question: QuestionId, unknown: boolean): string {
  const marked = new Set(splitValues(unknownAnswers));
  if (unknown) marked.add(question);
  else marked.delete(question);
  return joinValues(questionIds.filter((id) => marked.has(id)));
}

/** "Nog onbekend" counts as ready once it says what is being done to find out. */
export function questionState(initiative: ExplorationFields, question: QuestionId): QuestionState {
  if (isUnknown(initiative, question))
    return isBlank(initiative[planColumn(question)]) ? 'unknown-without-plan' : 'unknown';
  return isBlank(initiative[question]) && !isAnsweredOtherwise(initiative, question) ? 'empty' : 'answered';
}

/** Two questions have more than a text: the kind can be chosen, the interested parties stand in rows. */
function isAnsweredOtherwise({ Type, StakeholderRows }: ExplorationFields, question: QuestionId): boolean {
  if (question === 'Kind') return Type !== undefined;
  return question === 'Stakeholders' && readStakeholders(StakeholderRows).some(({ who }) => !isBlank(who));
}

export interface Readiness {
  readonly ready: number;
  readonly total: number;
  readonly missing: readonly Missing[];
}

/** How far the exploration is: "5 van 7 klaar", and which fields are in the way of the next phase. */
export function readiness(initiative: ExplorationFields): Readiness {
  const missing = questionIds.flatMap((question): Missing[] => {
    const state = questionState(initiative, question);
    if (state === 'empty') return [{ field: question, reason: 'empty' }];
    if (state === 'unknown-without-plan') return [{ field: planColumn(question), reason: 'plan-needed' }];
    return [];
  });
  return { ready: questionIds.length - missing.length, total: questionIds.length, missing };
}
