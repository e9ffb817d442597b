import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import { waitsForCallback } from '../domain/callback';
import type { Registration } from '../domain/records.generated';
import { notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

export interface CompleteCallbackInput extends Acting {
  readonly registrationKey: string;
}

export type CompleteCallbackResult =
  | { readonly kind: 'completed'; readonly registration: Stored<Registration> }
  | Blocked
  | NotFound;

/** The person was called back: the request waits no more. The contact itself is recorded by `recordContact`. Safe to repeat. */
export async function completeCallback(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  { registrationKey, actor }: CompleteCallbackInput,
): Promise<CompleteCallbackResult> {
  const refused = refusal(actor, 'recordContact');
  if (refused) return refused;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.registrations.getByKey(registrationKey);
    if (!stored) return notFound;
    if (!waitsForCallback(stored.record)) return { kind: 'completed', registration: stored };
    try {
      const registration = await lists.registrations.update(stored, { AssignedAt: now().toISOString() });
      return { kind: 'completed', registration };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Aanmeldingen' });
}
