import { hasCode } from '../data/app-error';
import type { Services, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { misfitKey } from '../domain/keys';
import type { Misfit } from '../domain/records.generated';
import { clip } from '../domain/text';
import { refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';

export interface MarkMisfitInput {
  readonly actor: Acting['actor'];
  readonly opgaveKey: string;
  readonly colleague: { readonly personKey: string; readonly name: string };
}

export type MarkMisfitResult = { readonly kind: 'marked'; readonly stored: Stored<Misfit> } | Blocked;

/**
 * "Niet passend": the finder does not propose this colleague for this opgave any more, for nobody of the pool. Saying it
 * twice is saying it once.
 */
export async function markMisfit(
  { lists, now }: Pick<Services, 'lists' | 'now'>,
  { actor, opgaveKey, colleague }: MarkMisfitInput,
): Promise<MarkMisfitResult> {
  const refused = refusal(actor, 'markMisfit');
  if (refused) return refused;
  const stored = await lists.misfits.createOnce({
    Title: clip(colleague.name),
    Key: misfitKey(opgaveKey, colleague.personKey),
    OpgaveKey: opgaveKey,
    PersonKey: colleague.personKey,
    MarkedByName: clip(actor.name),
    MarkedOn: dayOf(now()),
  });
  return { kind: 'marked', stored };
}

/** The way back: the colleague is proposed again. Absent is fine. */
export async function unmarkMisfit(
  { lists }: Pick<Services, 'lists'>,
  { actor, opgaveKey, colleague }: MarkMisfitInput,
): Promise<{ readonly kind: 'unmarked' } | Blocked> {
  const refused = refusal(actor, 'markMisfit');
  if (refused) return refused;
  for (let attempt = 1; ; attempt += 1) {
    const stored = await lists.misfits.getByKey(misfitKey(opgaveKey, colleague.personKey));
    if (!stored) return { kind: 'unmarked' };
    try {
      await lists.misfits.recycle(stored);
      return { kind: 'unmarked' };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere') || attempt === rereadLimit) throw error;
    }
  }
}
