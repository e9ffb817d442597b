import type { RegistrationDraft } from '../registration';
import { isMailAddress } from '../registration';
import { cleanLine, cleanNote, clip, lineLimit, noteLimit } from '../text';
import type { FormData, UnreadableReason } from './form-data';
import { formFields, requiredFormFields, settlementKey } from './mapping';
import type { FormField, FormMapping } from './mapping';
import { lastWritten } from './submissions';
import type { Submission, SubmissionFolder } from './submissions';

/** After this long without a new file nothing is expected any more, in milliseconds. */
export const quietAfter = 30 * 60_000;

/** What of a submission can become a registration. */
export interface FormRegistration {
  readonly draft: RegistrationDraft;
  /** The answers that go to no field, each on a line of its own; the rest of what was too long as well. */
  readonly otherAnswers: string;
  /** Server-relative addresses: the folder, the summary, the files that were sent along. */
  readonly files: readonly string[];
  readonly attachmentsMissing: number;
}

export type SubmissionReading =
  | { readonly kind: 'ready'; readonly registration: FormRegistration }
  /** An answer about the kern that nobody explained yet. */
  | { readonly kind: 'unknown-settlement'; readonly written: string; readonly registration: FormRegistration }
  | { readonly kind: 'incomplete'; readonly waitsFor: 'answers' | 'attachments' }
  | { readonly kind: 'missing-answers'; readonly fields: readonly FormField[] }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/**
 * Whether everything of a submission has come. Open Formulieren writes the summary, then the answers, then the files that
 * were sent along, one by one; so answers alone do not say that it is done. Two files of one name overwrite each other,
 * so after a while of quiet it is taken as it is.
 * @param data - the answers, when they could be read
 */
export function completeness(
  submission: Submission,
  folder: SubmissionFolder | undefined,
  data: FormData | undefined,
  now: Date,
): 'complete' | 'answers' | 'attachments' {
  const quiet = now.getTime() - new Date(lastWritten(submission)).getTime() >= quietAfter;
  if (!folder?.data) return quiet ? 'complete' : 'answers';
  const found = folder.attachments.length;
  return data && found < data.files && !quiet ? 'attachments' : 'complete';
}

/**
 * What a submission says, by the mapping of its form. Nothing is lost: what has no field, and what a field cannot hold,
 * goes along as another answer.
 * @param settlements - the list of the settings
 */
export function readAnswers(
  folder: SubmissionFolder,
  data: FormData,
  mapping: FormMapping,
  settlements: readonly string[],
): SubmissionReading {
  const valueOf = (field: FormField): string =>
    (mapping.fields[field] ?? [])
      .map((key) => data.answers.get(key) ?? '')
      .filter((part) => part !== '')
      .join(field === 'summary' ? '\n\n' : ' ');
  const missing = requiredFormFields.filter((field) => cleanLine(valueOf(field)) === '');
  if (missing.length > 0) return { kind: 'missing-answers', fields: missing };
  const written = cleanLine(valueOf('settlement'));
  const settlement = settlementOf(written, mapping, settlements);
  const email = cleanLine(valueOf('email'));
  const registration: FormRegistration = {
    draft: {
      title: clip(cleanLine(valueOf('title'))),
      summary: clip(cleanNote(valueOf('summary')), noteLimit),
      settlement: settlement ?? '',
      receivedThrough: 'website',
      initiatorName: clip(cleanLine(valueOf('initiatorName'))),
      organisation: optional(valueOf('organisation')),
      email: isMailAddress(email) ? optional(email) : undefined,
      phone: optional(valueOf('phone')),
    },
    otherAnswers: otherAnswers(data, mapping, valueOf),
    files: [folder.url, ...[folder.report, ...folder.attachments].flatMap((file) => (file ? [file.url] : []))],
    attachmentsMissing: Math.max(0, data.files - folder.attachments.length),
  };
  return settlement === undefined
    ? { kind: 'unknown-settlement', written, registration }
    : { kind: 'ready', registration };
}

/** The keys of the form that go to no field, in the order of the form. */
export function unmappedKeys(data: FormData, mapping: FormMapping): readonly string[] {
  const mapped = new Set(formFields.flatMap((field) => mapping.fields[field] ?? []));
  return [...data.answers.keys()].filter((key) => !mapped.has(key));
}

function settlementOf(written: string, mapping: FormMapping, settlements: readonly string[]): string | undefined {
  const key = settlementKey(written);
  const remembered = Object.hasOwn(mapping.settlements, key) ? mapping.settlements[key] : undefined;
  return settlements.find((known) => settlementKey(known) === key || known === remembered);
}

function otherAnswers(data: FormData, mapping: FormMapping, valueOf: (field: FormField) => string): string {
  const kept = unmappedKeys(data, mapping).map((key) => [key, data.answers.get(key) ?? ''] as const);
  const tooLong = formFields
    .filter((field) => field !== 'summary' && cleanLine(valueOf(field)).length > lineLimit)
    .map((field) => [(mapping.fields[field] ?? []).join(' + '), valueOf(field)] as const);
  const email = cleanLine(valueOf('email'));
  const notMail =
    email !== '' && !isMailAddress(email) ? [[(mapping.fields.email ?? []).join(' + '), email] as const] : [];
  const lines = [...kept, ...tooLong, ...notMail]
    .filter(([, value]) => value !== '')
    // A second line of an answer stays with its answer.
    .map(([key, value]) => `${key}: ${cleanNote(value).replace(/\n/g, '\n  ')}`);
  return clip(lines.join('\n'), noteLimit);
}

function optional(text: string): string | undefined {
  const clean = clip(cleanLine(text));
  return clean === '' ? undefined : clean;
}
