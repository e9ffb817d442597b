import { badQuery } from '../errors.ts';

/** One request in a `$batch`. */
export interface BatchPart {
  readonly method: string;
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface BatchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Reads a multipart batch; change sets are read as the requests in them, since SharePoint gives them no transaction (platform-rules 1.13). @throws {SharePointError} 400 */
export function parseBatch(contentType: string, body: Buffer): BatchPart[] {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined)
    throw badQuery("The 'Content-Type' header value is not a multipart type with a boundary.");
  return sections(body.toString('latin1'), boundary).flatMap((section) => {
    const { headers, rest } = headersAndRest(section);
    const inner = headers['content-type'] ?? '';
    if (/^multipart\/mixed/i.test(inner)) {
      const innerBoundary = boundaryOf(inner);
      if (innerBoundary === undefined)
        throw badQuery("The 'Content-Type' header value of a change set has no boundary.");
      return sections(rest, innerBoundary).map((part) => parsePart(headersAndRest(part).rest));
    }
    return [parsePart(rest)];
  });
}

function boundaryOf(contentType: string): string | undefined {
  const found = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}

function sections(text: string, boundary: string): string[] {
  const parts = text.split(new RegExp(`(?:^|\\r?\\n)--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=--|\\s|$)`));
  const inner = parts.slice(1);
  const end = inner.findIndex((part) => part.startsWith('--'));
  if (inner.length === 0 || end < 0) throw badQuery('The batch request is not well formed: a boundary is missing.');
  return inner.slice(0, end).map((part) => part.replace(/^[^\S\n]*\r?\n/, ''));
}

function headersAndRest(text: string): { headers: Record<string, string>; rest: string } {
  const headers: Record<string, string> = {};
  let rest = text;
  for (;;) {
    const line = /^([^\r\n]*)\r?\n?/.exec(rest);
    const content = line?.[1] ?? '';
    rest = rest.slice(line?.[0].length ?? 0);
    if (content === '') return { headers, rest };
    const colon = content.indexOf(':');
    if (colon < 1) throw badQuery('The batch request is not well formed: a header line has no colon.');
    headers[content.slice(0, colon).trim().toLowerCase()] = content.slice(colon + 1).trim();
  }
}

function parsePart(text: string): BatchPart {
  const line = /^\s*([A-Z]+)\s+(\S+)\s+HTTP\/1\.[01]\r?\n/.exec(text);
  if (!line) throw badQuery('The batch request is not well formed: a request line is missing.');
  const { headers, rest } = headersAndRest(text.slice(line[0].length));
  return {
    method: line[1] ?? 'GET',
    url: line[2] ?? '',
    headers,
    body: Buffer.from(rest.replace(/(\r?\n)+$/, ''), 'latin1'),
  };
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
  423: 'Locked',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Writes the answer as the service does: flat, without change sets. Source: raw answers recorded by PnP Core SDK. */
export function writeBatch(id: string, answers: readonly BatchAnswer[]): string {
  const boundary = `--batchresponse_${id}`;
  const parts = answers.map((answer) => {
    const headers = ['content-type', 'etag', 'location', 'retry-after']
      .filter((name) => answer.headers[name] !== undefined)
      .map((name) => `${name.toUpperCase()}: ${answer.headers[name]}\r\n`);
    return `${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${answer.status} ${reasons[answer.status] ?? 'Unknown'}\r\n${headers.join('')}\r\n${answer.body}\r\n`;
  });
  return `${parts.join('')}${boundary}--\r\n`;
}
