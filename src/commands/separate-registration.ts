import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import type { Registration } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { cleanNote, isBlank } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { addWorkingDays } from '../domain/working-days';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { mergedRegistrationInitiator } from './merge-registration';
import { recycleByKey } from './recycle-by-key';

export interface SeparateRegistrationInput extends Acting {
  readonly registration: Pick<Registration, 'Key'>;
  /** Key of the initiative that it was merged with. */
  readonly fromKey: string;
  readonly reason: string;
  readonly settings: Settings;
}

export type SeparateRegistrationResult =
  | { readonly kind: 'separated'; readonly registration: Stored<Registration> }
  | Blocked
  | NotFound;

/**
 * Undoes that a registration was merged with an initiative: it waits again for an accountmanager of its own, within the
 * norm from now. Its initiator leaves the dossier of the other. Safe to repeat.
 */
export async function separateRegistration(
  services: ListServices,
  { registration: { Key }, fromKey, reason, settings, actor, commandKey }: SeparateRegistrationInput,
): Promise<SeparateRegistrationResult> {
  const { lists, now } = services;
  const refused = refusal(actor, 'mergeRegistration');
  if (refused) return refused;
  if (isBlank(reason)) return blocked({ field: 'Reason', reason: 'reason-needed' });
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.registrations.getByKey(Key);
    if (!stored) return notFound;
    const { Status, InitiativeKey, Title, ContactDueOn } = stored.record;
    const isMerged = Status === 'samengevoegd' && InitiativeKey === fromKey;
    const ownKey = deriveKey(Key, 'initiative');
    if (!isMerged && !(Status === 'nieuw' && InitiativeKey === ownKey))
      return blocked({ field: 'Status', reason: 'wrong-phase' });
    const line = timelineWording.registrationSeparated(Title, cleanNote(reason));
    await recycleByKey(lists.initiators, mergedRegistrationInitiator(Key, fromKey));
    await lists.timeline.createOnce(
      timelineEvent(commandKey, 'registration-separated', line, now().toISOString(), fromKey, actor),
    );
    if (!isMerged) return { kind: 'separated', registration: stored };
    const today = dayOf(now());
    const within = (workingDays: number): string => addWorkingDays(today, workingDays, settings.calendar);
    try {
      const registration = await lists.registrations.update(stored, {
        Status: 'nieuw',
        InitiativeKey: ownKey,
        AccountmanagerName: null,
        AssignedAt: null,
        AssignDueOn: within(settings.norms.assign),
        ContactDueOn: ContactDueOn ?? within(settings.norms.firstContact),
      });
      return { kind: 'separated', registration };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Aanmeldingen' });
}
