import { invalidExpression, unknownFieldOrProperty } from '../errors.ts';
import type { Filter } from './filter.ts';
import { parseInstant } from './literals.ts';

type Value = string | number | boolean | null;
/** Gives the value of a property path; `undefined` when there is no such property. */
export type ReadPath = (path: readonly string[]) => unknown;

/** Tries a filter on one thing in memory: a list, a field, a user. Text compares without capitals, as on the service. */
export function matches(filter: Filter, read: ReadPath): boolean {
  return valueOf(filter, read) === true;
}

function valueOf(filter: Filter, read: ReadPath): Value {
  switch (filter.kind) {
    case 'and':
      return valueOf(filter.left, read) === true && valueOf(filter.right, read) === true;
    case 'or':
      return valueOf(filter.left, read) === true || valueOf(filter.right, read) === true;
    case 'not':
      return valueOf(filter.operand, read) !== true;
    case 'literal':
      return filter.literal.kind === 'datetime' ? filter.literal.value.toISOString() : filter.literal.value;
    case 'path':
      return property(filter.path, read);
    case 'compare':
      return compare(filter.operator, valueOf(filter.left, read), valueOf(filter.right, read));
    case 'call':
      return call(
        filter.name,
        filter.args.map((arg) => valueOf(arg, read)),
      );
  }
}

function property(path: readonly string[], read: ReadPath): Value {
  const value = read(path);
  if (value === undefined) throw unknownFieldOrProperty(path.join('/'));
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidExpression(path.join('/'));
}

function compare(operator: string, left: Value, right: Value): boolean {
  const order = orderOf(left, right);
  if (operator === 'eq') return order === 0;
  if (operator === 'ne') return order !== 0;
  if (order === undefined || left === null || right === null) return false;
  return { lt: order < 0, le: order <= 0, gt: order > 0, ge: order >= 0 }[operator] ?? false;
}

/** @returns below, equal or above zero; `undefined` when they cannot be compared */
function orderOf(left: Value, right: Value): number | undefined {
  if (left === null || right === null) return left === right ? 0 : undefined;
  if (typeof left === 'string' && typeof right === 'string') {
    const dates = [parseInstant(left), parseInstant(right)] as const;
    if (dates[0] && dates[1]) return dates[0].getTime() - dates[1].getTime();
    return left.localeCompare(right, 'en', { sensitivity: 'accent' });
  }
  const numbers = [Number(left), Number(right)] as const;
  return Number.isNaN(numbers[0]) || Number.isNaN(numbers[1]) ? undefined : numbers[0] - numbers[1];
}

function call(name: string, args: readonly Value[]): Value {
  if (name === 'startswith') return fold(args[0]).startsWith(fold(args[1]));
  if (name === 'substringof') return fold(args[1]).includes(fold(args[0]));
  const date = parseInstant(String(args[0]));
  if (!date) return null;
  return (
    {
      day: date.getUTCDate(),
      month: date.getUTCMonth() + 1,
      year: date.getUTCFullYear(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    }[name] ?? null
  );
}

const fold = (value: Value | undefined): string => String(value ?? '').toLowerCase();
