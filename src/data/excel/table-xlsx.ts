import writeXlsxFile from 'write-excel-file/browser';
import type { Cell } from 'write-excel-file/browser';
import { cellText } from '../../domain/file/in-a-file';
import type { PlainDay } from '../../domain/types';

/** What stands in one cell; a day is written as a date of Excel, so that it can be sorted and filtered. */
export type TableCell = string | { readonly day: PlainDay | undefined };

export interface TableColumn {
  readonly header: string;
  /** About how many characters. */
  readonly width: number;
}

/**
 * One table as a workbook, its header fixed on top. Every text is written as text: what looks like a formula stays words.
 * Load only when somebody asks for it.
 */
export async function buildTableXlsx(
  sheet: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): Promise<ArrayBuffer> {
  const data: Cell[][] = [
    columns.map(({ header }): Cell => ({ type: String, value: cellText(header), fontWeight: 'bold' })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  const options = {
    sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  const blob = await writeXlsxFile(data, options).toBlob();
  return blob.arrayBuffer();
}

function cellOf(cell: TableCell): Cell {
  if (typeof cell === 'string') return { type: String, value: cellText(cell) };
  // At midnight in UTC: Excel knows no time zones, and the day must not shift.
  return cell.day === undefined
    ? { type: String, value: '' }
    : { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'dd-mm-yyyy' };
}
