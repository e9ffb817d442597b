import { randomUUID } from 'node:crypto';
import type { TenantResponse } from '../../http/exchange.ts';
import type { SharePointError } from '../errors.ts';
import type { Answer, Operation } from '../model/resource.ts';
import { collect } from '../odata/collect.ts';
import { contentType, type Format } from '../odata/format.ts';
import { Serialiser } from '../odata/serialise.ts';

/** What a response is written for. */
export interface Reply {
  readonly method: string;
  readonly format: Format;
  /** `…/_api/` of the site, absolute. */
  readonly base: string;
  /** The address that was asked, absolute, without its query. */
  readonly address: string;
}

/** Headers that every answer of the service has. Source: recordings of PnP Core SDK. */
export function serviceHeaders(): Record<string, string> {
  const id = randomUUID();
  return {
    'cache-control': 'private, max-age=0',
    'request-id': id,
    sprequestguid: id,
    'x-sharepointhealthscore': '0',
    microsoftsharepointteamservices: '16.0.0.26712',
    'x-content-type-options': 'nosniff',
  };
}

export function respond(answer: Answer, operation: Operation, reply: Reply): TenantResponse {
  const headers = { ...serviceHeaders(), 'content-type': contentType(reply.format) };
  const serialiser = new Serialiser(reply.format, reply.base);
  switch (answer.kind) {
    case 'null':
      return { status: 200, headers, body: JSON.stringify(serialiser.null()) };
    case 'nothing':
      return {
        status: answer.status ?? (reply.method === 'DELETE' ? 200 : 204),
        headers: { ...headers, ...etagHeader(answer.etag) },
        body: '',
      };
    case 'value':
      return { status: 200, headers, body: JSON.stringify(serialiser.value(answer.name, answer.type, answer.value)) };
    case 'bytes':
      return {
        status: 200,
        headers: { ...headers, 'content-type': answer.contentType, ...etagHeader(answer.etag) },
        body: answer.bytes,
      };
    case 'stream':
      return {
        status: 200,
        headers: { ...headers, ...(answer.contentType === undefined ? {} : { 'content-type': answer.contentType }) },
        body: answer.body,
      };
    case 'resource':
      return respondResource(answer, operation, reply, serialiser, headers);
  }
}

function respondResource(
  answer: Extract<Answer, { kind: 'resource' }>,
  { options }: Operation,
  reply: Reply,
  serialiser: Serialiser,
  headers: Record<string, string>,
): TenantResponse {
  const { resource } = answer;
  if (resource.collection) {
    const page = resource.collection.page
      ? resource.collection.page(options)
      : collect(resource.collection.all?.() ?? [], options);
    const next = page.next === undefined ? undefined : nextLink(reply.address, options.raw, page.next);
    return {
      status: 200,
      headers,
      body: JSON.stringify(serialiser.many(resource.collection.type, page.entries, options, next)),
    };
  }
  const entity = resource.entity?.();
  const location: Record<string, string> =
    answer.created === true && entity ? { location: `${reply.base}${entity.address}` } : {};
  return {
    status: answer.created === true ? 201 : 200,
    headers: { ...headers, ...etagHeader(entity?.etag), ...location },
    body: JSON.stringify(serialiser.one(resource, options)),
  };
}

const etagHeader = (etag: string | undefined): Record<string, string> => (etag === undefined ? {} : { etag });

/** The query of the next page stands first with its token, then what the request asked. */
function nextLink(address: string, query: URLSearchParams, token: string): string {
  const kept = [...query].filter(([key]) => !/^\$(skiptoken|skip)$/i.test(key));
  const pairs = [['$skiptoken', token] as const, ...kept].map(
    ([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`,
  );
  return `${address}?${pairs.join('&')}`;
}

/** Platform-rules 1.16. */
export function respondError(error: SharePointError, format: Format): TenantResponse {
  const content = { code: error.code, message: { lang: 'en-US', value: error.message } };
  const name = format.level === 'verbose' || format.version === 4 ? 'error' : 'odata.error';
  return {
    status: error.status,
    headers: { ...serviceHeaders(), 'content-type': contentType(format) },
    body: JSON.stringify({ [name]: content }),
  };
}
