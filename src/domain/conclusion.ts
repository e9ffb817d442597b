import type { Missing } from './missing';
import type { Contributor, Weighing } from './records.generated';
import { isBlank } from './text';
import { isSubmitted, missingInWeighing, participation, sideOf } from './weighing';
import type { Conclusion, Stance } from './weighing';

/** How many views are enough to conclude on. */
export interface Quorum {
  readonly needed: number;
  readonly submitted: number;
  readonly isReached: boolean;
}

/** @param percent - of the colleagues who were asked and did not decline, 0 to 100; rounded up, and at least one view */
export function quorum(contributors: readonly Contributor[], weighings: readonly Weighing[], percent: number): Quorum {
  const { asked, submitted } = participation(contributors, weighings);
  const needed = Math.max(1, Math.ceil((asked * Math.min(100, percent)) / 100));
  return { needed, submitted, isReached: submitted >= needed };
}

/** Views on another side than the conclusion: they get an answer. */
export function dissenting(weighings: readonly Weighing[], stance: Stance | undefined): readonly Weighing[] {
  if (stance === undefined) return [];
  const side = sideOf(stance);
  return weighings.filter((one) => isSubmitted(one) && one.Stance !== undefined && sideOf(one.Stance) !== side);
}

/**
 * What the conclusion still lacks beside the views: with fewer of them than the quorum it says why, and when somebody
 * thinks otherwise it says what is done with that.
 */
export function missingInConclusion(
  conclusion: Conclusion,
  facts: { readonly contributors: readonly Contributor[]; readonly weighings: readonly Weighing[] },
  quorumPercent: number,
): readonly Missing[] {
  const missing: Missing[] = [...missingInWeighing(conclusion)];
  if (dissenting(facts.weighings, conclusion.Stance).length > 0 && isBlank(conclusion.DissentHandling)) {
    missing.push({ field: 'DissentHandling', reason: 'reason-needed' });
  }
  if (!quorum(facts.contributors, facts.weighings, quorumPercent).isReached && isBlank(conclusion.EarlyReason)) {
    missing.push({ field: 'EarlyReason', reason: 'reason-needed' });
  }
  return missing;
}
