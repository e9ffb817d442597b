/** What SharePoint or Graph say about a refusal. Every part may be missing: a 429 can be plain text (platform rule 1.16). */
export interface ErrorBody {
  /** The whole code: `"-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException"`, `"NameAlreadyExists"`. */
  readonly code?: string;
  /** The number in front of SharePoint's code. */
  readonly number?: number;
  /** The .NET type in SharePoint's code, without its namespace. */
  readonly type?: string;
  /** Only to look for names in; never to show and never to match a sentence on. */
  readonly message?: string;
  readonly requestId?: string;
}

interface Envelope {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly innerError?: { readonly 'request-id'?: string };
}

/** Reads the body; never rejects. */
export async function errorBody(response: Response): Promise<ErrorBody> {
  const text = await response.text().catch(() => '');
  const envelope = envelopeOf(text);
  const code = typeof envelope.code === 'string' && envelope.code !== '' ? envelope.code : undefined;
  const parts = code === undefined ? null : /^(-?\d+)(?:,\s*(.+))?$/.exec(code);
  const message =
    typeof envelope.message === 'string'
      ? envelope.message
      : (envelope.message as { value?: string } | undefined)?.value;
  return {
    code,
    number: parts ? Number(parts[1]) : undefined,
    type: parts?.[2]?.split('.').pop(),
    message,
    requestId:
      envelope.innerError?.['request-id'] ??
      response.headers.get('sprequestguid') ??
      response.headers.get('request-id') ??
      undefined,
  };
}

/** `odata.error` (nometadata and minimal), `error` (verbose, `$batch`, Graph, OData 4), or nothing that is known. */
function envelopeOf(text: string): Envelope {
  try {
    const json = JSON.parse(text) as Record<string, Envelope> | null;
    return json?.['odata.error'] ?? json?.error ?? {};
  } catch {
    // Not JSON: the status says what there is to say.
    return {};
  }
}
