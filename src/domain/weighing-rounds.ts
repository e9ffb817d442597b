import type { Contributor, Initiative, Weighing } from './records.generated';
import type { Instant } from './types';
import { isSubmitted, participation, weighingColumns } from './weighing';
import type { Participation, WeighingAnswers } from './weighing';

/** A view as it was handed in, in a round that is over. */
export interface EarlierView {
  readonly round: number;
  readonly at: Instant;
  readonly answers: WeighingAnswers;
}

/** The round that the weighing is in; the first one has no number in the list. */
export function roundOf({ WeighingRound }: Pick<Initiative, 'WeighingRound'>): number {
  return WeighingRound ?? 1;
}

/** The round in which somebody handed in for the last time; `0` for a draft. */
export function roundOfView(weighing: Pick<Weighing, 'Round' | 'SubmittedAt'>): number {
  return weighing.SubmittedAt === undefined ? 0 : (weighing.Round ?? 1);
}

/** Whether somebody answered in this round. A view of an earlier round counts, and may still be confirmed or changed. */
export function hasAnswered(weighing: Weighing | undefined, round: number): boolean {
  return weighing !== undefined && isSubmitted(weighing) && roundOfView(weighing) >= round;
}

/** @returns the views of earlier rounds, oldest first; none for text that is absent or was changed by hand into something else */
export function earlierViews({ EarlierRounds }: Pick<Weighing, 'EarlierRounds'>): readonly EarlierView[] {
  if (EarlierRounds === undefined || EarlierRounds === '') return [];
  try {
    const views: unknown = JSON.parse(EarlierRounds);
    return Array.isArray(views) ? views.filter(isEarlierView) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The column with the view that is about to be replaced added to it. */
export function withEarlierView(weighing: Weighing): string {
  const answers = Object.fromEntries(weighingColumns.map((column) => [column, weighing[column]]));
  const view = { round: roundOfView(weighing), at: weighing.SubmittedAt ?? '', answers };
  return JSON.stringify([...earlierViews(weighing).filter(({ round }) => round !== view.round), view]);
}

/** What somebody thinks otherwise of since the round before: which answers, and what they were. `undefined` without an earlier round. */
export function changesOfView(
  weighing: Weighing,
): { readonly before: WeighingAnswers; readonly changed: readonly (keyof WeighingAnswers)[] } | undefined {
  const before = earlierViews(weighing).slice(-1)[0]?.answers;
  if (before === undefined) return undefined;
  return { before, changed: weighingColumns.filter((column) => plain(before[column]) !== plain(weighing[column])) };
}

/**
 * "2 van 4 binnen" of this round. In the first one every view counts; in a later one who looked again, or gave a first view.
 * @returns asked: everybody who did not decline
 */
export function participationInRound(
  {
    contributors,
    weighings,
  }: { readonly contributors: readonly Contributor[]; readonly weighings: readonly Weighing[] },
  round: number,
): Pick<Participation, 'asked' | 'submitted'> {
  return participation(
    contributors,
    weighings.filter((weighing) => hasAnswered(weighing, round)),
  );
}

/** How a round went: who changed, who stayed, who did not answer again. */
export interface RoundResult {
  readonly changed: readonly Weighing[];
  readonly stayed: readonly Weighing[];
  readonly silent: readonly Weighing[];
}

/** @param round - a later round than the first */
export function resultOfRound(weighings: readonly Weighing[], round: number): RoundResult {
  const counted = weighings.filter(isSubmitted);
  const answered = counted.filter((weighing) => hasAnswered(weighing, round));
  const isChanged = (weighing: Weighing): boolean => (changesOfView(weighing)?.changed.length ?? 1) > 0;
  return {
    changed: answered.filter(isChanged),
    stayed: answered.filter((weighing) => !isChanged(weighing)),
    silent: counted.filter((weighing) => !hasAnswered(weighing, round)),
  };
}

function plain(value: string | boolean | undefined): string | boolean {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : (value ?? '');
}

function isEarlierView(value: unknown): value is EarlierView {
  const view = typeof value === 'object' && value !== null ? value : {};
  if (!('round' in view) || typeof view.round !== 'number' || !('answers' in view)) return false;
  return typeof view.answers === 'object' && view.answers !== null;
}
