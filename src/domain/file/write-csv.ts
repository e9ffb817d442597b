import { neutralise } from './cell';

/**
 * A table as CSV that Excel in Dutch opens well: `;`, quotes, byte order mark. What a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string): string => `"${neutralise(value).replace(/"/g, '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
