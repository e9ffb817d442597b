import { unknownFieldOrProperty } from '../errors.ts';
import type { Entity, Page, Resource } from '../model/resource.ts';
import { matches } from './evaluate.ts';
import type { Order, QueryOptions } from './options.ts';

/** Filters, orders and cuts a collection that is small enough to be in memory. */
export function collect(entries: readonly Resource[], options: QueryOptions): Page {
  const { filter } = options;
  const kept = filter ? entries.filter((entry) => matches(filter, (path) => readPath(entry, path))) : [...entries];
  if (options.orderBy.length > 0) kept.sort((left, right) => compareBy(options.orderBy, left, right));
  const end = options.top === undefined ? undefined : options.skip + options.top;
  return { entries: kept.slice(options.skip, end) };
}

/** The value at a path of properties, over navigation where needed; `undefined` when there is none. */
export function readPath(resource: Resource, path: readonly string[]): unknown {
  const [head, ...rest] = path;
  const entity = resource.entity?.();
  if (head === undefined || !entity) return undefined;
  const value = propertyOf(entity, head)?.read();
  if (value !== undefined && rest.length === 0) return value;
  if (value !== undefined && value !== null && typeof value === 'object')
    return rest.reduce<unknown>((inner, step) => memberOf(inner, step), value);
  const link = linkOf(resource, head);
  if (!link || rest.length === 0) return undefined;
  const target = link.follow();
  return target.entity?.() ? readPath(target, rest) : null;
}

export interface FoundProperty {
  readonly name: string;
  readonly read: () => unknown;
}

/** Finds a property whatever the capitals. */
export function propertyOf(entity: Entity, name: string): FoundProperty | undefined {
  const exact = keyOf(entity.properties, name);
  if (exact !== undefined) return { name: exact, read: () => entity.properties[exact] };
  const more = entity.more ?? {};
  const asked = keyOf(more, name);
  return asked === undefined ? undefined : { name: asked, read: () => more[asked]?.() };
}

export function linkOf(
  resource: Resource,
  name: string,
): { readonly name: string; readonly follow: () => Resource } | undefined {
  const links = resource.links ?? {};
  const key = keyOf(links, name);
  const follow = key === undefined ? undefined : links[key];
  return key === undefined || !follow ? undefined : { name: key, follow };
}

function keyOf(record: Readonly<Record<string, unknown>>, name: string): string | undefined {
  if (Object.hasOwn(record, name)) return name;
  return Object.keys(record).find((key) => key.toLowerCase() === name.toLowerCase());
}

function memberOf(value: unknown, step: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[keyOf(value as Record<string, unknown>, step) ?? step]
    : undefined;
}

function compareBy(orders: readonly Order[], left: Resource, right: Resource): number {
  for (const order of orders) {
    const values = [left, right].map((entry) => readPath(entry, order.path));
    if (values.includes(undefined)) throw unknownFieldOrProperty(order.path.join('/'));
    const difference = compareValues(values[0], values[1]);
    if (difference !== 0) return order.descending ? -difference : difference;
  }
  return 0;
}

function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return typeof left === 'string' && typeof right === 'string'
    ? left.localeCompare(right, 'en', { sensitivity: 'accent' })
    : Number(left) - Number(right);
}
