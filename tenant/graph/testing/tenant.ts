import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import type { Middleware } from '@microsoft/microsoft-graph-client';
import { Client } from '@microsoft/microsoft-graph-client';
import type { Person } from '../../directory/people.ts';
import { findByLogin } from '../../directory/people.ts';
import type { Seed, TenantContext } from '../../http/exchange.ts';
import type { GraphService } from '../graph.ts';
import { createGraph } from '../graph.ts';
import type { JsonObject } from '../http/json.ts';
import { asText } from '../http/json.ts';
import type { GraphSettings } from '../settings.ts';
import type { Exchange } from './contract.ts';
import { GraphContract } from './contract.ts';

/**
 * A tenant in memory for one test, with a clock that stands still until it is moved. Every answer is held against
 * Microsoft's description of Graph; one that breaks it fails the test.
 */
export interface TestTenant {
  readonly graph: GraphService;
  readonly warnings: readonly string[];
  /** What was asked and answered, in the form of a trace. */
  readonly exchanges: readonly Exchange[];
  moveClock(to: string): void;
  /** Lets real time pass, as far as Graph sees it. */
  wait(milliseconds: number): void;
  /** The genuine SDK, as somebody. */
  as(login: string): Client;
  /** What the SDK sends its requests with, as somebody: the last of its middleware. */
  transport(login: string): Middleware;
  /** As `fetch` would send it to graph.microsoft.com, as somebody: for other clients than the SDK. */
  fetchAs(login: string): (url: string, init: RequestInit) => Promise<Response>;
  /** A plain request. @param target - after `/v1.0` */
  ask(login: string, method: string, target: string, options?: AskOptions): Promise<Answer>;
}

export interface AskOptions {
  /** Sent as JSON, or as it is when it is text. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

const contract = new GraphContract();

/** @param settings - on top of "nothing is late", which most tests want */
export function testTenant(seed: Seed = { kind: 'example' }, settings: Partial<GraphSettings> = {}): TestTenant {
  const warnings: string[] = [];
  const exchanges: Exchange[] = [];
  let now = new Date('2026-11-23T08:00:00Z');
  let real = now.getTime();
  const context: TenantContext = {
    database: new DatabaseSync(':memory:'),
    clock: { now: () => now },
    sites: [],
    solutionFolder: path.join(import.meta.dirname, '..', '..', '..', 'sharepoint'),
    warn: (message) => warnings.push(message),
  };
  const atOnce = { channelDelay: 0, memberDelay: 0, filesFolderDelay: 0 };
  const graph = createGraph(context, { ...atOnce, ...settings }, () => real);
  graph.reset(seed);

  const send = async (
    person: Person,
    method: string,
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string,
  ) => {
    const address = new URL(`/graph${url.pathname}${url.search}`, 'http://gemeente.localhost:4220');
    const answer = await graph.handle({ method, url: address, headers, body: Buffer.from(body), person });
    if (!answer) throw new Error(`Graph left ${address.href} to another service`);
    const isJson = typeof answer.body === 'object' && !Buffer.isBuffer(answer.body);
    const exchange: Exchange = {
      method,
      url: url.href,
      status: answer.status,
      body: isJson ? JSON.parse(JSON.stringify(answer.body)) : undefined,
      requestBody: readJson(body),
    };
    exchanges.push(exchange);
    for (const one of [exchange, ...partsOf(exchange)]) {
      const faults = contract.check(one)?.problems ?? [];
      if (faults.length > 0)
        throw new Error(`${one.method} ${one.url} (${one.status}) breaks the contract: ${faults.join('; ')}`);
    }
    return answer;
  };

  return {
    graph,
    warnings,
    exchanges,
    moveClock: (to) => {
      now = new Date(to);
    },
    wait: (milliseconds) => {
      real += milliseconds;
    },
    as: (login) => Client.initWithMiddleware({ middleware: transport(login, send) }),
    transport: (login) => transport(login, send),
    fetchAs: (login) => (url, init) => fetchLike(person(login), send, url, init),
    ask: async (login, method, target, options = {}) => {
      const body =
        options.body === undefined
          ? ''
          : typeof options.body === 'string'
            ? options.body
            : JSON.stringify(options.body);
      const url = new URL(`https://graph.microsoft.com/v1.0${target}`);
      const answer = await send(person(login), method, url, options.headers ?? {}, body);
      const content = answer.body;
      const isJson = typeof content === 'object' && !Buffer.isBuffer(content);
      return {
        status: answer.status,
        headers: answer.headers ?? {},
        body: isJson ? (content as JsonObject) : { content: String(content ?? '') },
      };
    },
  };
}

/** The error of an answer. */
export function errorOf(answer: Answer): JsonObject {
  return (answer.body['error'] ?? {}) as JsonObject;
}

/** What the error of an answer says. */
export function messageOf(answer: Answer): string {
  return asText(errorOf(answer)['message']);
}

/** The items of an answer. */
export function valueOf(answer: Answer): JsonObject[] {
  return (answer.body['value'] ?? []) as JsonObject[];
}

type Send = (
  person: Person,
  method: string,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<SentAnswer>;

interface SentAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | object;
}

function transport(login: string, send: Send): Middleware {
  const who = person(login);
  return {
    execute: async (context) => {
      // The SDK's own type is that of a browser, which the tenant's type check does not know.
      const request = context.request as unknown as string | { readonly url: string };
      const url = typeof request === 'string' ? request : request.url;
      context.response = await fetchLike(who, send, url, context.options as unknown as RequestInit);
    },
  };
}

async function fetchLike(who: Person, send: Send, url: string, init: RequestInit | undefined): Promise<Response> {
  const headers = Object.fromEntries(new Headers(init?.headers));
  const sent = typeof init?.body === 'string' ? init.body : '';
  const answer = await send(who, init?.method ?? 'GET', new URL(url), headers, sent);
  const isJson = typeof answer.body === 'object' && !Buffer.isBuffer(answer.body);
  const content = isJson ? JSON.stringify(answer.body) : answer.body;
  return new Response((content ?? null) as string | null, { status: answer.status, headers: { ...answer.headers } });
}

interface BatchPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

/** The exchanges inside a batch. */
function partsOf(exchange: Exchange): Exchange[] {
  if (!exchange.url.endsWith('/$batch') || exchange.status !== 200) return [];
  const { requests } = exchange.requestBody as { readonly requests: readonly BatchPart[] };
  const { responses } = exchange.body as {
    readonly responses: readonly { id: string; status: number; body?: unknown }[];
  };
  return responses.flatMap((answer) => {
    const request = requests.find(({ id }) => id === answer.id);
    const body = typeof answer.body === 'object' ? answer.body : undefined;
    if (!request) return [];
    const url = `https://graph.microsoft.com/v1.0${request.url}`;
    return [{ method: request.method, url, status: answer.status, body, requestBody: request.body }];
  });
}

function person(login: string): Person {
  const found = findByLogin(login);
  if (!found) throw new Error(`Nobody has the short name ${login}`);
  return found;
}

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
