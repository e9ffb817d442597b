import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { Client } from '@microsoft/microsoft-graph-client';
import type { Person } from '../../directory/people.ts';
import { findByLogin } from '../../directory/people.ts';
import type { Seed, TenantContext } from '../../http/exchange.ts';
import type { GraphService } from '../graph.ts';
import { createGraph } from '../graph.ts';
import type { Json, JsonObject } from '../http/json.ts';
import type { GraphSettings } from '../settings.ts';

/** A tenant in memory for one test, with a clock that stands still until it is moved. */
export interface TestTenant {
  readonly graph: GraphService;
  readonly warnings: readonly string[];
  /** What was asked and answered, in the form of a trace. */
  readonly exchanges: readonly Exchange[];
  moveClock(to: string): void;
  /** The genuine SDK, as somebody. */
  as(login: string): Client;
  /** A plain request. @param target - after `/v1.0` */
  ask(login: string, method: string, target: string, options?: AskOptions): Promise<Answer>;
}

export interface AskOptions {
  readonly body?: Json | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body: unknown;
  readonly requestBody: unknown;
}

/** @param settings - on top of "nothing is late", which most tests want */
export function testTenant(seed: Seed = { kind: 'example' }, settings: Partial<GraphSettings> = {}): TestTenant {
  const warnings: string[] = [];
  const exchanges: Exchange[] = [];
  let now = new Date('2026-11-23T08:00:00Z');
  const context: TenantContext = {
    database: new DatabaseSync(':memory:'),
    clock: { now: () => now },
    sites: [],
    solutionFolder: path.join(import.meta.dirname, '..', '..', '..', 'sharepoint'),
    warn: (message) => warnings.push(message),
  };
  const graph = createGraph(context, { channelDelay: 0, memberDelay: 0, filesFolderDelay: 0, ...settings });
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
    exchanges.push({
      method,
      url: url.href,
      status: answer.status,
      body: isJson ? JSON.parse(JSON.stringify(answer.body)) : undefined,
      requestBody: readJson(body),
    });
    return answer;
  };

  return {
    graph,
    warnings,
    exchanges,
    moveClock: (to) => {
      now = new Date(to);
    },
    as: (login) => client(login, send),
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

function client(login: string, send: Send): Client {
  const who = person(login);
  return Client.initWithMiddleware({
    middleware: {
      execute: async (context) => {
        const request = context.request;
        const url = new URL(typeof request === 'string' ? request : request.url);
        const headers = Object.fromEntries(new Headers(context.options?.headers as Record<string, string> | undefined));
        const body = context.options?.body;
        const answer = await send(
          who,
          context.options?.method ?? 'GET',
          url,
          headers,
          typeof body === 'string' ? body : '',
        );
        const content =
          typeof answer.body === 'object' && !Buffer.isBuffer(answer.body) ? JSON.stringify(answer.body) : answer.body;
        const empty = [202, 204, 304].includes(answer.status) && content === undefined;
        context.response = new Response(empty ? null : (content ?? null), {
          status: answer.status,
          headers: { ...answer.headers },
        });
      },
    },
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
