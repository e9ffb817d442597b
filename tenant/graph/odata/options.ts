import { badRequest } from '../http/errors.ts';

export type OptionName = 'select' | 'expand' | 'filter' | 'orderby' | 'top' | 'skip' | 'count' | 'search' | 'skiptoken';

export interface OrderBy {
  readonly path: string;
  readonly descending: boolean;
}

/** The `$…` options of one request, still as Graph's front door reads them. */
export interface QueryOptions {
  readonly select?: readonly string[];
  /** Navigation property → its own options, as text. */
  readonly expand?: ReadonlyMap<string, string>;
  readonly filter?: string;
  readonly orderby?: readonly OrderBy[];
  readonly top?: number;
  readonly skip?: number;
  readonly count?: boolean;
  readonly search?: string;
  readonly skiptoken?: string;
}

const known: readonly OptionName[] = [
  'select',
  'expand',
  'filter',
  'orderby',
  'top',
  'skip',
  'count',
  'search',
  'skiptoken',
];

/**
 * Reads the query part of a request. Names count without their `$` too, and in any case, as in Graph.
 * @throws {GraphError} 400 for an option that OData does not have, or one that is there twice or holds the wrong kind of value
 */
export function parseOptions(query: URLSearchParams): QueryOptions {
  const raw = new Map<OptionName, string>();
  for (const [key, value] of query) {
    const name = key.replace(/^\$/, '').toLowerCase();
    const option = known.find((candidate) => candidate === name);
    if (option === undefined) {
      if (!key.startsWith('$') || name === 'format') continue;
      throw badRequest(`The query parameter '${key}' is not supported.`);
    }
    if (raw.has(option))
      throw badRequest(
        `Query option '$${option}' was specified more than once, but it must be specified at most once.`,
      );
    raw.set(option, value);
  }
  return {
    ...present('select', splitOutsideParentheses(raw.get('select'))),
    ...present('expand', expansions(raw.get('expand'))),
    ...present('filter', raw.get('filter')),
    ...present('orderby', splitOutsideParentheses(raw.get('orderby'))?.map(orderBy)),
    ...present('top', wholeNumber('top', raw.get('top'))),
    ...present('skip', wholeNumber('skip', raw.get('skip'))),
    ...present('count', trueOrFalse(raw.get('count'))),
    ...present('search', raw.get('search')),
    ...present('skiptoken', raw.get('skiptoken')),
  };
}

function present<K extends OptionName, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: V });
}

function wholeNumber(name: OptionName, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value))
    throw badRequest(
      `Invalid value '${value}' for $${name} query option found. The $${name} query option requires a non-negative integer value.`,
    );
  return Number(value);
}

function trueOrFalse(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  const text = value.toLowerCase();
  if (text !== 'true' && text !== 'false') {
    throw badRequest(`Invalid value '${value}' for $count query option found. Valid values are: true, false.`);
  }
  return text === 'true';
}

function orderBy(text: string): OrderBy {
  const match = /^(\S+)(?:\s+(asc|desc))?$/i.exec(text.trim());
  if (!match?.[1]) throw badRequest(`Syntax error at position ${text.length} in '${text}'.`);
  return { path: match[1], descending: match[2]?.toLowerCase() === 'desc' };
}

function expansions(text: string | undefined): ReadonlyMap<string, string> | undefined {
  const parts = splitOutsideParentheses(text);
  if (!parts) return undefined;
  return new Map(
    parts.map((part) => {
      const match = /^([\w.]+)(?:\((.*)\))?$/s.exec(part);
      if (!match?.[1]) throw badRequest(`Parsing OData Select and Expand failed: Syntax error in '${part}'.`);
      return [match[1], match[2] ?? ''] as const;
    }),
  );
}

function splitOutsideParentheses(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const character = text[i];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === undefined || (character === ',' && depth === 0)) {
      const part = text.slice(start, i).trim();
      if (part) parts.push(part);
      start = i + 1;
    }
  }
  return parts;
}
