import { badQuery, invalidExpression } from '../errors.ts';
import { type Literal, parseLiteral } from './literals.ts';

export interface Argument {
  /** As it was written; absent when the argument stands by its place. */
  readonly name: string | undefined;
  readonly value: Literal;
}

/** One step of a path: `lists`, `getByTitle('x')`, `items(3)`. */
export interface Segment {
  readonly name: string;
  /** Absent when there are no brackets. */
  readonly args: readonly Argument[] | undefined;
}

/**
 * Splits what stands behind `_api/` into its steps.
 * @param path - still percent-encoded
 * @param query - where the values of `@alias` arguments are found
 * @throws {SharePointError} 400
 */
export function parsePath(path: string, query: URLSearchParams): readonly Segment[] {
  let text: string;
  try {
    text = decodeURIComponent(path);
  } catch {
    throw invalidExpression(path);
  }
  return splitOutside(text, '/')
    .filter((part) => part !== '')
    .map((part) => parseSegment(part, text, query));
}

function parseSegment(part: string, whole: string, query: URLSearchParams): Segment {
  const open = part.indexOf('(');
  if (open < 0) return { name: part, args: undefined };
  if (!part.endsWith(')')) throw invalidExpression(whole);
  const inner = part.slice(open + 1, -1).trim();
  const args = inner === '' ? [] : splitOutside(inner, ',').map((arg) => parseArgument(arg.trim(), whole, query));
  return { name: part.slice(0, open), args };
}

function parseArgument(text: string, whole: string, query: URLSearchParams): Argument {
  const named = /^([A-Za-z_][\w.]*)\s*=\s*([\s\S]+)$/.exec(text);
  const value = named?.[2] ?? text;
  return { name: named?.[1], value: value.startsWith('@') ? aliased(value, whole, query) : parseLiteral(value) };
}

function aliased(alias: string, whole: string, query: URLSearchParams): Literal {
  const value = query.get(alias);
  if (value === null)
    throw badQuery(`The expression "${whole}" is not valid. The parameter alias "${alias}" was not found.`);
  return parseLiteral(value);
}

/** Splits at a character that is in neither quotes nor brackets. @throws {SharePointError} 400 when one is not closed */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let current = '';
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === '(') depth += 1;
    if (!quoted && character === ')') depth -= 1;
    if (depth < 0) break;
    if (character === separator && !quoted && depth === 0) {
      parts.push(current);
      current = '';
    } else current += character;
  }
  if (quoted || depth !== 0) throw invalidExpression(text);
  return [...parts, current];
}
