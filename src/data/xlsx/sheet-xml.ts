/** A range of cells that were merged into one, in one column; rows and column count from 0. */
export interface MergedColumn {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The sheet without the rows in which nothing stands: people colour whole columns, and a million empty rows are read as
 * slowly as full ones.
 * @returns the sheet, and how many rows have something in them
 */
export function withoutEmptyRows(xml: string): { readonly xml: string; readonly rows: number } {
  const pieces: string[] = [];
  let [at, rows] = [0, 0];
  for (let start = nextRow(xml, 0); start !== -1; start = nextRow(xml, at)) {
    const end = endOfRow(xml, start);
    const row = xml.slice(start, end);
    pieces.push(xml.slice(at, start));
    if (/<(?:\w+:)?(?:v|t)[\s>]/.test(row)) {
      pieces.push(row);
      rows += 1;
    }
    at = end;
  }
  pieces.push(xml.slice(at));
  return { xml: pieces.join(''), rows };
}

/** Cells that were merged downwards: what stands in the first one holds for all of them. */
export function mergedColumns(xml: string): readonly MergedColumn[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].flatMap(
    ([, left = '', top, right, bottom]) =>
      left === right ? [{ column: columnOf(left), from: Number(top) - 1, to: Number(bottom) - 1 }] : [],
  );
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function nextRow(xml: string, from: number): number {
  for (let at = xml.indexOf('<row', from); at !== -1; at = xml.indexOf('<row', at + 1))
    if (/[\s/>]/.test(xml.charAt(at + 4))) return at;
  return -1;
}

function endOfRow(xml: string, start: number): number {
  const open = xml.indexOf('>', start);
  if (open === -1) return xml.length;
  if (xml.charAt(open - 1) === '/') return open + 1;
  const close = xml.indexOf('</row>', open);
  return close === -1 ? xml.length : close + 6;
}
