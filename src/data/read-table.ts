import { delimiters, endOfFirstLine } from '../domain/file/csv';
import type { ParseCsv } from '../domain/file/csv';
import { decodeText, withoutPreamble } from '../domain/file/decode';
import { refused, tableLimits } from '../domain/file/table';
import type { ReadTable } from '../domain/file/table';
import { AppError } from './app-error';
import { loadCsvParser } from './csv';

/**
 * Reads the table in a file, whatever its name says: an Excel workbook or CSV in any of the usual encodings.
 * @throws AppError 'offline' when the script that reads it could not be loaded
 */
export async function readTable(bytes: ArrayBuffer): Promise<ReadTable> {
  if (bytes.byteLength === 0) return refused('empty');
  if (bytes.byteLength > tableLimits.bytes) return refused('too-large');
  const start = [...new Uint8Array(bytes.slice(0, 4))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start === '504b0304') return (await loaded(loadXlsxReader))(bytes);
  // The container of old Excel files, and of new ones with a password.
  if (start === 'd0cf11e0') return refused(holds(bytes, 'EncryptedPackage') ? 'protected' : 'old-excel');
  const text = withoutPreamble(decodeText(bytes));
  if (text.includes('\u0000')) return refused('damaged');
  return readCsv(text, await loaded(loadCsvParser));
}

async function loadXlsxReader(): Promise<(bytes: ArrayBuffer) => Promise<ReadTable>> {
  return (await import(/* webpackChunkName: 'xlsx-lezen' */ './xlsx/read-xlsx')).readXlsx;
}

async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new AppError('offline', { subject: 'script' }, error);
  }
}

function readCsv(text: string, parse: ParseCsv): ReadTable {
  if (text.trim() === '') return refused('empty');
  const header = text.slice(0, endOfFirstLine(text));
  const widths = delimiters.map((delimiter) => parse(header, delimiter).rows[0]?.length ?? 0);
  const delimiter = delimiters[widths.indexOf(Math.max(...widths))] ?? ';';
  // One more than allowed is enough to know that it is too much.
  const { rows, malformed } = parse(text, delimiter, tableLimits.rows + 3);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
  if (filled > tableLimits.rows + 1) return refused('too-many-rows');
  return { kind: 'read', table: { rows: rows.map((row) => row.slice(0, tableLimits.columns)), malformed } };
}

/** @param name - of a stream in the container, which is written in UTF-16 */
function holds(bytes: ArrayBuffer, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.slice(0, bytes.byteLength - (bytes.byteLength % 2))).includes(name);
}
