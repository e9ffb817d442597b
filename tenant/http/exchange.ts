import type { Person } from '../directory/people.ts';

/** One request as every service of the tenant sees it: parsed once, before any service. */
export interface TenantRequest {
  /** Upper case. `X-HTTP-Method` (MERGE, DELETE, PUT) has already replaced POST, as SharePoint does. */
  readonly method: string;
  /** Absolute, on the host that the caller used. */
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Who asks: the cookie, `?als=`, or for Graph the object id in the token. */
  readonly person: Person;
}

/** What a service answers. An object body is sent as JSON. */
export interface TenantResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | object;
}

/** A service answers what is its own and leaves the rest (`undefined`) to the next one. */
export type Service = (request: TenantRequest) => Promise<TenantResponse | undefined> | TenantResponse | undefined;

/** The clock of the tenant; `POST /_local/clock` moves it. */
export interface Clock {
  now(): Date;
}
