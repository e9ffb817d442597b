import { restore } from '../file/cell';
import { readDay } from '../file/day';
import type { Opgave } from '../records.generated';
import { cleanLine, cleanNote, joinValues, lineLimit, noteLimit } from '../text';
import { requiredFields } from './columns';
import type { OpgaveField } from './columns';

/** An opgave as the file describes it. Owners are what stands there, mail addresses or keys: the import looks them up. */
export type ImportedOpgave = Omit<Opgave, 'IsActive' | 'OwnerKeys' | 'History' | 'SucceededBy'> & {
  readonly owners: readonly string[];
};

export interface RowProblem {
  /** As a spreadsheet counts: the header is row 1. A cell with line breaks is one row. */
  readonly rowNumber: number;
  readonly reason:
    | 'empty' // a field that must be filled
    | 'double-key' // `otherRow` has the same key
    | 'too-long'
    | 'not-a-link' // only http and https
    | 'not-a-day' // expected 2026-12-31 or 31-12-2026
    | 'not-a-year' // expected 2026
    | 'not-a-group' // expected the object id of a group
    | 'forbidden-in-key' // a key cannot hold a semicolon
    | 'too-many-cells' // more cells than the header has: a separator in a text without quotes
    | 'broken-quotes';
  readonly field?: OpgaveField;
  /** The value that is wrong, shortened. */
  readonly value?: string;
  readonly otherRow?: number;
}

export type Values = Readonly<Partial<Record<OpgaveField, string>>>;

/** The cells of a row by field. */
export function valuesOf(cells: readonly string[], columns: readonly (OpgaveField | undefined)[]): Values {
  const values: Partial<Record<OpgaveField, string>> = {};
  columns.forEach((field, position) => {
    if (field !== undefined) values[field] = restore(cells[position] ?? '');
  });
  return values;
}

/** Everything that is wrong with one row, apart from other rows. */
export function problemsOf(
  cells: readonly string[],
  columns: readonly (OpgaveField | undefined)[],
  width: number,
  rowNumber: number,
): readonly RowProblem[] {
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return [{ rowNumber, reason: 'too-many-cells' }];
  const values = valuesOf(cells, columns);
  const problems: RowProblem[] = requiredFields
    .filter((field) => cleanLine(values[field] ?? '') === '')
    .map((field) => ({ rowNumber, reason: 'empty', field }));
  const report = (field: OpgaveField, reason: RowProblem['reason']): void => {
    problems.push({ rowNumber, reason, field, value: shorten(values[field] ?? '') });
  };
  for (const field of ['Key', 'Programme', 'Goal', 'Title', 'SourceUrl'] as const)
    if (cleanLine(values[field] ?? '').length > lineLimit) report(field, 'too-long');
  for (const field of ['Description', 'Keywords', 'owners'] as const)
    if ((values[field] ?? '').length > noteLimit) report(field, 'too-long');
  if (values.Key?.includes(';') === true) report('Key', 'forbidden-in-key');
  if (filled(values.SourceUrl) && !isWebAddress(values.SourceUrl)) report('SourceUrl', 'not-a-link');
  if (filled(values.ValidUntil) && readDay(values.ValidUntil) === undefined) report('ValidUntil', 'not-a-day');
  if (filled(values.Year) && !/^20\d\d$/.test(values.Year.trim())) report('Year', 'not-a-year');
  if (filled(values.GroupId) && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(values.GroupId.trim()))
    report('GroupId', 'not-a-group');
  return problems;
}

export function toOpgave(values: Values): ImportedOpgave {
  const validUntil = readDay(values.ValidUntil ?? '');
  const optional = {
    Description: cleanNote(values.Description ?? ''),
    Keywords: joinValues(splitList(values.Keywords)),
    SourceUrl: cleanLine(values.SourceUrl ?? ''),
    GroupId: cleanLine(values.GroupId ?? '').toLowerCase(),
  };
  return {
    Key: cleanLine(values.Key ?? ''),
    Programme: cleanLine(values.Programme ?? ''),
    Goal: cleanLine(values.Goal ?? ''),
    Title: cleanLine(values.Title ?? ''),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    ...(filled(values.Year) ? { Year: Number(values.Year) } : {}),
    ...(validUntil === undefined ? {} : { ValidUntil: validUntil }),
    owners: splitList(values.owners).map((owner) => owner.toLowerCase()),
  };
}

/** Semicolons or line breaks separate; a comma too when there is no other, as in a file that Excel wrote with `,`. */
function splitList(text = ''): readonly string[] {
  const separator = /[;\n]/.test(text) ? /[;\r\n]+/ : /,/;
  return [
    ...new Set(
      text
        .split(separator)
        .map(cleanLine)
        .filter((part) => part !== ''),
    ),
  ];
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(text.trim());
}

function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

export function shorten(text: string): string {
  const line = cleanLine(text);
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}
