import type { SQLInputValue } from 'node:sqlite';
import { invalidText, notAllowed, wrongType } from '../errors.ts';
import { parseGuid } from '../guid.ts';
import { instant } from '../model/session.ts';
import { parseInstant } from '../odata/literals.ts';
import type { Field } from '../store/fields.ts';
import { siteClock, siteMidnight } from './calendar.ts';
import { asText } from '../model/text.ts';

const integer = { least: -2147483648, most: 2147483647 };

/**
 * What a value from a body becomes in the list's table. Required columns are not asked for and choices are not
 * checked: SharePoint does neither over REST.
 * @throws {SharePointError} 400 when the type does not fit
 */
export function toColumn(field: Field, value: unknown): SQLInputValue {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'Text':
    case 'Choice':
    case 'File':
      return shortText(field, value);
    case 'Note':
      return text(value) || null;
    case 'Number':
    case 'Currency':
      return decimal(field, value);
    case 'Integer':
    case 'Counter':
    case 'User':
    case 'Lookup':
      return whole(value);
    case 'Boolean':
    case 'Attachments':
      if (typeof value === 'boolean' || value === 0 || value === 1) return Number(value);
      throw wrongType('Edm.Boolean');
    case 'DateTime':
      return dateTime(field, value);
    case 'URL':
      return url(value);
    case 'UserMulti':
    case 'LookupMulti':
      return many(value, (entry) => whole(entry));
    case 'MultiChoice':
      return many(value, (entry) => text(entry));
    case 'Guid':
      if (typeof value === 'string' && parseGuid(value) !== undefined) return parseGuid(value) ?? null;
      throw wrongType('Edm.Guid');
    default:
      throw wrongType('Edm.String');
  }
}

function text(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll('\u0000', '');
  throw wrongType('Edm.String');
}

function shortText(field: Field, value: unknown): string | null {
  const written = text(value);
  if (written.length > (field.properties.maxLength ?? 255) || /[\r\n]/.test(written)) throw invalidText();
  return written === '' ? null : written;
}

function decimal(field: Field, value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw wrongType('Edm.Double');
  const { minimum = -Infinity, maximum = Infinity } = field.properties;
  if (number < minimum || number > maximum)
    throw notAllowed(`The value of this field must be between ${minimum} and ${maximum}.`);
  return number;
}

function whole(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < integer.least || number > integer.most)
    throw wrongType('Edm.Int32');
  return number;
}

function dateTime(field: Field, value: unknown): string {
  const date = typeof value === 'string' ? parseInstant(value) : undefined;
  if (!date) throw wrongType('Edm.DateTime');
  if (date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 8900)
    throw notAllowed('The date is out of range. Enter a date between 1/1/1900 and 12/31/8900.');
  return instant(field.properties.dateOnly === true ? siteMidnight(siteClock(date).day) : date);
}

function url(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) throw wrongType('SP.FieldUrlValue');
  const { Url, Description } = value as Record<string, unknown>;
  if (typeof Url !== 'string' || Url === '') return null;
  if (Url.length > 2083) throw invalidText();
  return JSON.stringify({
    Description: typeof Description === 'string' && Description !== '' ? Description : Url,
    Url,
  });
}

function many(value: unknown, one: (entry: unknown) => unknown): string | null {
  if (!Array.isArray(value)) throw wrongType('Collection(Edm.Int32)');
  return value.length === 0 ? null : JSON.stringify(value.map(one));
}

/** What the table holds, as an answer has it. */
export function fromColumn(field: Field, stored: unknown): unknown {
  if (stored === null || stored === undefined) return null;
  switch (field.type) {
    case 'Boolean':
    case 'Attachments':
      return stored === 1;
    case 'URL':
    case 'UserMulti':
    case 'LookupMulti':
    case 'MultiChoice':
      return JSON.parse(asText(stored)) as unknown;
    default:
      return stored;
  }
}

/** The name of a column in OData: `_UIVersionString` → `OData__UIVersionString`. */
export const entityName = (name: string): string => (/^[_\d]/.test(name) ? `OData_${name}` : name);

/** The name under which its value is written and read: people and lookups by id (platform-rules 1.10). */
export function valueName(field: Field): string {
  const name = entityName(field.name);
  return field.type.startsWith('User') || field.type.startsWith('Lookup') ? `${name}Id` : name;
}
