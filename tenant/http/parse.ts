import type { IncomingMessage } from 'node:http';

/** A request as it came in, before it is known who asks. */
export interface RawRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What is wrong with a request before any service has seen it. */
export class BadRequest extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** SharePoint's largest single upload; larger files go in parts (`StartUpload`). */
export const largestBody = 262_144_000;

const tunnelled = new Set(['MERGE', 'DELETE', 'PUT', 'PATCH']);

/**
 * Reads the whole request.
 * @throws BadRequest 400 for an address or encoding that cannot be read, 413 for a body over `limit` bytes
 */
export async function parseRequest(incoming: IncomingMessage, limit = largestBody): Promise<RawRequest> {
  const headers = flatten(incoming);
  return {
    method: methodOf(incoming.method ?? 'GET', headers),
    url: urlOf(incoming.url ?? '/', headers['host']),
    headers,
    body: await readBody(incoming, Number(headers['content-length'] ?? 0), limit),
  };
}

function flatten(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

function methodOf(method: string, headers: Record<string, string>): string {
  const wanted = headers['x-http-method']?.toUpperCase();
  return method === 'POST' && wanted !== undefined && tunnelled.has(wanted) ? wanted : method.toUpperCase();
}

function urlOf(target: string, host: string | undefined): URL {
  try {
    const url = new URL(target.startsWith('/') ? `http://${host ?? 'localhost'}${target}` : target);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    throw new BadRequest(400, 'The address of the request cannot be read.');
  }
}

async function readBody(incoming: IncomingMessage, announced: number, limit: number): Promise<Buffer> {
  if (announced > limit) throw tooLarge(limit);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw tooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(limit: number): BadRequest {
  return new BadRequest(
    413,
    `The request message is too big. The server does not allow messages larger than ${limit} bytes.`,
  );
}
