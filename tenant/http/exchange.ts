import type { DatabaseSync } from 'node:sqlite';
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
  /** Which parts of a `$batch` get lost, when that fault was asked for. */
  readonly lostPart?: LostPart;
}

/**
 * What becomes of one part of a `$batch`: it is not done and refused by this answer, it is done and `unanswered`, or
 * (`undefined`) nothing is wrong with it.
 */
export type LostPart = (index: number, count: number) => TenantResponse | 'unanswered' | undefined;

/** What a service answers. An object body is sent as JSON. */
export interface TenantResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | object;
}

/** A service answers what is its own and leaves the rest (`undefined`) to the next one. */
export type RequestHandler = (
  request: TenantRequest,
) => Promise<TenantResponse | undefined> | TenantResponse | undefined;

/** The clock of the tenant; `POST /_local/clock` moves it. */
export interface Clock {
  now(): Date;
}

/** What `POST /_local/reset` asks for. */
export interface Seed {
  /** `example`: set up and filled with the real opgaven and the example initiatives; `empty`: a site before set-up; `large`: `example` and many initiatives more. */
  readonly kind: 'example' | 'empty' | 'large';
  /** How many initiatives `large` makes. */
  readonly initiatives?: number;
}

/** A site collection with one web. */
export interface SiteAddress {
  /** Server-relative, `''` for the root site. */
  readonly path: '' | '/sites/initiatieven' | '/sites/team-initiatieven' | '/sites/appcatalog';
  readonly title: string;
}

/** A page that the host shows. */
export interface PageAddress {
  readonly site: string;
  /** Name without `.aspx`. */
  readonly name: string;
  readonly inNavigation: boolean;
}

/** A web part that may be put on pages. */
export interface WebPartDefinition {
  readonly id: string;
  readonly name: string;
  /** Its manifest, as JSON. */
  readonly manifest: string;
}

/** What the services share. */
export interface TenantContext {
  /** One database for all services; each makes its own tables. */
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly sites: readonly SiteAddress[];
  /** The pages of the host, where it is one: they stand in the library and in the menu of their site. */
  readonly pages?: readonly PageAddress[];
  /** The web parts of the solution, as `GetClientSideWebParts` gives them. */
  readonly webParts?: () => readonly WebPartDefinition[];
  /** Folder of the list schema, the opgaven and the settings (`sharepoint/` of the solution). */
  readonly solutionFolder: string;
  /** Says on the console, and in the trace, what the tenant does not know. */
  warn(message: string): void;
}

/** A part of the tenant: SharePoint, Graph. */
export interface TenantService {
  readonly handle: RequestHandler;
  /** Empties the service's tables and fills them again. */
  reset(seed: Seed): void;
}
