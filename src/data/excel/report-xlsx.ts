import writeXlsxFile from 'write-excel-file/browser';
import type { Cell, Sheet } from 'write-excel-file/browser';
import { cellText } from '../../domain/file/in-a-file';
import type { ReportDocument, ReportSection } from '../../domain/report/section';

/**
 * The report as a workbook: a sheet with the findings, and one a subject. Numbers are numbers, so that people can count on;
 * every text is written as text, so that `=HYPERLINK(…)` in a name stays words. Load only when somebody asks for it.
 */
export async function buildReportXlsx(report: ReportDocument): Promise<ArrayBuffer> {
  const sheets: Sheet<Blob>[] = [frontSheet(report), ...report.sections.map(sectionSheet)];
  const blob = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  return blob.arrayBuffer();
}

function frontSheet({ title, subtitle, municipality, facts, sections }: ReportDocument): Sheet<Blob> {
  return {
    sheet: sheetName(title),
    columns: [{ width: 28 }, { width: 90 }],
    data: [
      [text(title, { fontWeight: 'bold', fontSize: 16 })],
      [text(municipality)],
      [text(subtitle)],
      ...facts.map((fact) => [text(fact)]),
      [],
      ...sections.map(({ subject, finding }) => [text(subject, { fontWeight: 'bold' }), text(finding)]),
    ],
  };
}

function sectionSheet({ subject, finding, note, columns, rows, empty }: ReportSection): Sheet<Blob> {
  const [first, ...others] = columns;
  return {
    sheet: sheetName(subject),
    columns: [{ width: 48 }, ...others.map(() => ({ width: 20 }))],
    data: [
      [text(finding, { fontWeight: 'bold', fontSize: 13 })],
      ...(note === undefined ? [] : [[text(note)]]),
      ...(empty === undefined ? [] : [[text(empty)]]),
      [],
      [
        text(first, { fontWeight: 'bold' }),
        ...others.map((header) => text(header, { fontWeight: 'bold', align: 'right' })),
      ],
      ...rows.map(({ label, cells }) => [
        text(label),
        ...cells.map(
          (cell): Cell =>
            cell.value === undefined
              ? text(cell.text, { align: 'right' })
              : { type: Number, value: cell.value, align: 'right', format: formatOf(cell.value, cell.text) },
        ),
      ]),
    ],
  };
}

/** The unit that people read stands behind the number: "7 weken" is 7 with its unit, and can still be counted with. */
function formatOf(value: number, words: string): string {
  const unit = cellText(words)
    .replace(/^[\d.,\s½]+/, '')
    .replace(/"/g, '')
    .slice(0, 40);
  const digits = Number.isInteger(value) ? '#,##0' : '#,##0.0';
  return unit === '' ? digits : `${digits}" ${unit}"`;
}

function text(value: string, style: { fontWeight?: 'bold'; fontSize?: number; align?: 'right' } = {}): Cell {
  return { type: String, value: cellText(value), ...style };
}

/** Excel takes at most 31 characters and none of these signs. */
function sheetName(name: string): string {
  return cellText(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31);
}
