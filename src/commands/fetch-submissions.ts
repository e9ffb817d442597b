import { hasCode } from '../data/app-error';
import type { Services } from '../data/ports';
import { dayOf } from '../domain/days';
import { readFormData } from '../domain/forms/form-data';
import type { ReadFormData, UnreadableReason } from '../domain/forms/form-data';
import { formLimits } from '../domain/forms/form-data';
import type { FormField, FormMapping } from '../domain/forms/mapping';
import { completeness, readAnswers } from '../domain/forms/read-submission';
import type { FormRegistration } from '../domain/forms/read-submission';
import { readableFolder, submissionsIn } from '../domain/forms/submissions';
import type { Submission, SubmissionFolder } from '../domain/forms/submissions';
import { deriveKey } from '../domain/keys';
import type { Registration } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { addWorkingDays } from '../domain/working-days';
import { refusal } from './command';
import type { Acting, Blocked } from './command';
import { findAll } from './read-dossier';

export interface FetchInput {
  readonly actor: Acting['actor'];
  readonly settings: Settings;
  /** Forms whose answers have their place; other forms are left alone. */
  readonly mappings: ReadonlyMap<string, FormMapping>;
  /** Looks only at about so many files that came last; for a look in passing. */
  readonly newest?: number;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** What stands in the way of one submission. */
export type FetchProblem =
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly kind: 'missing-answers'; readonly fields: readonly FormField[] };

interface Named {
  readonly form: string;
  readonly reference: string;
  /** Server-relative address of its folder. */
  readonly url: string;
}

export interface Fetched {
  readonly kind: 'fetched';
  readonly created: readonly (Named & { readonly attachmentsMissing: number })[];
  /** How many were fetched before: nothing is done with them. */
  readonly known: number;
  readonly incomplete: readonly (Named & { readonly waitsFor: 'answers' | 'attachments' })[];
  /** They wait until somebody says what an answer means. */
  readonly unknown: readonly (Named & { readonly written: string })[];
  readonly failed: readonly (Named & { readonly problem: FetchProblem })[];
  /** Forms in the library that have no mapping. */
  readonly otherForms: readonly string[];
}

export type FetchResult = Fetched | Blocked;

type FetchServices = Pick<Services, 'lists' | 'formLibrary' | 'now'>;

/**
 * Makes a registration of everything that was sent in and is complete, each once: by the reference that Open Formulieren
 * gave it, in whatever folder a retry wrote it. Stopped half-way or repeated, by one or by two at once, it comes to the
 * same. What cannot be read is named with its reason and tried again the next time.
 * @throws AppError of the library ('not-found', 'no-rights') or of the list
 */
export async function fetchSubmissions(services: FetchServices, input: FetchInput): Promise<FetchResult> {
  const refused = refusal(input.actor, 'fetchForms');
  if (refused) return refused;
  const { rootUrl, files } = await services.formLibrary.files(input.settings.formsLibrary, input.newest);
  const all = submissionsIn(rootUrl, files);
  const wanted = all.filter(({ form }) => input.mappings.has(form));
  const known = await knownReferences(services, wanted);
  const fresh = wanted.filter(({ reference }) => !known.has(reference));
  const result: Mutable<Fetched> = {
    kind: 'fetched',
    created: [],
    known: wanted.length - fresh.length,
    incomplete: [],
    unknown: [],
    failed: [],
    otherForms: [...new Set(all.map(({ form }) => form).filter((form) => !input.mappings.has(form)))].sort(),
  };
  for (const [index, submission] of fresh.entries()) {
    await fetchOne(services, submission, input, result);
    input.onProgress?.({ done: index + 1, total: fresh.length });
  }
  return result;
}

/** @returns the key that the registration of a submission has, whoever fetches it */
export function submissionKey(reference: string): string {
  return deriveKey('open-formulieren', reference.toLowerCase());
}

/** Reads the answers of a folder. What is too large is not even asked for. */
export async function readFolder(
  { formLibrary }: Pick<Services, 'formLibrary'>,
  folder: SubmissionFolder | undefined,
): Promise<ReadFormData> {
  if (!folder?.data) return { kind: 'unreadable', reason: 'no-data' };
  if (folder.data.size > formLimits.bytes) return { kind: 'unreadable', reason: 'too-large' };
  return readFormData(await formLibrary.read(folder.data));
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

async function fetchOne(
  services: FetchServices,
  submission: Submission,
  { settings, mappings }: FetchInput,
  result: Mutable<Fetched>,
): Promise<void> {
  const folder = readableFolder(submission);
  const { form, reference } = submission;
  const named = { form, reference, url: folder?.url ?? submission.folders[0]?.url ?? '' };
  const mapping = mappings.get(form);
  const now = services.now();
  if (completeness(submission, folder, undefined, now) === 'answers') {
    result.incomplete.push({ ...named, waitsFor: 'answers' });
    return;
  }
  const data = await readFolder(services, folder);
  if (data.kind === 'unreadable' || !mapping || !folder) {
    const reason = data.kind === 'unreadable' ? data.reason : 'no-data';
    result.failed.push({ ...named, problem: { kind: 'unreadable', reason } });
    return;
  }
  if (completeness(submission, folder, data, now) === 'attachments') {
    result.incomplete.push({ ...named, waitsFor: 'attachments' });
    return;
  }
  const reading = readAnswers(folder, data, mapping, settings.settlements);
  if (reading.kind === 'missing-answers') result.failed.push({ ...named, problem: reading });
  else if (reading.kind === 'unknown-settlement') result.unknown.push({ ...named, written: reading.written });
  else if (reading.kind === 'ready') {
    const isNew = await store(services, registrationOf(submission, reading.registration, settings, now));
    if (isNew) result.created.push({ ...named, attachmentsMissing: reading.registration.attachmentsMissing });
    else result.known += 1;
  }
}

/** @returns whether it was not there yet; two who fetch at once meet each other at its key */
async function store({ lists }: FetchServices, record: Registration): Promise<boolean> {
  try {
    const stored = await lists.registrations.createOnce(record);
    return stored.record.Status === 'nieuw';
  } catch (error) {
    if (hasCode(error, 'already-exists')) return false;
    throw error;
  }
}

function registrationOf(
  { reference, folders }: Submission,
  { draft, otherAnswers, files }: FormRegistration,
  settings: Settings,
  now: Date,
): Registration {
  const key = submissionKey(reference);
  // When it was sent in: the clock of the promise runs from there, also when nobody fetched for a while.
  const sentAt = new Date(folders[0]?.createdAt ?? now);
  const within = (workingDays: number): string => addWorkingDays(dayOf(sentAt), workingDays, settings.calendar);
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
    ReceivedAt: sentAt.toISOString(),
    AssignDueOn: within(settings.norms.assign),
    ContactDueOn: within(settings.norms.firstContact),
    Status: 'nieuw',
    InitiativeKey: deriveKey(key, 'initiative'),
    SourceReference: reference,
    OtherAnswers: otherAnswers === '' ? undefined : otherAnswers,
    SourceFiles: files.join('\n'),
  };
}

/** So many references fit in one question. */
const asked = 40;

async function knownReferences(
  { lists }: FetchServices,
  submissions: readonly Submission[],
): Promise<ReadonlySet<string>> {
  const references = submissions.map(({ reference }) => reference);
  const groups = Array.from({ length: Math.ceil(references.length / asked) }, (_, index) =>
    references.slice(index * asked, (index + 1) * asked),
  );
  const known = new Set<string>();
  for (const group of groups) {
    const found = await findAll(lists.registrations, {
      where: [{ column: 'SourceReference', is: 'in', value: group }],
      select: ['SourceReference'],
      top: asked,
    });
    for (const { record } of found) if (record.SourceReference !== undefined) known.add(record.SourceReference);
  }
  return known;
}
