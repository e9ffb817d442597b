import { randomUUID } from 'node:crypto';
import type { LostPart, TenantResponse } from '../../http/exchange.ts';
import { badQuery, SharePointError } from '../errors.ts';
import { Body } from '../model/body.ts';
import type { Operation } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { contentType, type Format, formatOf } from '../odata/format.ts';
import { noOptions, parseOptions } from '../odata/options.ts';
import { parsePath } from '../odata/path.ts';
import { apiRoot } from '../resources/root.ts';
import { type BatchAnswer, type BatchPart, parseBatch, writeBatch } from './batch.ts';
import { checkDigest } from './digest.ts';
import { respond, respondError, serviceHeaders } from './respond.ts';
import type { Store } from '../store/store.ts';
import { type Throttle, Throttled } from './throttle.ts';
import { perform, walk } from './walk.ts';

/** A request to `_api`, alone or in a batch. */
export interface ApiRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Which parts of a batch get lost: a fault that was asked for. */
  readonly lostPart?: LostPart;
}

/** What the API needs beside the session. */
export interface ApiSettings {
  readonly digestSecret: string;
  readonly throttle: Throttle;
}

const isWrite = (method: string): boolean => method !== 'GET' && method !== 'HEAD';
const marker = '/_api';

/** Answers a request to `…/_api/…` of one site. `Date` is by the tenant's clock. */
export function answerApi(session: Session, request: ApiRequest, settings: ApiSettings): TenantResponse {
  const answer = answerRequest(session, request, settings);
  return { ...answer, headers: { ...answer.headers, date: session.now.toUTCString() } };
}

function answerRequest(session: Session, request: ApiRequest, settings: ApiSettings): TenantResponse {
  const format = formatOf(request.headers);
  const path = request.url.pathname.slice(session.site.path.length + marker.length).replace(/^\//, '');
  const isBatch = /^(\$|%24)batch\/?$/i.test(path);
  let limits: Readonly<Record<string, string>> = {};
  const answer = guarded(session, format, () => {
    limits = settings.throttle.count(session.user.login, isBatch ? partsIn(request.body) : 1, /^search\//i.test(path));
    const isContextInfo = /^contextinfo\/?$/i.test(path);
    if (isWrite(request.method) && !isContextInfo && !request.headers['authorization']?.startsWith('Bearer ')) {
      checkDigest(settings.digestSecret, session.user.login, request.headers['x-requestdigest'], session.now);
    }
    return isBatch ? answerBatch(session, request, settings) : answerOne(session, request, path, format, settings);
  });
  return { ...answer, headers: { ...answer.headers, ...limits } };
}

/** Each request in a batch counts (platform-rules 1.17). */
const partsIn = (body: Buffer): number =>
  Math.max(1, body.toString('latin1').match(/^[A-Z]+ \S+ HTTP\/1\.1/gm)?.length ?? 0);

function answerOne(
  session: Session,
  request: ApiRequest,
  path: string,
  format: Format,
  settings: ApiSettings,
): TenantResponse {
  const segments = parsePath(path, request.url.searchParams);
  const body = new Body(request.body, request.headers['content-type'] ?? '');
  const base = `${session.siteUrl}/_api/`;
  const reply = { method: request.method, format, base, address: `${request.url.origin}${request.url.pathname}` };
  const run = (): TenantResponse => {
    const resource = walk(apiRoot(session, settings.digestSecret), segments, body);
    const operation: Operation = { options: noOptions, headers: request.headers, body };
    const withOptions = { ...operation, options: parseOptions(request.url.searchParams) };
    return respond(perform(request.method, resource, withOptions, segments.at(-1)?.name ?? ''), withOptions, reply);
  };
  return isWrite(request.method) ? whole(session.store, run) : run();
}

/** All of it is stored, or nothing when it throws. */
function whole<T>(store: Store, work: () => T): T {
  try {
    return store.database.transaction(work);
  } catch (error) {
    store.fields.forget();
    throw error;
  }
}

function answerBatch(session: Session, request: ApiRequest, settings: ApiSettings): TenantResponse {
  const answers = parseBatch(request.headers['content-type'] ?? '', request.body).flatMap((part, index, all) => {
    const lost = request.lostPart?.(index, all.length);
    if (typeof lost === 'object') return [batchAnswer(lost, formatOf(part.headers))];
    const answered = answerPart(session, request, part, settings);
    return lost === 'unanswered' ? [] : [answered];
  });
  const id = randomUUID();
  return {
    status: 200,
    headers: { ...serviceHeaders(), 'content-type': `multipart/mixed; boundary=batchresponse_${id}` },
    body: writeBatch(id, answers),
  };
}

/** A part fails by itself, the rest goes on (platform-rules 1.13). */
function answerPart(session: Session, request: ApiRequest, part: BatchPart, settings: ApiSettings): BatchAnswer {
  const format = formatOf(part.headers);
  const answer = guarded(session, format, () => {
    if (!URL.canParse(part.url, request.url.href)) throw badQuery(`The URI '${part.url}' is not valid.`);
    const url = new URL(part.url, request.url.href);
    const start = `${session.site.path}${marker}/`;
    if (!url.pathname.toLowerCase().startsWith(start.toLowerCase())) {
      throw badQuery(`The URI '${part.url}' is not valid because it is not based on '${session.siteUrl}${marker}/'.`);
    }
    const method = part.headers['x-http-method']?.toUpperCase() ?? part.method;
    const path = url.pathname.slice(start.length);
    return answerOne(session, { method, url, headers: part.headers, body: part.body }, path, format, settings);
  });
  return batchAnswer(answer, format);
}

function batchAnswer(answer: TenantResponse, format: Format): BatchAnswer {
  const body = answer.body ?? '';
  return {
    status: answer.status,
    headers: answer.headers ?? { 'content-type': contentType(format) },
    body: typeof body === 'string' ? body : Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body),
  };
}

/** Turns a refusal into its answer. What is not a refusal is a fault of this program: it is said, and answered without its stack. */
function guarded(session: Session, format: Format, work: () => TenantResponse): TenantResponse {
  try {
    return work();
  } catch (error) {
    session.rights.forget();
    if (error instanceof SharePointError) {
      if (error.code.includes('ResourceNotFoundException')) session.warn(`SharePoint: ${error.message}`);
      const answer = respondError(error, format);
      return error instanceof Throttled ? { ...answer, headers: { ...answer.headers, ...error.headers } } : answer;
    }
    session.warn(`SharePoint: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return respondError(
      new SharePointError(500, '-2147467259, System.Exception', 'An unexpected error has occurred.'),
      format,
    );
  }
}
