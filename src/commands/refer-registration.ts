import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import type { Registration } from '../domain/records.generated';
import { cleanLine, cleanNote, isBlank, lineLimit } from '../domain/text';
import type { PlainDay } from '../domain/types';
import type { Missing } from '../domain/missing';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

export interface ReferRegistrationInput extends Acting {
  readonly registration: Pick<Registration, 'Key' | 'InitiativeKey'>;
  /** The counter, government or organisation that can help better. */
  readonly referredTo: string;
  readonly reason: string;
  /** The day to ask whether it arrived; nobody asks without it. */
  readonly followUpOn?: PlainDay;
}

export type ReferRegistrationResult =
  | { readonly kind: 'referred'; readonly registration: Stored<Registration> }
  /** Somebody picked it up in the meantime. */
  | { readonly kind: 'taken'; readonly by: string | undefined }
  | Blocked
  | NotFound;

/**
 * Refers a registration that nobody picked up yet to somebody who can help better. A registration that has become an
 * initiative is referred by closing that. Repeating it changes nothing.
 */
export async function referRegistration(
  { lists, together, now }: ListServices,
  input: ReferRegistrationInput,
): Promise<ReferRegistrationResult> {
  const refused = refusal(input.actor, 'referRegistration') ?? incomplete(input);
  if (refused) return refused;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const [stored, initiative] = await together((reads) =>
      Promise.all([
        reads.registrations.getByKey(input.registration.Key),
        input.registration.InitiativeKey === undefined
          ? undefined
          : reads.initiatives.getByKey(input.registration.InitiativeKey),
      ]),
    );
    if (!stored) return notFound;
    if (initiative) return { kind: 'taken', by: initiative.record.AccountmanagerName };
    if (stored.record.Status === 'opgepakt') return { kind: 'taken', by: stored.record.AccountmanagerName };
    const changes = {
      Status: 'doorverwezen',
      ReferredTo: cleanLine(input.referredTo),
      ReferralReason: cleanNote(input.reason),
      ReferredAt: stored.record.ReferredAt ?? now().toISOString(),
      ReferralFollowUpOn: input.followUpOn ?? null,
    } as const;
    const same = stored.record.Status === changes.Status && stored.record.ReferredTo === changes.ReferredTo;
    if (same) return { kind: 'referred', registration: stored };
    try {
      return { kind: 'referred', registration: await lists.registrations.update(stored, changes) };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Aanmeldingen' });
}

function incomplete({ referredTo, reason }: ReferRegistrationInput): Blocked | undefined {
  const missing: Missing[] = [];
  if (isBlank(referredTo)) missing.push({ field: 'ReferredTo', reason: 'empty' });
  if (cleanLine(referredTo).length > lineLimit) missing.push({ field: 'ReferredTo', reason: 'too-long' });
  if (isBlank(reason)) missing.push({ field: 'ReferralReason', reason: 'reason-needed' });
  return missing.length > 0 ? blocked(...missing) : undefined;
}
