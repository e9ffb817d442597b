/** Splits text into rows of cells; `src/data/csv.ts` has the real one, which is loaded only when somebody imports. */
export type ParseCsv = (text: string, delimiter: string, maxRows?: number) => ParsedCsv;

export interface ParsedCsv {
  readonly rows: readonly (readonly string[])[];
  /** Positions in `rows` whose quotes do not close, or close too early. */
  readonly malformed: readonly number[];
}

/** What Dutch, English and copied tables are separated by. */
export const delimiters = [';', ',', '\t'] as const;

/** @returns where the first line ends, for a look at the header alone */
export function endOfFirstLine(text: string): number {
  const end = text.search(/[\r\n]/);
  return end === -1 ? text.length : end;
}
