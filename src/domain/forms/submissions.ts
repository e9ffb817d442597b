/** A file of the library into which Open Formulieren writes. Urls are server-relative, moments ISO 8601. */
export interface SubmittedFile {
  readonly name: string;
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** One folder that Open Formulieren wrote: `{folder path}/{form}/{reference}/`. */
export interface SubmissionFolder {
  /** The name of the form as it stands in the path, e.g. `initiatief-aanmelden`. */
  readonly form: string;
  /** The public reference, e.g. `OF-4F7K2Q`; what makes two folders the same submission. */
  readonly reference: string;
  /** Server-relative address of the folder. */
  readonly url: string;
  readonly data?: SubmittedFile;
  readonly report?: SubmittedFile;
  readonly attachments: readonly SubmittedFile[];
  /** When its first file came. */
  readonly createdAt: string;
  /** When its last file came. */
  readonly modifiedAt: string;
}

/** What somebody sent in once, with every folder that a retry or a payment wrote for it, oldest first. */
export interface Submission {
  readonly form: string;
  readonly reference: string;
  readonly folders: readonly SubmissionFolder[];
}

/**
 * The submissions among the files of a library. A path may hold a year, month or day above the form, and a reference may
 * hold slashes, so the form is the last part that looks like one (lower case, with a letter) above the reference.
 * Files that do not lie in such a folder are nobody's.
 * The oldest submission comes first.
 * Source: Open Formulieren, registration by Microsoft Graph (folder path, slug, public reference).
 * @param rootUrl - of the library
 */
export function submissionsIn(rootUrl: string, files: readonly SubmittedFile[]): readonly Submission[] {
  const byFolder = new Map<string, SubmittedFile[]>();
  for (const file of files) {
    const folder = parentOf(file.url).replace(/\/attachments$/i, '');
    const inside = byFolder.get(folder);
    if (inside) inside.push(file);
    else byFolder.set(folder, [file]);
  }
  const submissions = new Map<string, SubmissionFolder[]>();
  for (const [url, inside] of byFolder) {
    const folder = folderOf(rootUrl, url, inside);
    if (!folder) continue;
    const key = folder.reference.toLowerCase();
    submissions.set(key, [...(submissions.get(key) ?? []), folder]);
  }
  return [...submissions.values()]
    .flatMap((folders): readonly Submission[] => {
      const [oldest, ...others] = folders.sort((one, other) => order(one.createdAt, other.createdAt));
      return oldest ? [{ form: oldest.form, reference: oldest.reference, folders: [oldest, ...others] }] : [];
    })
    .sort((one, other) => order(age(one), age(other)));
}

/** The folder to read: the oldest one that has its answers, since a payment alone writes a folder without. */
export function readableFolder({ folders }: Submission): SubmissionFolder | undefined {
  return folders.find(({ data, report }) => data && report) ?? folders.find(({ data }) => data);
}

/** @returns when the last file of the submission came, in any of its folders */
export function lastWritten({ folders }: Submission): string {
  return folders.reduce((latest, { modifiedAt }) => (modifiedAt > latest ? modifiedAt : latest), '');
}

function folderOf(rootUrl: string, url: string, files: readonly SubmittedFile[]): SubmissionFolder | undefined {
  if (!url.toLowerCase().startsWith(`${rootUrl.toLowerCase()}/`)) return undefined;
  const parts = url.slice(rootUrl.length + 1).split('/');
  const at = parts.slice(0, -1).reduce((found, part, index) => (isForm(part) ? index : found), -1);
  const form = parts[at];
  if (form === undefined) return undefined;
  const own = files.filter((file) => parentOf(file.url) === url);
  const named = (name: string): SubmittedFile | undefined => own.find((file) => file.name.toLowerCase() === name);
  const [data, report] = [named('data.json'), named('report.pdf')];
  const isOurs = data ?? report ?? named('payment_status.txt') ?? (files.length > own.length ? files[0] : undefined);
  if (!isOurs) return undefined;
  return {
    form,
    reference: parts.slice(at + 1).join('/'),
    url,
    ...(data ? { data } : {}),
    ...(report ? { report } : {}),
    attachments: files.filter((file) => parentOf(file.url) !== url),
    createdAt: files.map(({ createdAt }) => createdAt).sort(order)[0] ?? '',
    modifiedAt:
      files
        .map(({ modifiedAt }) => modifiedAt)
        .sort(order)
        .at(-1) ?? '',
  };
}

function age({ folders, reference }: Submission): string {
  return `${folders[0]?.createdAt ?? ''} ${reference}`;
}

/** As Django's `slugify` leaves it; a part of digits alone is a year, month or day. */
function isForm(part: string): boolean {
  return /^[a-z0-9_-]+$/.test(part) && /[a-z]/.test(part);
}

function parentOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/'));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
