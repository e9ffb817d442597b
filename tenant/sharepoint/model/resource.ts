import type { QueryOptions } from '../odata/options.ts';
import type { Arguments } from './arguments.ts';
import type { Body } from './body.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** One thing as OData sees it. */
export interface Entity {
  /** `SP.List`, `SP.Data.InitiatievenListItem`. */
  readonly type: string;
  /** Its own address behind `_api/`. */
  readonly address: string;
  /** `odata.id` when it is not the address. */
  readonly id?: string;
  readonly etag?: string;
  /** What a plain GET gives. */
  readonly properties: Properties;
  /** What only `$select` gives. */
  readonly more?: Readonly<Record<string, () => unknown>>;
  /** Types of properties that the service's metadata does not name: the columns of a list. */
  readonly types?: Readonly<Record<string, string>>;
}

/** One page of a collection. */
export interface Page {
  readonly entries: readonly Resource[];
  /** The `$skiptoken` of the next page. */
  readonly next?: string;
}

export interface Collection {
  /** Type of the entries. */
  readonly type: string;
  /** All entries; the OData layer filters, orders and cuts. */
  readonly all?: () => readonly Resource[];
  /** For big collections: the service itself does what the options ask. */
  readonly page?: (options: QueryOptions) => Page;
}

/** What a request says beyond its path. */
export interface Operation {
  readonly options: QueryOptions;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

export type Answer =
  | { readonly kind: 'resource'; readonly resource: Resource; readonly created?: boolean }
  | { readonly kind: 'value'; readonly name: string; readonly value: unknown; readonly type: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'nothing'; readonly etag?: string; readonly status?: 200 | 204 }
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly contentType: string; readonly etag?: string }
  | { readonly kind: 'stream'; readonly body: string; readonly contentType?: string };

/**
 * A step of an address. What it can do is what it has: a resource without `remove` answers DELETE with 405,
 * a name that is neither link, function nor property is 404.
 */
export interface Resource {
  readonly entity?: () => Entity | undefined;
  readonly collection?: Collection;
  /** Navigation properties, as they are spelled: steps of an address, and what `$expand` gives. */
  readonly links?: Readonly<Record<string, () => Resource>>;
  /** Bound functions, lower case: steps of an address only. */
  readonly functions?: Readonly<Record<string, (args: Arguments) => Resource>>;
  /** What `(…)` behind a collection leads to. */
  readonly key?: (args: Arguments) => Resource;
  readonly get?: (operation: Operation) => Answer;
  readonly post?: (operation: Operation) => Answer;
  readonly merge?: (operation: Operation) => Answer;
  readonly put?: (operation: Operation) => Answer;
  readonly remove?: (operation: Operation) => Answer;
}

/** A function that is called by POST and does something. */
export const action = (run: (operation: Operation) => Answer): Resource => ({ post: run });
/** A function that is called by GET, and by POST as SharePoint allows for most. */
export const query = (run: (operation: Operation) => Answer): Resource => ({ get: run, post: run });
export const value = (name: string, type: string, content: unknown): Answer => ({
  kind: 'value',
  name,
  type,
  value: content,
});
export const nothing: Answer = { kind: 'null' };
export const found = (resource: Resource): Answer => ({ kind: 'resource', resource });
export const created = (resource: Resource): Answer => ({ kind: 'resource', resource, created: true });
