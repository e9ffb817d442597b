import { zipStored } from '../data/xlsx/zip';

/** A cell as it stands in the XML of a sheet, or a text. */
export type WrittenCell = string | { readonly xml: string };

/** A workbook of one sheet, written by hand: what Excel writes and a library would not. */
export function workbook(rows: readonly (readonly WrittenCell[])[], after = '', sheet = 'Initiatieven'): ArrayBuffer {
  const lines = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  );
  return workbookOf(`<sheetData>${lines.join('')}</sheetData>${after}`, sheet);
}

/** @param content - what stands in the sheet, as XML */
export function workbookOf(content: string, sheet = 'Initiatieven'): ArrayBuffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    // Style 1 is a date.
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${content}</worksheet>`,
  };
  return zipStored(new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}

/** The place of a cell, e.g. `B3`; both count from 0. */
export function place(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function cellXml(cell: WrittenCell, row: number, column: number): string {
  if (typeof cell !== 'string') return cell.xml.replaceAll('@', place(row, column));
  const text = cell.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return cell === ''
    ? ''
    : `<c r="${place(row, column)}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
