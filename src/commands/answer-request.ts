import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { contributorKey } from '../domain/keys';
import type { Contributor, Initiative } from '../domain/records.generated';
import { clip } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

export interface AnswerRequestInput extends Acting {
  readonly initiative: Pick<Initiative, 'Key'>;
  readonly answer: 'doet mee' | 'kan niet';
  /** With "kan niet": who could better be asked. Without a key it is a name that nobody looked up. */
  readonly better?: { readonly personKey?: string; readonly name: string };
}

export type AnswerRequestResult =
  | { readonly kind: 'answered'; readonly contributor: Stored<Contributor> }
  | Blocked
  | NotFound;

/**
 * A colleague answers the question to take part. Who was not asked may offer it ("Ik wil meedoen"); declining without
 * having been asked is not found. The answer can be changed.
 */
export async function answerRequest(
  { lists, now }: ListServices,
  { initiative, answer, better, actor, commandKey }: AnswerRequestInput,
): Promise<AnswerRequestResult> {
  const refused = refusal(actor, 'answerRequest');
  if (refused) return refused;
  const contributor = await setStatus({ lists, now }, initiative.Key, actor, answer, better);
  if (!contributor) return notFound;
  const line =
    answer === 'doet mee' ? timelineWording.takesPart(actor.name) : timelineWording.declined(actor.name, better?.name);
  await lists.timeline.createOnce(
    timelineEvent(commandKey, 'answered', line, now().toISOString(), initiative.Key, actor),
  );
  return { kind: 'answered', contributor };
}

/** @returns `undefined` for somebody who was not asked and does not offer to take part */
export async function setStatus(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  initiativeKey: string,
  actor: Acting['actor'],
  status: AnswerRequestInput['answer'],
  better?: AnswerRequestInput['better'],
): Promise<Stored<Contributor> | undefined> {
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.contributors.getByKey(contributorKey(initiativeKey, actor.personKey));
    if (!stored && status === 'kan niet') return undefined;
    if (!stored) return lists.contributors.createOnce(offer(initiativeKey, actor, dayOf(now())));
    const name = status === 'kan niet' && better !== undefined ? clip(better.name.trim()) : '';
    const named = { BetterKey: (name && better?.personKey) || undefined, BetterName: name || undefined };
    const isSame = stored.record.BetterKey === named.BetterKey && stored.record.BetterName === named.BetterName;
    if (stored.record.Status === status && (isSame || name === '')) return stored;
    try {
      return await lists.contributors.update(stored, {
        Status: status,
        AnsweredOn: dayOf(now()),
        BetterKey: named.BetterKey ?? null,
        BetterName: named.BetterName ?? null,
      });
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Betrokkenen' });
}

function offer(initiativeKey: string, { personKey, name }: Acting['actor'], day: string): Contributor {
  return {
    Title: clip(name),
    Key: contributorKey(initiativeKey, personKey),
    InitiativeKey: initiativeKey,
    PersonKey: personKey,
    Why: 'Bood aan mee te doen',
    Status: 'doet mee',
    AskedOn: day,
    AnsweredOn: day,
  };
}
