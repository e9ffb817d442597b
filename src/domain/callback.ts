import type { Initiative, Registration } from './records.generated';
import { problemsInRegistration } from './registration';
import type { RegistrationDraft, RegistrationProblem } from './registration';
import { clip, isBlank } from './text';

/** Somebody calls about an initiative that is known: they want to be called back. */
export interface CallbackDraft
  extends Pick<RegistrationDraft, 'initiatorName' | 'phone' | 'email' | 'receivedThrough'> {
  /** What it is about; may be empty. */
  readonly message: string;
}

export type CallbackInitiative = Pick<Initiative, 'Key' | 'Title' | 'Settlement' | 'AccountmanagerName'>;

/** A call-back is a registration that belongs to an initiative already; stored data, so Dutch only. */
export function callbackAsDraft(
  { message, ...draft }: CallbackDraft,
  { Title, Settlement }: Pick<CallbackInitiative, 'Title' | 'Settlement'>,
): RegistrationDraft {
  const summary = isBlank(message) ? 'Wil teruggebeld worden.' : message;
  return { ...draft, title: clip(`Terugbelverzoek: ${Title}`), summary, settlement: Settlement };
}

/** Only what is needed to call back: a name, and a telephone number or a mail address. */
export function problemsInCallback(
  draft: CallbackDraft,
  initiative: CallbackInitiative,
): readonly RegistrationProblem[] {
  return problemsInRegistration(callbackAsDraft(draft, initiative), [initiative.Settlement]);
}

/** Whether the person still waits to be called back. */
export function waitsForCallback({ Status, AssignedAt }: Pick<Registration, 'Status' | 'AssignedAt'>): boolean {
  return Status === 'samengevoegd' && AssignedAt === undefined;
}
