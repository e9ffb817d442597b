import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, RequestDigest, spfi, type SPFI } from '@pnp/sp/index.js';
import type { Queryable } from '@pnp/queryable';
import type { TimelinePipe } from '@pnp/core';
import { findByLogin, type Person } from '../../directory/people.ts';
import type { Seed, TenantContext, TenantResponse } from '../../http/exchange.ts';
import { createSharePoint, type SharePointParts, type SharePointService } from '../sharepoint.ts';
import { checkExchange } from './contract.ts';

export const origin = 'http://gemeente.localhost:4210';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly bytes: Buffer;
  /** @throws when the body is no JSON */
  json<T = Record<string, unknown>>(): T;
  /** The code of a refusal, in whichever envelope. */
  code(): string;
}

export interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | object;
  /** Leave the digest out. */
  readonly noDigest?: boolean;
}

/** A tenant in memory for one test. Every answer is held against SharePoint's own metadata; one that breaks it fails the test. */
export interface TestTenant {
  readonly service: SharePointService;
  readonly database: DatabaseSync;
  readonly warnings: readonly string[];
  clock: Date;
  /** The genuine PnPjs, as somebody. */
  as(login: string, site?: string): SPFI;
  /** A plain request. @param target - behind the origin: `/sites/initiatieven/_api/web` */
  ask(login: string, target: string, options?: AskOptions): Promise<Reply>;
}

const solutionFolder = path.join(import.meta.dirname, '../../../sharepoint');

export function createTestTenant(
  seed: Seed = { kind: 'example' },
  parts: SharePointParts = {},
  database = new DatabaseSync(':memory:'),
): TestTenant {
  const warnings: string[] = [];
  const tenant: { clock: Date } = { clock: new Date('2026-11-24T09:00:00Z') };
  const context: TenantContext = {
    database,
    clock: { now: () => tenant.clock },
    sites: [
      { path: '', title: 'Gemeente' },
      { path: '/sites/initiatieven', title: 'Initiatieven' },
      { path: '/sites/team-initiatieven', title: 'Team Initiatieven' },
      { path: '/sites/appcatalog', title: 'App-catalogus' },
    ],
    solutionFolder,
    warn: (message) => warnings.push(message),
  };
  const service = createSharePoint(context, parts);
  if (service.isEmpty()) service.reset(seed);

  const send = async (
    person: Person,
    url: URL,
    method: string,
    given: Readonly<Record<string, string>>,
    body: Buffer,
  ): Promise<Reply> => {
    const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
    const real = method === 'POST' ? (headers['x-http-method']?.toUpperCase() ?? method) : method;
    const response = (await service.handle({ method: real, url, headers, body, person })) ?? {
      status: 404,
      body: 'Nobody answered.',
    };
    const reply = toReply(response);
    const problems = checkExchange({
      method: real,
      url: url.href,
      status: reply.status,
      headers: reply.headers,
      text: reply.text,
      requestBody: body.toString('utf8'),
      requestHeaders: headers,
    });
    assert.deepEqual(problems, [], `${real} ${url.href} → ${reply.status} ${reply.text.slice(0, 300)}`);
    return reply;
  };

  const digests = new Map<string, string>();
  return {
    service,
    database,
    warnings,
    get clock() {
      return tenant.clock;
    },
    set clock(now: Date) {
      tenant.clock = now;
    },
    as: (login, site = '/sites/initiatieven') => {
      const sp = spfi(`${origin}${site}`);
      return sp.using(DefaultInit(), DefaultHeaders(), freshDigest(), DefaultParse(), viaTenant(send, who(login)));
    },
    ask: async (login, target, { method = 'GET', headers = {}, body, noDigest = false } = {}) => {
      const url = new URL(`${origin}${target}`);
      const person = who(login);
      const bytes =
        body === undefined
          ? Buffer.alloc(0)
          : Buffer.isBuffer(body)
            ? body
            : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
      const all: Record<string, string> = {
        accept: 'application/json;odata=nometadata',
        ...(typeof body === 'object' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      };
      if (method !== 'GET' && !noDigest && all['x-requestdigest'] === undefined) {
        const site = /^(\/sites\/[^/]+)?/.exec(target)?.[0] ?? '';
        const key = `${login} ${site} ${tenant.clock.getTime()}`;
        const digest =
          digests.get(key) ??
          String(
            (
              await send(
                person,
                new URL(`${origin}${site}/_api/contextinfo`),
                'POST',
                { accept: 'application/json;odata=nometadata' },
                Buffer.alloc(0),
              )
            ).json()['FormDigestValue'],
          );
        digests.set(key, digest);
        all['x-requestdigest'] = digest;
      }
      return send(person, url, method, all, bytes);
    },
  };
}

function who(login: string): Person {
  const person = findByLogin(login);
  if (!person) throw new Error(`Nobody is called ${login}.`);
  return person;
}

/** PnPjs keeps digests per web for all instances; a test has several people on one web, so each request asks its own. */
function freshDigest(): TimelinePipe<Queryable> {
  const ask = RequestDigest();
  return (instance) => ask(instance as never) as never;
}

type Send = (
  person: Person,
  url: URL,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
) => Promise<Reply>;

function viaTenant(send: Send, person: Person): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.send.replace(async (url, init) => {
      const headers = Object.fromEntries(new Headers(init.headers));
      const { body } = init;
      const bytes =
        body === undefined || body === null
          ? Buffer.alloc(0)
          : typeof body === 'string'
            ? Buffer.from(body)
            : Buffer.from(await new Response(body).arrayBuffer());
      const reply = await send(person, new URL(String(url)), init.method ?? 'GET', headers, bytes);
      const empty = reply.status === 204 || reply.bytes.length === 0;
      return new Response(empty ? null : new Uint8Array(reply.bytes), { status: reply.status, headers: reply.headers });
    });
    return instance;
  };
}

function toReply(response: TenantResponse): Reply {
  const { body = '' } = response;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const text = bytes.toString('utf8');
  const json = <T>(): T => JSON.parse(text) as T;
  return {
    status: response.status,
    headers: response.headers ?? {},
    text,
    bytes,
    json,
    code: () => {
      const parsed = json<{ 'odata.error'?: { code: string }; error?: { code: string } }>();
      return (parsed['odata.error'] ?? parsed.error)?.code ?? '';
    },
  };
}
