import type { TraceLine } from '../control/trace-line.ts';
import type { RawRequest } from './parse.ts';
import type { WireResponse } from './respond.ts';

interface Circumstances {
  readonly at: Date;
  readonly milliseconds: number;
  readonly fault: string | undefined;
  readonly warnings: readonly string[];
  readonly person: string;
}

const longest = 2 * 1024 * 1024;

/** The exchange as the contract checkers read it; binary bodies are left out. */
export function traceLine(
  request: RawRequest,
  response: WireResponse,
  { at, milliseconds, fault, warnings, person }: Circumstances,
): TraceLine {
  return {
    method: request.method,
    url: asCallerSees(request.url),
    status: response.status,
    headers: response.headers,
    body: textOf(response.body, response.headers['content-type']),
    request: { headers: request.headers, body: textOf(request.body, request.headers['content-type'] ?? 'text/plain') },
    person,
    at: at.toISOString(),
    milliseconds: Math.round(milliseconds * 10) / 10,
    ...(response.body.length > longest ? { isCut: true } : {}),
    ...(fault === undefined ? {} : { fault }),
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

function asCallerSees(url: URL): string {
  return url.pathname.startsWith('/graph/')
    ? `https://graph.microsoft.com/${url.href.slice(`${url.origin}/graph/`.length)}`
    : url.href;
}

function textOf(body: Buffer, type: string | undefined): string {
  return body.length <= longest && /json|text|xml|multipart|javascript|form/.test(type ?? '')
    ? body.toString('utf8')
    : '';
}
