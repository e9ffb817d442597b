import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { ServerResponse } from 'node:http';
import type { TenantResponse } from './exchange.ts';

/** An answer as it goes over the line. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const worthCompressing = 860;

/** Turns an object body into JSON and names its type; compresses nothing. */
export function serialise(response: TenantResponse): WireResponse {
  const { body } = response;
  const given = lowerCaseNames(response.headers ?? {});
  if (body === undefined) return { status: response.status, headers: given, body: Buffer.alloc(0) };
  if (Buffer.isBuffer(body))
    return { status: response.status, headers: { 'content-type': 'application/octet-stream', ...given }, body };
  if (typeof body === 'string')
    return {
      status: response.status,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...given },
      body: Buffer.from(body),
    };
  return {
    status: response.status,
    headers: { 'content-type': 'application/json', ...given },
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** Sends the answer, smaller where the caller understands that. */
export async function send(
  outgoing: ServerResponse,
  response: WireResponse,
  method: string,
  accepted: string | undefined,
): Promise<void> {
  const { headers, body } = await compressed(response, accepted ?? '');
  const hasBody = response.status !== 204 && response.status !== 304;
  const { 'set-cookie': cookies, ...others } = headers;
  outgoing.writeHead(response.status, {
    ...others,
    ...(cookies === undefined ? {} : { 'set-cookie': cookies.split('\n') }),
    ...(hasBody ? { 'content-length': String(body.length) } : {}),
  });
  outgoing.end(hasBody && method !== 'HEAD' ? body : undefined);
}

/** @param accepted - the caller's `Accept-Encoding` */
export async function compressed(response: WireResponse, accepted: string): Promise<WireResponse> {
  const { headers, body } = response;
  if (body.length < worthCompressing || headers['content-encoding'] !== undefined || !isText(headers['content-type']))
    return response;
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  if (encoding === undefined) return { ...response, headers: { ...headers, vary: 'accept-encoding' } };
  const smaller =
    encoding === 'br' ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : await zip(body);
  return { ...response, headers: { ...headers, 'content-encoding': encoding, vary: 'accept-encoding' }, body: smaller };
}

function isText(type: string | undefined): boolean {
  return /json|text|javascript|svg|xml/.test(type ?? '');
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
