import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import { isWeighingOver, Phase } from '../domain/phases';
import type { Contributor, Initiative } from '../domain/records.generated';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import { notFound, refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { updateStored } from './update-stored';

export interface AnswerByLinkInput extends Pick<Acting, 'actor'> {
  readonly initiative: Pick<Initiative, 'Key' | 'Phase' | 'WeighingClosesOn'>;
  /** The question as the screen read it; absent for who was not asked. */
  readonly asked: Stored<Contributor> | undefined;
  readonly answer: 'doet mee' | 'kan niet';
}

export type AnswerByLinkResult =
  | { readonly kind: 'answered' }
  /** The person answered before: a link does not change that. */
  | { readonly kind: 'answered-before' }
  /** The person took an answer back: from then on they choose themselves. */
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'closed' }
  | Blocked
  | NotFound;

/**
 * Who opens the link of a card or message hands in its answer (ADR 12). Only for the person who was asked, only while the
 * question is open and never was answered; in every other case nothing is written. Safe to repeat, in other windows too:
 * what the timeline says of it follows from the question.
 */
export async function answerByLink(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  { actor, initiative, asked, answer }: AnswerByLinkInput,
): Promise<AnswerByLinkResult> {
  if (asked?.record.PersonKey !== actor.personKey) return notFound;
  const isOpen = initiative.Phase === Phase.broadening || initiative.Phase === Phase.weighing;
  if (!isOpen || isWeighingOver(initiative, now())) return { kind: 'closed' };
  const before = standing(asked.record);
  if (before) return { kind: before };
  const refused = refusal(actor, 'answerRequest');
  if (refused) return refused;
  const outcome = await setAnswer(lists.contributors, asked, answer, dayOf(now()));
  if (outcome !== 'answered') return { kind: outcome };
  const line = answer === 'doet mee' ? timelineWording.takesPart(actor.name) : timelineWording.declined(actor.name);
  const cause = deriveKey(asked.record.Key, `link:${asked.etag}`);
  await lists.timeline.createOnce(timelineEvent(cause, 'answered', line, now().toISOString(), initiative.Key, actor));
  return { kind: 'answered' };
}

/** Who took an answer back leaves its day behind. @returns `undefined` while nobody answered */
function standing({ Status, AnsweredOn }: Contributor): 'answered-before' | 'taken-back' | undefined {
  if (Status !== 'gevraagd') return 'answered-before';
  return AnsweredOn === undefined ? undefined : 'taken-back';
}

async function setAnswer(
  contributors: ListServices['lists']['contributors'],
  asked: Stored<Contributor>,
  answer: AnswerByLinkInput['answer'],
  on: PlainDay,
): Promise<'answered' | 'answered-before' | 'taken-back'> {
  const { record } = await updateStored(contributors, asked, 'Betrokkenen', (latest) =>
    latest.Status === answer || standing(latest) ? undefined : { Status: answer, AnsweredOn: on },
  );
  // Given here: just now, before its answer got lost, or in another window.
  return record.Status === answer ? 'answered' : (standing(record) ?? 'answered');
}
