import { badRequest } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import type { EntityType } from './entity-type.ts';
import type { QueryOptions } from './options.ts';

export const graphRoot = 'https://graph.microsoft.com/v1.0';

/**
 * Leaves what `$select` asks; annotations stay, and expanded navigation properties too.
 * @throws {GraphError} 400 when `$select` or `$expand` names what the type does not have
 */
export function project(item: JsonObject, type: EntityType, options: QueryOptions): JsonObject {
  checkNames(type, options);
  const wanted = options.select?.includes('*') ? undefined : (options.select ?? type.selectedByDefault);
  if (!wanted) return item;
  const names = new Set(wanted.map((name) => name.split('/')[0]?.toLowerCase()));
  for (const name of options.expand?.keys() ?? []) names.add(name.toLowerCase());
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => name.includes('@') || names.has(name.toLowerCase())),
  );
}

/** `@odata.context` of an answer, with the selection in parentheses as Graph writes it. */
export function contextOf(resource: string, options: QueryOptions, single: boolean): string {
  const selected = [...(options.select ?? []), ...[...(options.expand?.keys() ?? [])].map((name) => `${name}()`)];
  return `${graphRoot}/$metadata#${resource}${selected.length > 0 ? `(${selected.join(',')})` : ''}${single ? '/$entity' : ''}`;
}

function checkNames(type: EntityType, options: QueryOptions): void {
  const known = new Set(type.properties.map((name) => name.toLowerCase()));
  const expandable = new Set((type.expandable ?? []).map((name) => name.toLowerCase()));
  for (const name of options.select ?? []) {
    const first = (name.split('/')[0] ?? '').toLowerCase();
    if (first !== '*' && !known.has(first) && !expandable.has(first)) throw unknownProperty(name, type);
  }
  for (const name of options.expand?.keys() ?? [])
    if (!expandable.has(name.toLowerCase())) throw unknownProperty(name, type);
}

function unknownProperty(name: string, type: EntityType): Error {
  return badRequest(
    `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${type.name}'.`,
  );
}
