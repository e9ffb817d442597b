import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import { deriveKey } from '../domain/keys';
import type { Registration } from '../domain/records.generated';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

export interface MergeRegistrationInput extends Acting {
  readonly registration: Pick<Registration, 'Key'>;
  /** Key of the initiative that it is the same plan as. */
  readonly intoKey: string;
}

export type MergeRegistrationResult =
  | { readonly kind: 'merged'; readonly registration: Stored<Registration> }
  /** Somebody picked it up in the meantime: then the two initiatives are merged. */
  | { readonly kind: 'taken'; readonly by: string | undefined }
  | Blocked
  | NotFound;

/**
 * A registration that waits turns out to be a plan that is known: its initiator is added to that initiative, whose
 * accountmanager calls them within the norm. Can be undone: `separateRegistration`. Safe to repeat.
 */
export async function mergeRegistration(
  services: ListServices,
  { registration: { Key }, intoKey, actor, commandKey }: MergeRegistrationInput,
): Promise<MergeRegistrationResult> {
  const { lists, now } = services;
  const refused = refusal(actor, 'mergeRegistration');
  if (refused) return refused;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const [stored, into] = await services.together((reads) =>
      Promise.all([reads.registrations.getByKey(Key), reads.initiatives.getByKey(intoKey)]),
    );
    if (!stored || !into) return notFound;
    const { record } = stored;
    const isMerged = record.Status === 'samengevoegd' && record.InitiativeKey === intoKey;
    if (record.Status === 'opgepakt') return { kind: 'taken', by: record.AccountmanagerName };
    if (!isMerged && record.Status !== 'nieuw') return blocked({ field: 'Status', reason: 'wrong-phase' });
    if (!into.record.IsOpen && !isMerged) return blocked({ field: 'OtherKey', reason: 'wrong-phase' });
    await lists.initiators.createOnce({
      Title: record.InitiatorName,
      Key: mergedRegistrationInitiator(Key, intoKey),
      InitiativeKey: intoKey,
      Organisation: record.InitiatorOrganisation,
      Email: record.InitiatorEmail,
      Phone: record.InitiatorPhone,
    });
    const line = timelineWording.registrationMerged(record.Title);
    await lists.timeline.createOnce(
      timelineEvent(commandKey, 'registration-merged', line, now().toISOString(), intoKey, actor),
    );
    if (isMerged) return { kind: 'merged', registration: stored };
    try {
      // Last: until then it waits in the pool's list, where somebody presses again.
      const changes = {
        Status: 'samengevoegd',
        InitiativeKey: intoKey,
        AccountmanagerName: into.record.AccountmanagerName ?? null,
      } as const;
      return { kind: 'merged', registration: await lists.registrations.update(stored, changes) };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Aanmeldingen' });
}

export function mergedRegistrationInitiator(registrationKey: string, intoKey: string): string {
  return deriveKey(registrationKey, `initiator:${intoKey}`);
}
