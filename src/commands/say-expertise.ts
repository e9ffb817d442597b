import { hasCode } from '../data/app-error';
import type { Me, Services, Stored } from '../data/ports';
import { expertKey } from '../domain/keys';
import type { OpgaveExpert } from '../domain/records.generated';
import { refusal, rereadLimit } from './command';
import type { Blocked } from './command';

export interface SayExpertiseInput {
  readonly actor: Pick<Me, 'personKey' | 'name' | 'mail' | 'groups'>;
  readonly opgaveKey: string;
}

export type SayExpertiseResult = { readonly kind: 'said'; readonly stored: Stored<OpgaveExpert> } | Blocked;

/**
 * "Ik weet hier veel van": a colleague puts themselves with an opgave. In a list of its own, in which everybody may add and
 * change what is theirs, because the list of opgaven is not theirs to write. Saying it twice is saying it once.
 */
export async function sayExpertise(
  { lists, now }: Pick<Services, 'lists' | 'now'>,
  { actor, opgaveKey }: SayExpertiseInput,
): Promise<SayExpertiseResult> {
  const refused = refusal(actor, 'sayExpertise');
  if (refused) return refused;
  const stored = await lists.opgaveExperts.createOnce({
    Title: actor.name,
    Key: expertKey(opgaveKey, actor.personKey),
    OpgaveKey: opgaveKey,
    PersonKey: actor.personKey,
    Mail: actor.mail,
    Since: now().toISOString(),
  });
  return { kind: 'said', stored };
}

/** The way back: the colleague takes themselves away again. Absent is fine. */
export async function withdrawExpertise(
  { lists }: Pick<Services, 'lists'>,
  { actor, opgaveKey }: SayExpertiseInput,
): Promise<{ readonly kind: 'withdrawn' } | Blocked> {
  const refused = refusal(actor, 'sayExpertise');
  if (refused) return refused;
  for (let attempt = 1; ; attempt += 1) {
    const stored = await lists.opgaveExperts.getByKey(expertKey(opgaveKey, actor.personKey));
    if (!stored) return { kind: 'withdrawn' };
    try {
      await lists.opgaveExperts.recycle(stored);
      return { kind: 'withdrawn' };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere') || attempt === rereadLimit) throw error;
    }
  }
}
