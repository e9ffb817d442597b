import type { ParseCsv } from '../domain/file/csv';

/** The CSV reader, loaded on first use: only somebody who imports needs it. */
export async function loadCsvParser(): Promise<ParseCsv> {
  const { parse } = await import(/* webpackChunkName: 'csv' */ 'papaparse');
  return (text, delimiter, maxRows = 0) => {
    const { data, errors } = parse<string[]>(text, { delimiter, preview: maxRows });
    const malformed = errors
      .filter(({ type }) => type === 'Quotes')
      .flatMap(({ row }) => (row === undefined ? [] : [row]));
    return { rows: data, malformed };
  };
}
