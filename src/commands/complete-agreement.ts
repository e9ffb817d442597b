import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import type { Agreement } from '../domain/records.generated';
import { cleanNote, noteLimit } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

export interface CompleteAgreementInput extends Acting {
  readonly agreementKey: string;
  /** `gedaan` ticks it off, `open` takes that back ("Ongedaan maken"), `vervallen` drops it. */
  readonly status: Agreement['Status'];
  /** Why it is dropped; everybody with the dossier reads it. */
  readonly reason?: string;
}

export type CompleteAgreementResult =
  | { readonly kind: 'done'; readonly agreement: Stored<Agreement> }
  | Blocked
  | NotFound;

/** Ticks an agreement off, or takes that back. What a colleague changed in its text meanwhile stays. Safe to repeat. */
export async function completeAgreement(
  { lists, now }: ListServices,
  { agreementKey, status, reason, actor, commandKey }: CompleteAgreementInput,
): Promise<CompleteAgreementResult> {
  const refused = refusal(actor, 'saveAgreement');
  if (refused) return refused;
  const why = status === 'vervallen' ? cleanNote(reason ?? '') : '';
  if (status === 'vervallen' && why === '') return blocked({ field: 'DroppedReason', reason: 'reason-needed' });
  if (why.length > noteLimit) return blocked({ field: 'DroppedReason', reason: 'too-long' });
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.agreements.getByKey(agreementKey);
    if (!stored) return notFound;
    try {
      const CompletedOn = status === 'gedaan' ? dayOf(now()) : null;
      const changes = { Status: status, CompletedOn, DroppedReason: why || null };
      const agreement = stored.record.Status === status ? stored : await lists.agreements.update(stored, changes);
      const line = timelineWording.agreementStatus(status, why);
      const at = now().toISOString();
      await lists.timeline.createOnce(
        timelineEvent(commandKey, 'agreement-status', line, at, stored.record.InitiativeKey, actor),
      );
      return { kind: 'done', agreement };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Afspraken' });
}
