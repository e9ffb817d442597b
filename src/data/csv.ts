import type { ParseCsv } from '../domain/opgaven-csv';

/** The CSV reader, loaded on first use: only somebody who imports needs it. */
export async function loadCsvParser(): Promise<ParseCsv> {
  const { parse } = await import(/* webpackChunkName: 'csv' */ 'papaparse');
  return (text, delimiter) => {
    const { data, errors } = parse<string[]>(text, { delimiter });
    const malformed = errors
      .filter(({ type }) => type === 'Quotes')
      .flatMap(({ row }) => (row === undefined ? [] : [row]));
    return { rows: data, malformed };
  };
}
