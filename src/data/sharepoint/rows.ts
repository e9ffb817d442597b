import { harmless, normalizeLines } from '../../domain/text';
import type { Stored } from '../ports';
import { dayOfStored, storedOfDay } from './days';
import type { ColumnType } from './list-schema';

/** Column types of a list, by internal name. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** A row as SharePoint's JSON has it. */
export type Row = Readonly<Record<string, unknown>>;

/** The record of a row. A column that is empty, that was not asked for or that an older list does not have, is left out. */
export function recordOf<R>(row: Row, columns: Columns): R {
  const record: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(columns)) {
    const value = fromStored(row[name], type);
    if (value !== undefined) record[name] = value;
  }
  // Somebody can empty a title in SharePoint itself; screens sort and search on it.
  if ('Title' in row && record.Title === undefined) record.Title = '';
  return record as unknown as R;
}

/** A row with its version, as ports give it. */
export function storedOf<R>(row: Row, columns: Columns): Stored<R> {
  const editor = (row.Editor as { readonly Title?: string } | undefined)?.Title;
  return {
    id: Number(row.Id),
    etag: textOf(row['odata.etag']),
    record: recordOf<R>(row, columns),
    createdAt: textOf(row.Created),
    modifiedAt: textOf(row.Modified),
    ...(editor === undefined ? {} : { editorName: editor }),
  };
}

/** What to send for a record, or for changes to one. `undefined` is left out, `null` empties the column. */
export function rowOf(values: object, columns: Columns): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    if (value === undefined || columns[name] === undefined) continue;
    row[name] = value === null ? null : toStored(value, columns[name]);
  }
  return row;
}

function fromStored(value: unknown, type: ColumnType): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  switch (type) {
    case 'day':
      return dayOfStored(textOf(value));
    case 'instant':
      return new Date(textOf(value)).toISOString();
    case 'number':
      return Number(value);
    case 'boolean':
      return value === true || value === 1 || value === '1';
    case 'note':
    case 'text':
      return harmless(textOf(value));
    default:
      return textOf(value);
  }
}

/** SharePoint gives strings where columns hold text; another value would be a column of another type. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function toStored(value: unknown, type: ColumnType): unknown {
  switch (type) {
    case 'day':
      return storedOfDay(textOf(value));
    case 'instant':
      return new Date(textOf(value)).toISOString();
    case 'note':
      // One sort of line break, so that a text that comes back compares equal to the text that was sent.
      return harmless(normalizeLines(textOf(value)));
    case 'text':
      return harmless(textOf(value));
    default:
      return value;
  }
}
