import { badQuery, invalidExpression } from '../errors.ts';
import { type Filter, parseFilter } from './filter.ts';

export interface Order {
  readonly path: readonly string[];
  readonly descending: boolean;
}

/** The query options of one request. */
export interface QueryOptions {
  /** Absent: what the type gives by itself. */
  readonly select: readonly (readonly string[])[] | undefined;
  readonly expand: readonly (readonly string[])[];
  readonly filter: Filter | undefined;
  readonly orderBy: readonly Order[];
  readonly top: number | undefined;
  readonly skip: number;
  readonly skipToken: string | undefined;
  /** The query as it came, for the next page's address. */
  readonly raw: URLSearchParams;
}

const known = [
  '$select',
  '$expand',
  '$filter',
  '$orderby',
  '$top',
  '$skip',
  '$skiptoken',
  '$inlinecount',
  '$format',
  '$count',
];
const name = /^[A-Za-z_][\w]*$/;

/** @throws {SharePointError} 400 on an option that is unknown, double or not well formed */
export function parseOptions(query: URLSearchParams): QueryOptions {
  const seen = new Map<string, string>();
  for (const [key, value] of query) {
    if (!key.startsWith('$')) continue;
    const option = key.toLowerCase();
    if (!known.includes(option) || seen.has(option)) throw badQuery(`The query parameter '${key}' is not supported.`);
    if (value.trim() !== '') seen.set(option, value);
  }
  const filter = seen.get('$filter');
  return {
    select: seen.has('$select') ? paths(seen.get('$select') ?? '', true) : undefined,
    expand: paths(seen.get('$expand') ?? '', false),
    filter: filter === undefined ? undefined : parseFilter(filter),
    orderBy: orders(seen.get('$orderby')),
    top: whole(seen.get('$top'), '$top'),
    skip: whole(seen.get('$skip'), '$skip') ?? 0,
    skipToken: seen.get('$skiptoken'),
    raw: query,
  };
}

export const noOptions: QueryOptions = parseOptions(new URLSearchParams());

function paths(text: string, star: boolean): (readonly string[])[] {
  if (text === '') return [];
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const steps = part.split('/');
      if (!steps.every((step) => name.test(step) || (star && step === '*'))) throw invalidExpression(text);
      return steps;
    });
}

function orders(text: string | undefined): Order[] {
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const [path = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
    const steps = path.split('/');
    if (rest.length > 0 || !/^(asc|desc)$/i.test(direction) || !steps.every((step) => name.test(step)))
      throw invalidExpression(text);
    return { path: steps, descending: direction.toLowerCase() === 'desc' };
  });
}

function whole(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw badQuery(`The query parameter '${option}' is not valid.`);
  return Number(text);
}
