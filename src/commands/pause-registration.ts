import { AppError, hasCode } from '../data/app-error';
import type { Changes, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { missingInPause, pauseChanges, registrationResumeChanges } from '../domain/paused-clock';
import type { Pause } from '../domain/paused-clock';
import type { Registration } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

type Named = Pick<Acting, 'actor'> & { readonly registration: Pick<Registration, 'Key'> };

export type PauseRegistrationInput = Named & { readonly pause: Pause };
export type ResumeRegistrationInput = Named & { readonly settings: Pick<Settings, 'calendar'> };

export type RegistrationClockResult =
  | { readonly kind: 'paused' | 'running'; readonly registration: Stored<Registration> }
  /** Somebody was quicker: it has an accountmanager, or went elsewhere. */
  | { readonly kind: 'gone' }
  | Blocked
  | NotFound;

/**
 * A registration that nobody has taken up: its clock stands still while we wait for the initiators, with the reason. Whoever
 * takes it up takes the clock over as it stands. Safe to repeat.
 */
export async function pauseRegistration(
  services: Pick<ListServices, 'lists' | 'now'>,
  { registration, pause, actor }: PauseRegistrationInput,
): Promise<RegistrationClockResult> {
  const today = dayOf(services.now());
  const missing = missingInPause(pause, today);
  if (missing.length > 0) return blocked(...missing);
  return change(services, registration.Key, actor, 'paused', (record) => pauseChanges(record, pause, today));
}

/** The clock runs again: both of its days move on by the working days that it stood still. Safe to repeat. */
export async function resumeRegistration(
  services: Pick<ListServices, 'lists' | 'now'>,
  { registration, settings, actor }: ResumeRegistrationInput,
): Promise<RegistrationClockResult> {
  const today = dayOf(services.now());
  return change(services, registration.Key, actor, 'running', (record) =>
    record.WaitingSince === undefined ? undefined : registrationResumeChanges(record, today, settings.calendar),
  );
}

async function change(
  { lists }: Pick<ListServices, 'lists'>,
  key: string,
  actor: Acting['actor'],
  kind: 'paused' | 'running',
  changesOf: (record: Registration) => Changes<Registration> | undefined,
): Promise<RegistrationClockResult> {
  const refused = refusal(actor, 'pauseRegistration');
  if (refused) return refused;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.registrations.getByKey(key);
    if (!stored) return notFound;
    if (stored.record.Status !== 'nieuw') return { kind: 'gone' };
    const changes = changesOf(stored.record);
    if (!changes) return { kind, registration: stored };
    try {
      return { kind, registration: await lists.registrations.update(stored, changes) };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Aanmeldingen' });
}
