/** What somebody sends in with a form of Open Formulieren, and how far its registration has come. */
export interface WrittenSubmission {
  readonly form?: string;
  readonly reference: string;
  /** Above the form: what the folder path of the form came to, e.g. `open-forms/2026/11`. */
  readonly path?: string;
  /** The answers by key; a text is written as it is, as if something went wrong. */
  readonly data?: Readonly<Record<string, unknown>> | string;
  /** Names of files that were sent along and have arrived. */
  readonly attachments?: readonly string[];
  /** `false`: the summary has not come, which is the first thing to come. */
  readonly report?: boolean;
}

export interface WrittenFile {
  /** Below the library, with the folders. */
  readonly path: string;
  readonly content: string;
}

/**
 * The files of a submission, in the order and the form in which Open Formulieren's registration by Microsoft Graph writes
 * them: `report.pdf`, `data.json` (one line, as Python's `json.dumps` writes it, with `__metadata__`), `attachments/…`.
 */
export function filesOfSubmission(submission: WrittenSubmission): readonly WrittenFile[] {
  const { form = 'initiatief-aanmelden', reference, path = 'open-forms', data, attachments = [], report } = submission;
  const folder = `${path}/${form}/${reference}`;
  const answers = typeof data === 'object' ? asPython({ ...data, __metadata__: { submission_language: 'nl' } }) : data;
  return [
    ...(report === false ? [] : [{ path: `${folder}/report.pdf`, content: '%PDF-1.7\n%%EOF\n' }]),
    ...(answers === undefined ? [] : [{ path: `${folder}/data.json`, content: answers }]),
    ...attachments.map((name) => ({ path: `${folder}/attachments/${name}`, content: 'bijlage' })),
  ];
}

/** The answer of a field to which somebody added files. */
export function sentFiles(...names: readonly string[]): readonly object[] {
  return names.map((name, index) => {
    const url = `https://formulieren.example/api/v2/submissions/files/00000000-0000-4000-8000-00000000000${index}`;
    return {
      name: `${name}-${index}`,
      originalName: name,
      size: 7,
      storage: 'url',
      type: 'image/jpeg',
      url,
      data: { url, form: '', name, size: 7, baseUrl: 'https://formulieren.example/api/v2/', project: '' },
    };
  });
}

/** Only ASCII, with a blank behind every comma and colon. */
function asPython(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asPython).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, entry]) => `${asPython(key)}: ${asPython(entry)}`)
      .join(', ')}}`;
  return JSON.stringify(value ?? null).replace(
    /[^\u0020-\u007e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
