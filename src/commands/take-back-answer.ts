import type { Changes, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import { Phase } from '../domain/phases';
import type { Contributor, Initiative } from '../domain/records.generated';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import { blocked, notFound, refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { updateStored } from './update-stored';

export interface TakeBackAnswerInput extends Pick<Acting, 'actor'> {
  readonly initiative: Pick<Initiative, 'Key' | 'Phase'>;
  /** The answer that the person sees. */
  readonly answered: Stored<Contributor>;
}

export type TakeBackAnswerResult =
  | { readonly kind: 'taken-back' }
  /** Another answer was given meanwhile, e.g. in another window: that one stays. */
  | { readonly kind: 'changed' }
  | Blocked
  | NotFound;

/**
 * "Ongedaan maken": the question stands again as if it was not answered. Only one's own answer, and only the one that was
 * seen. Safe to repeat.
 */
export async function takeBackAnswer(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  { actor, initiative, answered }: TakeBackAnswerInput,
): Promise<TakeBackAnswerResult> {
  if (answered.record.PersonKey !== actor.personKey) return notFound;
  const refused = refusal(actor, 'answerRequest');
  if (refused) return refused;
  if (initiative.Phase !== Phase.broadening && initiative.Phase !== Phase.weighing) {
    return blocked({ field: 'Phase', reason: 'wrong-phase' });
  }
  if (!(await setUnanswered(lists.contributors, answered, dayOf(now())))) return { kind: 'changed' };
  const cause = deriveKey(answered.record.Key, `taken-back:${answered.etag}`);
  const line = timelineWording.answerTakenBack(actor.name);
  await lists.timeline.createOnce(
    timelineEvent(cause, 'answer-taken-back', line, now().toISOString(), initiative.Key, actor),
  );
  return { kind: 'taken-back' };
}

/** The day stays with the question: links do not answer it by themselves any more. @returns whether it is unanswered now */
async function setUnanswered(
  contributors: ListServices['lists']['contributors'],
  answered: Stored<Contributor>,
  on: PlainDay,
): Promise<boolean> {
  const { record } = await updateStored(
    contributors,
    answered,
    'Betrokkenen',
    ({ Status }): Changes<Contributor> | undefined =>
      Status === answered.record.Status
        ? { Status: 'gevraagd', AnsweredOn: on, BetterKey: null, BetterName: null }
        : undefined,
  );
  return record.Status === 'gevraagd';
}
