import { neutralise } from '../../domain/opgaven-file/cell';

/**
 * A table as CSV that Excel in Dutch opens well: `;`, quotes, byte order mark. What a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string): string => `"${neutralise(value).replace(/"/g, '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** Hands the text to the browser as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox still reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
