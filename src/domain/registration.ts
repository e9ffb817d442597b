import type { Registration } from './records.generated';
import { cleanLine, cleanNote, isBlank, lineLimit, noteLimit } from './text';

export type ReceivedThrough = Registration['ReceivedThrough'];

export const receivedThroughChoices: readonly ReceivedThrough[] = ['telefoon', 'balie', 'e-mail', 'website', 'collega'];

/** The form of Aanmelden, as typed. */
export interface RegistrationDraft {
  readonly title: string;
  readonly summary: string;
  readonly settlement: string;
  readonly receivedThrough: ReceivedThrough;
  readonly initiatorName: string;
  readonly organisation?: string;
  readonly email?: string;
  readonly phone?: string;
}

export type RegistrationField = keyof RegistrationDraft;

export interface RegistrationProblem {
  readonly field: RegistrationField;
  readonly reason: 'empty' | 'too-long' | 'phone-or-mail' | 'not-an-address' | 'not-a-number' | 'unknown-settlement';
  /** With `too-long`: how many characters it may have, and has. */
  readonly limit?: number;
  readonly length?: number;
}

/** The draft as it is stored: without blanks around it; for the rest every character as typed. */
export function cleanDraft(draft: RegistrationDraft): RegistrationDraft {
  return {
    title: cleanLine(draft.title),
    summary: cleanNote(draft.summary),
    settlement: cleanLine(draft.settlement),
    receivedThrough: draft.receivedThrough,
    initiatorName: cleanLine(draft.initiatorName),
    organisation: cleanOptional(draft.organisation),
    email: cleanOptional(draft.email),
    phone: cleanOptional(draft.phone),
  };
}

/**
 * What keeps a registration from being accepted, in the order of the form. Ask only what is needed to call back: a name,
 * and a telephone number or a mail address.
 * @param settlements - the list of the settings
 */
export function problemsInRegistration(
  draft: RegistrationDraft,
  settlements: readonly string[],
): readonly RegistrationProblem[] {
  const clean = cleanDraft(draft);
  const problems: RegistrationProblem[] = [];
  for (const field of ['title', 'settlement', 'summary', 'initiatorName'] as const) {
    if (isBlank(clean[field])) problems.push({ field, reason: 'empty' });
  }
  if (!isBlank(clean.settlement) && !settlements.includes(clean.settlement))
    problems.push({ field: 'settlement', reason: 'unknown-settlement' });
  if (isBlank(clean.phone) && isBlank(clean.email)) problems.push({ field: 'phone', reason: 'phone-or-mail' });
  if (!isBlank(clean.phone) && !isPhoneNumber(clean.phone ?? ''))
    problems.push({ field: 'phone', reason: 'not-a-number' });
  if (!isBlank(clean.email) && !isMailAddress(clean.email ?? ''))
    problems.push({ field: 'email', reason: 'not-an-address' });
  for (const field of ['title', 'initiatorName', 'organisation', 'email', 'phone'] as const) {
    const length = clean[field]?.length ?? 0;
    if (length > lineLimit) problems.push({ field, reason: 'too-long', limit: lineLimit, length });
  }
  if (clean.summary.length > noteLimit)
    problems.push({ field: 'summary', reason: 'too-long', limit: noteLimit, length: clean.summary.length });
  return problems;
}

/** Lenient on purpose: it catches slips of the pen; whether an address exists only a message can tell. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/.test(text);
}

/** At least six digits, and nothing that does not belong in a number; "06 tot 17 uur: 0527-123456" is fine to call. */
export function isPhoneNumber(text: string): boolean {
  return (text.match(/\d/g) ?? []).length >= 6;
}

function cleanOptional(text: string | undefined): string | undefined {
  const clean = cleanLine(text ?? '');
  return clean === '' ? undefined : clean;
}
