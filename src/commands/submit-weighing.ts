import type { Services, Stored } from '../data/ports';
import type { Weighing } from '../domain/records.generated';
import { isWeighingOver, Phase } from '../domain/phases';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { missingInWeighing } from '../domain/weighing';
import { setStatus } from './answer-request';
import { cleaned, notAsked, writeWeighing } from './save-weighing';
import type { SaveWeighingInput, SaveWeighingResult } from './save-weighing';

export type SubmitWeighingResult =
  | Exclude<SaveWeighingResult, { kind: 'saved' }>
  | { readonly kind: 'submitted'; readonly weighing: Stored<Weighing> };

/**
 * "Mijn weging indienen": the view is complete and counts from now on; until the weighing closes it can be changed and
 * handed in again. Who hands in a view takes part, also when the question was not answered before.
 * The timeline says once that somebody gave a view, and never which.
 */
export async function submitWeighing(
  services: Pick<Services, 'lists' | 'now'>,
  { actor, initiative, answers, stored }: SaveWeighingInput,
): Promise<SubmitWeighingResult> {
  const now = services.now();
  if (initiative.Phase !== Phase.weighing || isWeighingOver(initiative, now)) {
    return { kind: 'closed', on: initiative.WeighingClosesOn };
  }
  const missing = missingInWeighing(answers);
  if (missing.length > 0) return { kind: 'blocked', missing };
  const refused = await notAsked(services, initiative.Key, actor);
  if (refused) return refused;
  const draft = await writeWeighing(services, actor, initiative.Key, cleaned(answers), stored);
  const submittedAt = draft.record.SubmittedAt ?? now.toISOString();
  const weighing = await writeWeighing(services, actor, initiative.Key, { SubmittedAt: submittedAt }, draft);
  await setStatus(services, initiative.Key, actor, 'doet mee');
  await services.lists.timeline.createOnce(
    timelineEvent(weighing.record.Key, 'view', timelineWording.viewGiven(), submittedAt, initiative.Key, actor),
  );
  return { kind: 'submitted', weighing };
}
