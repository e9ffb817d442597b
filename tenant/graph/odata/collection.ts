import { badRequest, invalidDirectoryRequest } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import type { EntityType } from './entity-type.ts';
import type { Filter } from './filter.ts';
import { FilterSyntaxError, parseFilter } from './filter.ts';
import { matches, order, valueAt } from './matches.ts';
import type { QueryOptions } from './options.ts';
import { contextOf, graphRoot, project } from './projection.ts';

/** How a collection answers. */
export interface CollectionRules {
  readonly type: EntityType;
  /** After `$metadata#`. */
  readonly context: string;
  readonly pageSize: number;
  readonly largestPage: number;
  /** Teams says `@odata.count` without being asked. */
  readonly alwaysCounts?: boolean;
}

/** A request for a collection: its options and its own address, for `@odata.nextLink`. */
export interface CollectionRequest {
  readonly options: QueryOptions;
  /** Path after `/v1.0`, as asked. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/**
 * Answers a collection: filtered, ordered, paged, counted and selected as asked.
 * @param items - all of them, complete
 * @param complete - what costs work (expansions), done for one page only
 * @throws {GraphError} 400 for what the collection does not take
 */
export function answerCollection(
  items: readonly JsonObject[],
  request: CollectionRequest,
  rules: CollectionRules,
  complete: (item: JsonObject) => JsonObject = (item) => item,
): JsonObject {
  const { options } = request;
  const filter = options.filter === undefined ? undefined : readFilter(options.filter, rules.type);
  let found = filter ? items.filter((item) => matches(filter, item)) : [...items];
  for (const by of [...(options.orderby ?? [])].reverse()) {
    found = found.toSorted(
      (left, right) => (by.descending ? -1 : 1) * order(valueAt(left, by.path), valueAt(right, by.path)),
    );
  }
  const from = startOf(options);
  const size = pageSize(options, rules);
  const page = found.slice(from, from + size);
  const more = from + size < found.length;
  return {
    '@odata.context': contextOf(rules.context, options, false),
    ...(options.count === true || rules.alwaysCounts
      ? { '@odata.count': rules.alwaysCounts && options.count !== true ? page.length : found.length }
      : {}),
    ...(more ? { '@odata.nextLink': nextLink(request, from + size) } : {}),
    value: page.map((item) => project(complete(item), rules.type, options)),
  };
}

/** Reads a filter and checks that the type has what it names. @throws {GraphError} 400 */
export function readFilter(text: string, type: EntityType): Filter {
  let filter: Filter;
  try {
    filter = parseFilter(text);
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw badRequest(`Invalid filter clause: ${error.message}`);
    throw error;
  }
  const known = new Set([...type.properties, ...(type.expandable ?? [])].map((name) => name.toLowerCase()));
  for (const path of pathsOf(filter)) {
    const first = path.split('/').find((step) => !/^microsoft\.graph\./i.test(step)) ?? '';
    if (!known.has(first.toLowerCase()))
      throw badRequest(`Invalid filter clause: Could not find a property named '${first}' on type '${type.name}'.`);
  }
  return filter;
}

/** The properties that a filter names, without those inside `any`. */
export function pathsOf(filter: Filter): string[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...pathsOf(filter.left), ...pathsOf(filter.right)];
    case 'not':
      return pathsOf(filter.inner);
    default:
      return [filter.path];
  }
}

function startOf(options: QueryOptions): number {
  if (options.skiptoken === undefined) return options.skip ?? 0;
  const match = /^at:(\d+)$/.exec(Buffer.from(options.skiptoken, 'base64url').toString('utf8'));
  if (!match?.[1]) throw badRequest('Skip token is null or invalid.');
  return Number(match[1]);
}

function pageSize(options: QueryOptions, rules: CollectionRules): number {
  if (options.top === undefined) return rules.pageSize;
  if (options.top < 1 || options.top > rules.largestPage) {
    throw invalidDirectoryRequest(
      `Invalid page size specified: '${options.top}'. Must be between 1 and ${rules.largestPage} inclusive.`,
    );
  }
  return options.top;
}

function nextLink(request: CollectionRequest, from: number): string {
  const query = [...request.query]
    .filter(([name]) => !/^\$?skip(token)?$/i.test(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${graphRoot}${request.path}?${[...query, `$skiptoken=${Buffer.from(`at:${from}`).toString('base64url')}`].join('&')}`;
}
