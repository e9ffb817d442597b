import { badQuery, malformedJson } from '../errors.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The body of a request, read as JSON only when a resource asks for it. */
export class Body {
  readonly bytes: Buffer;
  readonly #verbose: boolean;

  /** @param contentType - of the request; `odata=verbose` makes the service ask for `__metadata` */
  constructor(bytes: Buffer, contentType: string) {
    this.bytes = bytes;
    this.#verbose = /odata=verbose/i.test(contentType);
  }

  /** The object in the body; `{}` when the body is empty. Annotations are left out and `{results: […]}` is unwrapped. */
  json(): Json {
    return plain(this.#parse()) as Json;
  }

  /**
   * As `json`, for what becomes or changes a thing: with `odata=verbose` it must say its type.
   * @throws {SharePointError} 400
   */
  entity(): Json {
    const parsed = this.#parse();
    if (this.#verbose && !hasType(parsed)) {
      throw badQuery(
        'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.',
      );
    }
    return plain(parsed) as Json;
  }

  #parse(): object {
    if (this.bytes.length === 0) return {};
    let parsed: unknown;
    try {
      parsed = JSON.parse(this.bytes.toString('utf8').replace(/^\uFEFF/, ''));
    } catch {
      throw malformedJson();
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw malformedJson();
    return parsed;
  }
}

const hasType = (value: object): boolean => {
  const metadata = (value as Json)['__metadata'];
  return typeof metadata === 'object' && metadata !== null && typeof (metadata as Json)['type'] === 'string';
};

const deepestBody = 64;

function plain(value: unknown, depth = 0): unknown {
  if (depth > deepestBody) throw malformedJson();
  if (Array.isArray(value)) return value.map((entry) => plain(entry, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '__metadata' && !key.includes('odata.'));
  const results = entries.find(([key]) => key === 'results');
  if (results && entries.length === 1 && Array.isArray(results[1])) return plain(results[1], depth + 1);
  return Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry, depth + 1)]));
}
