import { hasCode } from '../data/app-error';
import type { Lists, Services, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import { sameValue } from '../domain/merge-text';
import type { Registration } from '../domain/records.generated';
import { cleanDraft, problemsInRegistration } from '../domain/registration';
import type { RegistrationDraft, RegistrationProblem } from '../domain/registration';
import type { Settings } from '../domain/settings';
import { addWorkingDays } from '../domain/working-days';
import { refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';

export interface RegisterInput extends Acting {
  readonly draft: RegistrationDraft;
  readonly settings: Settings;
}

export type RegisterResult =
  /** `registration.record.ContactDueOn` is the day to tell the caller. */
  | { readonly kind: 'registered'; readonly registration: Stored<Registration> }
  | { readonly kind: 'invalid'; readonly problems: readonly RegistrationProblem[] }
  | Blocked;

/**
 * Registers what an initiator came with: one item in Aanmeldingen, for the pool to pick up. The key of the initiative it
 * will become is fixed here, so that two colleagues who pick it up at once meet each other.
 * Pressed twice or repeated after a lost answer it is one registration; text that was corrected in between is kept.
 */
export async function registerInitiative(
  { lists, now }: Pick<Services, 'lists' | 'now'>,
  { draft, settings, actor, commandKey }: RegisterInput,
): Promise<RegisterResult> {
  const refused = refusal(actor, 'register');
  if (refused) return refused;
  const problems = problemsInRegistration(draft, settings.settlements);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const record = registrationOf(cleanDraft(draft), commandKey, settings, now());
  return { kind: 'registered', registration: await storeRegistration(lists, record) };
}

/** Adds the registration once; when it is there already, under this key, it gets the text as it is now. */
export async function storeRegistration(
  { registrations }: Pick<Lists, 'registrations'>,
  record: Registration,
): Promise<Stored<Registration>> {
  return withCorrections(registrations, await registrations.createOnce(record), record);
}

function registrationOf(draft: RegistrationDraft, key: string, settings: Settings, now: Date): Registration {
  const within = (workingDays: number): string => addWorkingDays(dayOf(now), workingDays, settings.calendar);
  return {
    Title: draft.title,
    Key: key,
    Summary: draft.summary,
    Settlement: draft.settlement,
    ReceivedThrough: draft.receivedThrough,
    InitiatorName: draft.initiatorName,
    InitiatorOrganisation: draft.organisation,
    InitiatorEmail: draft.email,
    InitiatorPhone: draft.phone,
    ReceivedAt: now.toISOString(),
    AssignDueOn: within(settings.norms.assign),
    ContactDueOn: within(settings.norms.firstContact),
    Status: 'nieuw',
    InitiativeKey: deriveKey(key, 'initiative'),
  };
}

const typedColumns = [
  'Title',
  'Summary',
  'Settlement',
  'ReceivedThrough',
  'InitiatorName',
  'InitiatorOrganisation',
  'InitiatorEmail',
  'InitiatorPhone',
] as const;

/** The first attempt may have arrived with an older text than the one on screen now. */
async function withCorrections(
  list: Lists['registrations'],
  found: Stored<Registration>,
  wanted: Registration,
): Promise<Stored<Registration>> {
  let stored = found;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const different = typedColumns.filter((column) => !sameValue(stored.record[column], wanted[column]));
    // Taken up already: then the accountmanager has the text and changes it there.
    if (different.length === 0 || stored.record.Status !== wanted.Status) return stored;
    try {
      return await list.update(stored, Object.fromEntries(different.map((column) => [column, wanted[column] ?? null])));
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      stored = (await list.getByKey(stored.record.Key)) ?? stored;
    }
  }
  return stored;
}
