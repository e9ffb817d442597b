import type { Changes, Services, Stored } from '../data/ports';
import { contributorKey } from '../domain/keys';
import type { Weighing } from '../domain/records.generated';
import { isWeighingOver, Phase } from '../domain/phases';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { missingInWeighing } from '../domain/weighing';
import { hasAnswered, roundOf, withEarlierView } from '../domain/weighing-rounds';
import { setStatus } from './answer-request';
import { refusal } from './command';
import { cleaned, writeView } from './save-weighing';
import type { SaveWeighingInput, SaveWeighingResult } from './save-weighing';

export type SubmitWeighingResult =
  | Exclude<SaveWeighingResult, { kind: 'saved' }>
  | { readonly kind: 'submitted'; readonly weighing: Stored<Weighing> };

/**
 * "Mijn weging indienen": the view is complete and counts from now on; until the weighing closes it can be changed and
 * handed in again. Whether it still takes views is asked of the list, not of the screen. In a later round the view of the
 * round before is kept beside it, so that everybody sees what changed; handing in the same answers confirms them.
 * Who hands in a view takes part, also when the question was not answered before.
 * The timeline says once a round that somebody gave a view, and never which.
 */
export async function submitWeighing(
  services: Pick<Services, 'lists' | 'now' | 'together'>,
  { actor, initiative: shown, answers, stored, base, sentBefore }: SaveWeighingInput,
): Promise<SubmitWeighingResult> {
  const now = services.now();
  const [latest, request] = await services.together((lists) =>
    Promise.all([
      lists.initiatives.getByKey(shown.Key),
      lists.contributors.getByKey(contributorKey(shown.Key, actor.personKey)),
    ]),
  );
  const initiative = { ...shown, ...latest?.record };
  if (initiative.Phase !== Phase.weighing || isWeighingOver(initiative, now)) {
    return { kind: 'closed', on: initiative.WeighingClosesOn };
  }
  const missing = missingInWeighing(answers);
  if (missing.length > 0) return { kind: 'blocked', missing };
  const refused = refusal(actor, 'weigh', { contributors: request ? [request.record] : [] });
  if (refused) return refused;
  const round = roundOf(initiative);
  const written = await writeView(services, actor, shown.Key, cleaned(answers), {
    known: stored,
    base,
    sentBefore: sentBefore && cleaned(sentBefore),
    more: (own) => handedIn(own, round, now.toISOString()),
  });
  if (written.kind !== 'written') return written;
  const { record } = written.weighing;
  await setStatus(services, shown.Key, actor, 'doet mee');
  const line = timelineWording.viewGiven(round);
  const name = round === 1 ? 'view' : `view:${round}`;
  const at = record.SubmittedAt ?? now.toISOString();
  await services.lists.timeline.createOnce(timelineEvent(record.Key, name, line, at, shown.Key, actor));
  return { kind: 'submitted', weighing: written.weighing };
}

/** What makes a view count; in a new round with the view of before kept. */
function handedIn(own: Weighing, round: number, at: string): Changes<Weighing> {
  if (hasAnswered(own, round)) return {};
  const inRound = round === 1 ? {} : { Round: round };
  if (own.SubmittedAt === undefined) return { ...inRound, SubmittedAt: at };
  return { ...inRound, SubmittedAt: at, EarlierRounds: withEarlierView(own) };
}
