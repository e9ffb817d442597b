import { badQuery } from '../errors.ts';
import { parseGuid } from '../guid.ts';

/** A value as it stands in a URL. */
export type Literal =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'guid'; readonly value: string }
  | { readonly kind: 'datetime'; readonly value: Date }
  | { readonly kind: 'null'; readonly value: null };

/** An instant as OData 3 writes it; without an offset it is UTC. @returns `undefined` when it is no date */
export function parseInstant(text: string): Date | undefined {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(Z|[+-]\d\d:\d\d)?)?$/i.exec(text.trim());
  if (!found) return undefined;
  const time = (found[2] ?? '00:00:00').replace(/(\.\d{3})\d+$/, '$1');
  const date = new Date(`${found[1]}T${time.length === 5 ? `${time}:00` : time}${(found[3] ?? 'Z').toUpperCase()}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Reads one literal. @throws {SharePointError} 400 when it is none */
export function parseLiteral(text: string): Literal {
  const quoted = /^(guid|datetime|datetimeoffset)?'([\s\S]*)'$/i.exec(text);
  if (quoted) return typedLiteral((quoted[1] ?? '').toLowerCase(), (quoted[2] ?? '').replaceAll("''", "'"));
  if (/^(true|false)$/i.test(text)) return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  if (/^null$/i.test(text)) return { kind: 'null', value: null };
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?[lmfd]?$/i.test(text)) return { kind: 'number', value: Number.parseFloat(text) };
  const guid = parseGuid(text);
  if (guid !== undefined) return { kind: 'guid', value: guid };
  throw badQuery(`The expression "${text}" is not valid.`);
}

function typedLiteral(type: string, value: string): Literal {
  if (type === '') return { kind: 'string', value };
  if (type === 'guid') {
    const guid = parseGuid(value);
    if (guid === undefined) throw badQuery(`The expression "guid'${value}'" is not valid.`);
    return { kind: 'guid', value: guid };
  }
  const date = parseInstant(value);
  if (!date) throw badQuery(`The expression "${type}'${value}'" is not valid.`);
  return { kind: 'datetime', value: date };
}
