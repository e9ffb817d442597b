// What importing and exporting opgaven needs of the domain, under the name that the other layers know.
export type { OpgaveField } from './opgaven-file/columns';
export { decodeCsv, readOpgavenCsv } from './opgaven-file/read';
export type { OpgavenFile, ParseCsv, ParsedCsv } from './opgaven-file/read';
export type { ImportedOpgave, RowProblem } from './opgaven-file/rows';
export { formatOpgavenCsv } from './opgaven-file/write';
