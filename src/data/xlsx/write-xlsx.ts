import writeXlsxFile from 'write-excel-file/browser';
import { cellText } from '../../domain/file/in-a-file';

/**
 * A table as an Excel workbook. Every cell is text, so that nothing in it is ever worked out.
 * @param header - the first row, bold
 */
export function writeXlsx(
  sheet: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Blob> {
  const cell = (value: string, bold = false) => ({
    value: cellText(value),
    type: String,
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  });
  const data = [header.map((value) => cell(value, true)), ...rows.map((row) => row.map((value) => cell(value)))];
  return writeXlsxFile(data, { sheet, stickyRowsCount: 1 }).toBlob();
}
