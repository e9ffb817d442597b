import { addWorkingDays } from './working-days';
import type { Calendar } from './working-days';
import { questionIds, questionState } from './exploration';
import type { QuestionId } from './exploration';
import type { Agreement, Initiative } from './records.generated';
import { isBlank } from './text';
import type { PlainDay } from './types';

/** What speaks for broadening now, or for later, as data: the accountmanager chooses the moment. */
export type MomentReason =
  | { readonly speaks: 'now'; readonly kind: 'ready' }
  | { readonly speaks: 'now'; readonly kind: 'high-relevance' }
  | { readonly speaks: 'now'; readonly kind: 'due-soon'; readonly title: string; readonly on: PlainDay }
  /** It weighs heavily with council or executive, and who else has a stake is not known yet. */
  | { readonly speaks: 'later'; readonly kind: 'sensitive-unknown' }
  | { readonly speaks: 'later'; readonly kind: 'still-unknown'; readonly questions: readonly QuestionId[] }
  | { readonly speaks: 'later'; readonly kind: 'waiting'; readonly on: string }
  | { readonly speaks: 'later'; readonly kind: 'agreement-first'; readonly title: string; readonly on: PlainDay };

export interface MomentInput {
  readonly initiative: Initiative;
  readonly agreements: readonly Agreement[];
  /** How many working days a weighing takes. */
  readonly weighingDays: number;
  readonly calendar: Calendar;
  readonly today: PlainDay;
}

/** What is known of the initiative at this moment, to choose by. */
export interface MomentFacts {
  readonly known: readonly QuestionId[];
  readonly open: readonly QuestionId[];
  /** The heaviest of the three kinds of relevance; absent while none was filled in. */
  readonly relevance?: NonNullable<Initiative['CouncilRelevance']>;
  /** What the municipality must have done first, or the next step, and when. */
  readonly due?: { readonly title: string; readonly on: PlainDay };
}

/** The facts behind the choice of the moment. */
export function momentFacts({
  initiative,
  agreements,
  today,
}: Omit<MomentInput, 'weighingDays' | 'calendar'>): MomentFacts {
  const known = questionIds.filter((question) => questionState(initiative, question) === 'answered');
  const given = [initiative.CouncilRelevance, initiative.ExecutiveRelevance, initiative.OrganisationRelevance];
  const relevance = (['hoge', 'enige', 'geen'] as const).find((weight) => given.includes(weight));
  const due = [
    ...agreements
      .filter(({ Status, OwnerSide }) => Status === 'open' && OwnerSide === 'gemeente')
      .map(({ Title, DueOn }) => ({ title: Title, on: DueOn })),
    { title: initiative.NextAction ?? '', on: initiative.NextActionOn },
  ]
    .flatMap(({ title, on }) => (on !== undefined && on >= today && title !== '' ? [{ title, on }] : []))
    .sort((one, other) => one.on.localeCompare(other.on))[0];
  return {
    known,
    open: questionIds.filter((question) => !known.includes(question)),
    ...(relevance === undefined ? {} : { relevance }),
    ...(due === undefined ? {} : { due }),
  };
}

/** An agreement within so many working days may change what colleagues are asked. */
const soonDays = 3;

/** @returns what speaks for now first, each kind at most once */
export function broadeningMoment(input: MomentInput): readonly MomentReason[] {
  const { initiative } = input;
  const unknown = questionIds.filter((question) => questionState(initiative, question) !== 'answered');
  const reasons: MomentReason[] = [];
  if (unknown.length === 0) reasons.push({ speaks: 'now', kind: 'ready' });
  const isSensitive = [initiative.CouncilRelevance, initiative.ExecutiveRelevance].includes('hoge');
  if (isSensitive) {
    reasons.push({ speaks: 'now', kind: 'high-relevance' });
  }
  const [first, beforeWeighingEnds] = openAgreements(input);
  if (beforeWeighingEnds?.DueOn !== undefined) {
    reasons.push({ speaks: 'now', kind: 'due-soon', title: beforeWeighingEnds.Title, on: beforeWeighingEnds.DueOn });
  }
  if (isSensitive && unknown.includes('Stakeholders')) reasons.push({ speaks: 'later', kind: 'sensitive-unknown' });
  if (unknown.length > 0) reasons.push({ speaks: 'later', kind: 'still-unknown', questions: unknown });
  if (!isBlank(initiative.WaitingFor))
    reasons.push({ speaks: 'later', kind: 'waiting', on: initiative.WaitingFor ?? '' });
  if (first?.DueOn !== undefined) {
    reasons.push({ speaks: 'later', kind: 'agreement-first', title: first.Title, on: first.DueOn });
  }
  return reasons;
}

/** The first agreement in the coming days, and one that is due before a weighing opened today would be over. */
function openAgreements({
  agreements,
  weighingDays,
  calendar,
  today,
}: MomentInput): readonly [Agreement | undefined, Agreement | undefined] {
  const soon = addWorkingDays(today, soonDays, calendar);
  const over = addWorkingDays(today, weighingDays, calendar);
  const coming = agreements
    .filter(({ Status, DueOn }) => Status === 'open' && DueOn !== undefined && DueOn >= today)
    .sort((one, other) => (one.DueOn ?? '').localeCompare(other.DueOn ?? ''));
  return [
    coming.find(({ DueOn }) => (DueOn ?? '') <= soon),
    coming.find(({ DueOn, OwnerSide }) => OwnerSide === 'gemeente' && (DueOn ?? '') > soon && (DueOn ?? '') <= over),
  ];
}
