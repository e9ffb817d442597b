import { delimiters, endOfFirstLine } from '../file/csv';
import type { ParseCsv, ParsedCsv } from '../file/csv';
import { withoutPreamble } from '../file/decode';
import { cleanLine } from '../text';
import { aliases, headerOrder, requiredFields } from './columns';
import type { OpgaveField } from './columns';
import { problemsOf, shorten, toOpgave, valuesOf } from './rows';
import type { ImportedOpgave, RowProblem } from './rows';

export interface OpgavenFile {
  /** Rows without any problem. */
  readonly good: readonly { readonly rowNumber: number; readonly opgave: ImportedOpgave }[];
  /** One entry a problem; a row may have several. */
  readonly problems: readonly RowProblem[];
  readonly wrongRows: number;
  readonly missingColumns: readonly OpgaveField[];
  /** Headers that say nothing to us; their cells are left out. */
  readonly unknownColumns: readonly string[];
}

/**
 * Reads a list of opgaven. Wrong rows are named by number and reason; the good ones stand apart, so that somebody can
 * decide to take only those. The separator is the one with which the header makes sense.
 * @param text - see `decodeText`
 */
export function readOpgavenCsv(text: string, parse: ParseCsv): OpgavenFile {
  const body = withoutPreamble(text);
  const { rows, malformed, columns } = bestReading(body, parse);
  const header = rows[0] ?? [];
  const problems: RowProblem[] = [];
  const good: { rowNumber: number; opgave: ImportedOpgave }[] = [];
  const rowOfKey = new Map<string, number>();
  const missingColumns = requiredFields.filter((field) => !columns.includes(field));
  const unknownColumns = header.filter((name, position) => columns[position] === undefined && name.trim() !== '');
  if (missingColumns.length > 0) return { good, problems, wrongRows: 0, missingColumns, unknownColumns };
  rows.forEach((cells, position) => {
    if (position === 0 || cells.every((cell) => cell.trim() === '')) return;
    const rowNumber = position + 1;
    const found = malformed.includes(position)
      ? [{ rowNumber, reason: 'broken-quotes' } as const]
      : problemsOf(cells, columns, header.length, rowNumber);
    const values = valuesOf(cells, columns);
    const key = cleanLine(values.Key ?? '').toLowerCase();
    const otherRow = rowOfKey.get(key);
    const double: readonly RowProblem[] =
      key !== '' && otherRow !== undefined
        ? [{ rowNumber, reason: 'double-key', field: 'Key', value: shorten(key), otherRow }]
        : [];
    if (key !== '' && otherRow === undefined) rowOfKey.set(key, rowNumber);
    problems.push(...found, ...double);
    if (found.length + double.length === 0) good.push({ rowNumber, opgave: toOpgave(values) });
  });
  return {
    good,
    problems,
    wrongRows: new Set(problems.map(({ rowNumber }) => rowNumber)).size,
    missingColumns,
    unknownColumns,
  };
}

interface Reading extends ParsedCsv {
  /** By position: the field of a column, or undefined when its header is not known. */
  readonly columns: readonly (OpgaveField | undefined)[];
}

function bestReading(text: string, parse: ParseCsv): Reading {
  const readings = delimiters.map((delimiter): Reading => {
    const header = parse(text.slice(0, endOfFirstLine(text)), delimiter).rows[0] ?? [];
    return { rows: [], malformed: [], columns: columnsOf(header) };
  });
  const known = readings.map(({ columns }) => columns.filter((column) => column !== undefined).length);
  const best = known.indexOf(Math.max(...known));
  const parsed = parse(text, delimiters[best] ?? ';');
  return { ...parsed, columns: columnsOf(parsed.rows[0] ?? []) };
}

function columnsOf(header: readonly string[]): readonly (OpgaveField | undefined)[] {
  const used = new Set<OpgaveField>();
  return header.map((name) => {
    const plain = name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ');
    const field = headerOrder.find((candidate) => aliases[candidate].includes(plain));
    if (field === undefined || used.has(field)) return undefined;
    used.add(field);
    return field;
  });
}
