import readXlsxFile from 'read-excel-file/universal';
import { refused, tableLimits } from '../../domain/file/table';
import type { ReadTable } from '../../domain/file/table';
import { mergedColumns, withoutEmptyRows } from './sheet-xml';
import { TooLarge, unzip, zipStored } from './zip';

/** The first sheet of an Excel workbook, as text. Of a formula its last outcome is read, never the formula. */
export async function readXlsx(bytes: ArrayBuffer): Promise<ReadTable> {
  try {
    const files = new Map(await unzip(bytes, isPart, tableLimits.unpacked));
    const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort(byNumber);
    let merged: ReturnType<typeof mergedColumns> = [];
    for (const [index, name] of sheets.entries()) {
      const text = new TextDecoder().decode(files.get(name));
      const { xml, rows } = withoutEmptyRows(text);
      if (rows > tableLimits.rows + 1) return refused('too-many-rows');
      if (index === 0) merged = mergedColumns(text);
      files.set(name, new TextEncoder().encode(xml));
    }
    const [sheet] = await readXlsxFile(zipStored(files), { trim: false });
    if (!sheet) return refused('empty');
    const rows = sheet.data.map((row) => row.slice(0, tableLimits.columns).map(textOf));
    for (const { column, from, to } of merged) {
      const value = rows[from]?.[column] ?? '';
      for (const row of rows.slice(from + 1, to + 1)) if ((row[column] ?? '') === '') row[column] = value;
    }
    if (rows.every((row) => row.every((cell) => cell.trim() === ''))) return refused('empty');
    return { kind: 'read', table: { sheet: sheet.sheet, rows, malformed: [] } };
  } catch (error) {
    // Whatever a broken workbook makes the reader say: for the person it is a file that cannot be read.
    return refused(error instanceof TooLarge ? 'too-large' : 'damaged');
  }
}

const isPart = (name: string): boolean => /\.xml(?:\.rels)?$/.test(name) && !name.startsWith('xl/drawings/');

function byNumber(one: string, other: string): number {
  return Number(/\d+/.exec(one)?.[0] ?? 0) - Number(/\d+/.exec(other)?.[0] ?? 0);
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
