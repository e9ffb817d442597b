import { BadRequest } from './parse.ts';

/**
 * The JSON object in a body; an empty body is `{}`.
 * @throws BadRequest 400 when it is something else
 */
export function readJsonObject(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new BadRequest(400, 'The body is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRequest(400, 'The body must be a JSON object.');
  return value as Record<string, unknown>;
}

/** A browser says where a request was made; only the tenant's own pages may change something without a digest. */
export function isFromOwnPage(headers: Readonly<Record<string, string>>): boolean {
  const origin = headers['origin'];
  return origin === undefined || origin === `http://${headers['host'] ?? ''}`;
}
