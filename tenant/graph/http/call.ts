import type { Person } from '../../directory/people.ts';
import type { LostPart } from '../../http/exchange.ts';
import type { QueryOptions } from '../odata/options.ts';
import type { JsonObject } from './json.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One Graph request, alone or a part of a batch. */
export interface GraphRequest {
  readonly method: string;
  /** After `/v1.0`, e.g. `/users/anna@…/photo/$value`; as asked. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly person: Person;
  /** Which parts of a batch get lost: a fault that was asked for. */
  readonly lostPart?: LostPart;
}

/** A request whose operation is known. */
export interface GraphCall {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly options: QueryOptions;
  readonly headers: Readonly<Record<string, string>>;
  readonly person: Person;
  /** What the braces of the operation's path stand for, decoded. */
  param(name: string): string;
  /** @throws {GraphError} 400 when the body is no JSON object */
  body(): JsonObject;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonObject | string | Buffer;
}

export const ok = (body: JsonObject): GraphAnswer => ({ status: 200, body });
export const created = (body: JsonObject): GraphAnswer => ({ status: 201, body });
export const noContent = (): GraphAnswer => ({ status: 204 });
