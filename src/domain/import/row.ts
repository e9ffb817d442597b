import { cleanLine, cleanNote } from '../text';
import { deriveKey } from '../keys';
import { normalise } from '../matching/normalise';
import { importFields } from './fields';
import type { ColumnMapping, ImportField } from './fields';

/** A row of the file by its fields. */
export interface FileRow {
  /** As a spreadsheet counts: the first row of the file is 1. */
  readonly number: number;
  readonly values: Readonly<Partial<Record<ImportField, string>>>;
  /** Key of the initiative that it becomes: the same row in the same or a later file is the same initiative. */
  readonly key: string;
  /** The number of an earlier row in this file that is the same initiative. */
  readonly sameAs?: number;
  readonly isBroken: boolean;
}

/**
 * The rows under the header. A row is known again by its reference, else by its title, kern and date, else by all that
 * stands in it; what was repaired on the screen plays no part, so that the same file again adds nothing.
 * @param headerAt - position of the header in `rows`
 * @param malformed - positions whose quotes are broken
 */
export function rowsOf(
  rows: readonly (readonly string[])[],
  headerAt: number,
  columns: ColumnMapping,
  malformed: readonly number[] = [],
): readonly FileRow[] {
  const broken = new Set(malformed);
  const first = new Map<string, number>();
  const found: FileRow[] = [];
  rows.forEach((cells, position) => {
    if (position <= headerAt || cells.every((cell) => cell.trim() === '')) return;
    const number = position + 1;
    const values = valuesOf(cells, columns);
    const identity = identityOf(values, cells);
    const sameAs = first.get(identity);
    if (sameAs === undefined) first.set(identity, number);
    const key = deriveKey('import', sameAs === undefined ? identity : `${identity}\n${cells.join('\n')}\n${number}`);
    found.push({ number, values, key, ...(sameAs === undefined ? {} : { sameAs }), isBroken: broken.has(position) });
  });
  return found;
}

/** Cells that a spreadsheet would work out if they stood in it as they are; here they are only text. */
export function countFormulas(rows: readonly FileRow[]): number {
  return rows.reduce(
    (count, { values }) => count + importFields.filter((field) => /^[=@]/.test(values[field] ?? '')).length,
    0,
  );
}

function valuesOf(cells: readonly string[], columns: ColumnMapping): FileRow['values'] {
  const values: Partial<Record<ImportField, string>> = {};
  columns.forEach((field, position) => {
    if (field === undefined) return;
    const text = cells[position] ?? '';
    values[field] = field === 'summary' || field === 'outcomeNote' ? cleanNote(text) : cleanLine(text);
  });
  return values;
}

function identityOf({ reference, title, settlement, receivedOn }: FileRow['values'], cells: readonly string[]): string {
  if (reference) return `reference\n${normalise(reference)}`;
  if (title) return ['title', title, settlement ?? '', receivedOn ?? ''].map(normalise).join('\n');
  return `row\n${cells.map((cell) => normalise(cell.trim())).join('\n')}`;
}
