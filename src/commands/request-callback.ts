import type { Services, Stored } from '../data/ports';
import { callbackAsDraft, problemsInCallback } from '../domain/callback';
import type { CallbackDraft, CallbackInitiative } from '../domain/callback';
import { dayOf } from '../domain/days';
import type { Registration } from '../domain/records.generated';
import { cleanDraft } from '../domain/registration';
import type { RegistrationProblem } from '../domain/registration';
import type { Settings } from '../domain/settings';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { addWorkingDays } from '../domain/working-days';
import { refusal } from './command';
import type { Acting, Blocked } from './command';
import { storeRegistration } from './register-initiative';

export interface RequestCallbackInput extends Acting {
  readonly initiative: CallbackInitiative;
  readonly draft: CallbackDraft;
  readonly settings: Settings;
}

export type RequestCallbackResult =
  /** `registration.record.ContactDueOn` is the day to tell the caller. */
  | { readonly kind: 'requested'; readonly registration: Stored<Registration> }
  | { readonly kind: 'invalid'; readonly problems: readonly RegistrationProblem[] }
  | Blocked;

/**
 * Somebody calls about an initiative that is known: their name and number go to its accountmanager, who calls back within
 * the norm of a first contact. No new initiative. Repeated with the same key it is one request, with the last text.
 */
export async function requestCallback(
  { lists, now }: Pick<Services, 'lists' | 'now'>,
  { initiative, draft, settings, actor, commandKey }: RequestCallbackInput,
): Promise<RequestCallbackResult> {
  const refused = refusal(actor, 'register');
  if (refused) return refused;
  const problems = problemsInCallback(draft, initiative);
  if (problems.length > 0) return { kind: 'invalid', problems };
  const clean = cleanDraft(callbackAsDraft(draft, initiative));
  const moment = now();
  const registration = await storeRegistration(lists, {
    Title: clean.title,
    Key: commandKey,
    Summary: clean.summary,
    Settlement: clean.settlement,
    ReceivedThrough: clean.receivedThrough,
    InitiatorName: clean.initiatorName,
    InitiatorEmail: clean.email,
    InitiatorPhone: clean.phone,
    ReceivedAt: moment.toISOString(),
    ContactDueOn: addWorkingDays(dayOf(moment), settings.norms.firstContact, settings.calendar),
    Status: 'samengevoegd',
    InitiativeKey: initiative.Key,
    AccountmanagerName: initiative.AccountmanagerName,
  });
  await lists.timeline.createOnce(
    timelineEvent(
      commandKey,
      'callback',
      timelineWording.callbackRequested(),
      moment.toISOString(),
      initiative.Key,
      actor,
    ),
  );
  return { kind: 'requested', registration };
}
