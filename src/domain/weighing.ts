import { broaderTeam } from './broadening';
import type { Missing } from './missing';
import type { Contributor, Initiative, Weighing } from './records.generated';
import { isBlank } from './text';

/** The five stances in the order in which every screen shows them. */
export const stances = ['versterken', 'versterken-mits', 'met-rust-laten', 'niet-op-ingaan', 'remmen'] as const;
export type Stance = (typeof stances)[number];

export const deciders = ['raad', 'college', 'directie'] as const;
export type Decider = (typeof deciders)[number];

/** Take part, let it go on without us, or speak against it. */
export type Side = 'join' | 'without-us' | 'against';

export type Agreement = 'agree' | 'nearly' | 'divided';

/** What one person fills in. */
export type WeighingAnswers = Pick<
  Weighing,
  'Stance' | 'Responsibility' | 'WhyAndHow' | 'ArgumentsAgainst' | 'Decider' | 'StartnotitieNeeded'
>;

export const weighingColumns: readonly (keyof WeighingAnswers)[] = [
  'Stance',
  'Responsibility',
  'WhyAndHow',
  'ArgumentsAgainst',
  'Decider',
  'StartnotitieNeeded',
];

/** What one person may add to the six answers: a question that is open to them, and in a later round what changed. */
export type ViewExtras = Pick<Weighing, 'OpenQuestions' | 'ChangedWhy'>;

/** Everything on the form of one's own view. */
export type View = WeighingAnswers & ViewExtras;

/** Everything on the form of the conclusion. */
export type Conclusion = WeighingAnswers & Pick<Initiative, 'DissentHandling' | 'EarlyReason' | 'StartnotitieWhy'>;

export function sideOf(stance: Stance): Side {
  if (stance === 'met-rust-laten') return 'without-us';
  return needsResponsibility(stance) ? 'against' : 'join';
}

/** A stance against an initiative must name the municipal task that asks for it. */
export function needsResponsibility(stance: Stance | undefined): boolean {
  return stance === 'niet-op-ingaan' || stance === 'remmen';
}

/** Agreement on the stance, by the three sides: "ja" and "ja, als" are one side. `undefined` without votes. */
export function agreement(votes: readonly Stance[]): Agreement | undefined {
  return agreementOf(votes.map(sideOf));
}

/** `nearly` = all but one; with two different votes that would call one of them the exception, so they are `divided`. */
export function agreementOf(votes: readonly (string | boolean)[]): Agreement | undefined {
  if (votes.length === 0) return undefined;
  const largest = Math.max(...countVotes(votes).values());
  if (largest === votes.length) return 'agree';
  return largest === votes.length - 1 && votes.length > 2 ? 'nearly' : 'divided';
}

/** How often each value was chosen. */
export function countVotes<V>(votes: readonly V[]): ReadonlyMap<V, number> {
  const counts = new Map<V, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  return counts;
}

/** @returns the value that the most votes have, or `undefined` when two are equal */
export function majority<V>(votes: readonly V[]): V | undefined {
  const ordered = [...countVotes(votes)].sort((one, other) => other[1] - one[1]);
  const [first, second] = ordered;
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}

/** What somebody's weighing, or the conclusion, still lacks. "Geen" is an answer to what speaks against. */
export function missingInWeighing(answers: WeighingAnswers): readonly Missing[] {
  const missing: Missing[] = [];
  if (answers.Stance === undefined) missing.push({ field: 'Stance', reason: 'empty' });
  if (needsResponsibility(answers.Stance) && isBlank(answers.Responsibility)) {
    missing.push({ field: 'Responsibility', reason: 'responsibility-needed' });
  }
  if (isBlank(answers.WhyAndHow)) missing.push({ field: 'WhyAndHow', reason: 'empty' });
  if (isBlank(answers.ArgumentsAgainst)) missing.push({ field: 'ArgumentsAgainst', reason: 'empty' });
  if (answers.Decider === undefined) missing.push({ field: 'Decider', reason: 'empty' });
  if (answers.StartnotitieNeeded === undefined) missing.push({ field: 'StartnotitieNeeded', reason: 'empty' });
  return missing;
}

export function isSubmitted(weighing: Weighing): boolean {
  return weighing.SubmittedAt !== undefined;
}

export interface Participation {
  /** Everybody asked who did not decline. */
  readonly asked: number;
  /** Of them, who handed in a view: also of people who were not asked but did. */
  readonly submitted: number;
  readonly waitingFor: readonly Contributor[];
}

/** "3 van 5 binnen", and for whom the weighing waits. */
export function participation(contributors: readonly Contributor[], weighings: readonly Weighing[]): Participation {
  const submitted = new Set(weighings.filter(isSubmitted).map((weighing) => weighing.PersonKey));
  const team = broaderTeam(contributors);
  return {
    asked: team.length,
    submitted: submitted.size,
    waitingFor: team.filter((contributor) => !submitted.has(contributor.PersonKey)),
  };
}
