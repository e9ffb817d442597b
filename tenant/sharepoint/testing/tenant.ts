import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp/index.js';
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

export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

/** A tenant in memory for one test. Every answer is held against SharePoint's own metadata; one that breaks it fails the test. */
export interface TestTenant {
  readonly service: SharePointService;
  readonly database: DatabaseSync;
  readonly warnings: readonly string[];
  /** What was asked, in order. */
  readonly exchanges: readonly Exchange[];
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
  const exchanges: Exchange[] = [];
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
    exchanges.push({ method: real, url: url.href, status: reply.status });
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
  /** One for each person and site, as long as the clock stands still. */
  const digestFor = async (person: Person, site: string): Promise<string> => {
    const key = `${person.login} ${site} ${tenant.clock.getTime()}`;
    let digest = digests.get(key);
    if (digest === undefined) {
      const accept = { accept: 'application/json;odata=nometadata' };
      const reply = await send(person, new URL(`${origin}${site}/_api/contextinfo`), 'POST', accept, Buffer.alloc(0));
      digest = reply.json<{ FormDigestValue: string }>().FormDigestValue;
      digests.set(key, digest);
    }
    return digest;
  };
  return {
    service,
    database,
    warnings,
    exchanges,
    get clock() {
      return tenant.clock;
    },
    set clock(now: Date) {
      tenant.clock = now;
    },
    as: (login, site = '/sites/initiatieven') =>
      spfi(`${origin}${site}`).using(
        DefaultInit(),
        DefaultHeaders(),
        DefaultParse(),
        viaTenant(send, digestFor, who(login)),
      ),
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
      if (method !== 'GET' && !noDigest) all['x-requestdigest'] ??= await digestFor(person, siteIn(target));
      return send(person, url, method, all, bytes);
    },
  };
}

function who(login: string): Person {
  const person = findByLogin(login);
  if (!person) throw new Error(`Nobody is called ${login}.`);
  return person;
}

const siteIn = (target: string): string => /^\/sites\/[^/]+/.exec(target)?.[0] ?? '';

type Send = (
  person: Person,
  url: URL,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
) => Promise<Reply>;

/**
 * Sends what PnPjs made to the tenant. PnPjs keeps digests per web for the whole process, and here many people and
 * tenants share one web; so the digest is put in at the last moment.
 */
function viaTenant(
  send: Send,
  digestFor: (person: Person, site: string) => Promise<string>,
  person: Person,
): TimelinePipe<Queryable> {
  return (instance) => {
    instance.on.send.replace(async (address, init) => {
      const url = new URL(address.toString());
      const method = init.method ?? 'GET';
      const headers: Record<string, string> = Object.fromEntries(new Headers(init.headers));
      if (method !== 'GET') headers['x-requestdigest'] ??= await digestFor(person, siteIn(url.pathname));
      const bytes = Buffer.from(await new Response(init.body ?? null).arrayBuffer());
      const reply = await send(person, url, method, headers, bytes);
      const content = reply.status === 204 || reply.bytes.length === 0 ? null : new Uint8Array(reply.bytes);
      return new Response(content, { status: reply.status, headers: reply.headers });
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
