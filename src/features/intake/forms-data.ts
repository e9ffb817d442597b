import { readFolder } from '../../commands/fetch-submissions';
import type { Me, Services } from '../../data/ports';
import type { ReadFormData } from '../../domain/forms/form-data';
import { readMappings } from '../../domain/forms/mapping';
import type { FormMapping } from '../../domain/forms/mapping';
import { readableFolder, submissionsIn } from '../../domain/forms/submissions';
import type { Submission, SubmissionFolder } from '../../domain/forms/submissions';
import type { Registration } from '../../domain/records.generated';
import { readSettings } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import { part } from '../../session/parts';
import type { Part } from '../../session/parts';

export interface FormsData {
  readonly me: Me;
  readonly settings: Settings;
  readonly mappings: ReadonlyMap<string, FormMapping>;
  /** What lies in the library, newest first; it may be closed to who looks. */
  readonly submissions: Part<readonly Submission[]>;
}

/** Settings first, because they say where the library is. */
export async function readForms(services: Services): Promise<FormsData> {
  const [me, rows] = await services.together((lists) =>
    Promise.all([services.me(), lists.settings.find({ select: ['Key', 'Value'], top: 500 })]),
  );
  const records = rows.items.map(({ record }) => record);
  const settings = readSettings(records);
  return {
    me,
    settings,
    mappings: readMappings(records),
    submissions: await part(readSubmissions(services, settings)),
  };
}

async function readSubmissions({ formLibrary }: Services, { formsLibrary }: Settings): Promise<readonly Submission[]> {
  const { rootUrl, files } = await formLibrary.files(formsLibrary);
  return [...submissionsIn(rootUrl, files)].reverse();
}

/** One submission as a test sees it. Nothing is stored, and what identifies somebody is not shown. */
export interface Sample {
  readonly submission: Submission;
  readonly folder: SubmissionFolder | undefined;
  readonly data: ReadFormData;
  /** Whether it was fetched before. */
  readonly known: boolean;
}

export async function readSample(services: Services, submission: Submission): Promise<Sample> {
  const folder = readableFolder(submission);
  const [data, known] = await Promise.all([readFolder(services, folder), isKnown(services, submission)]);
  return { submission, folder, data, known };
}

async function isKnown({ lists }: Services, { reference }: Submission): Promise<boolean> {
  const found = await lists.registrations.find({
    where: [{ column: 'SourceReference', is: 'eq', value: reference }],
    select: ['Key'] satisfies (keyof Registration)[],
    top: 1,
  });
  return found.items.length > 0;
}

/** The forms in the library and those that have a mapping, most used first. */
export function formsOf({ mappings, submissions }: FormsData): readonly string[] {
  const found = submissions.state === 'ready' ? submissions.value.map(({ form }) => form) : [];
  const uses = (form: string): number =>
    found.filter((other) => other === form).length + (mappings.has(form) ? 1e6 : 0);
  return [...new Set([...mappings.keys(), ...found])].sort((one, other) => uses(other) - uses(one));
}

/** Absolute, for a link that opens beside this page. @param url - server-relative, as it is stored */
export function addressOf(siteUrl: string, url: string): string {
  return new URL(siteUrl).origin + url.split('/').map(encodeURIComponent).join('/');
}
