import type { Json, JsonObject } from '../http/json.ts';
import { asText, isObject } from '../http/json.ts';
import type { Comparison, Filter, Literal, TextFunction } from './filter.ts';

/**
 * Does the object satisfy the filter? Text compares without regard to case, as in the services behind Graph.
 * @param item - as it would be answered without `$select`
 */
export function matches(filter: Filter, item: JsonObject): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, item) && matches(filter.right, item);
    case 'or':
      return matches(filter.left, item) || matches(filter.right, item);
    case 'not':
      return !matches(filter.inner, item);
    case 'compare':
      return compare(filter.operator, valueAt(item, filter.path), filter.value);
    case 'in':
      return filter.values.some((value) => compare('eq', valueAt(item, filter.path), value));
    case 'call':
      return callFunction(filter.name, valueAt(item, filter.path), filter.value);
    case 'any':
      return any(filter, valueAt(item, filter.path));
  }
}

/** Follows `configuration/entityId`, `groupTypes/$count` and casts (`microsoft.graph.aadUserConversationMember/userId`). */
export function valueAt(item: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = item;
  for (const step of path.split('/')) {
    if (/^microsoft\.graph\./i.test(step)) continue;
    if (step === '$count' && Array.isArray(value)) {
      value = value.length;
      continue;
    }
    if (!isObject(value)) return undefined;
    const name: string | undefined = Object.keys(value).find((key) => key.toLowerCase() === step.toLowerCase());
    value = name === undefined ? undefined : value[name];
  }
  return value;
}

/** Orders two values as `$orderby` does: nothing first, text in Dutch order without regard to case. */
export function order(left: Json | undefined, right: Json | undefined): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return asText(left).localeCompare(asText(right), 'nl', { sensitivity: 'base' });
}

function any(filter: Extract<Filter, { kind: 'any' }>, value: Json | undefined): boolean {
  if (!Array.isArray(value)) return false;
  const { variable, inner } = filter;
  if (!inner || !variable) return value.length > 0;
  return value.some((element) => matches(inner, { [variable]: element }));
}

function compare(operator: Comparison, actual: Json | undefined, wanted: Literal): boolean {
  if (actual === undefined || actual === null || wanted === null) {
    const same = (actual ?? null) === wanted;
    return operator === 'eq' ? same : operator === 'ne' && !same;
  }
  const difference = typeof wanted === 'string' ? compareText(asText(actual), wanted) : Number(actual) - Number(wanted);
  switch (operator) {
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
  }
}

function compareText(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function callFunction(name: TextFunction, actual: Json | undefined, wanted: Literal): boolean {
  if (typeof actual !== 'string' || typeof wanted !== 'string') return false;
  const [text, part] = [actual.toLowerCase(), wanted.toLowerCase()];
  if (name === 'startswith') return text.startsWith(part);
  return name === 'endswith' ? text.endsWith(part) : text.includes(part);
}
