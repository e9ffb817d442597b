// What importing and exporting opgaven needs of the domain, under the name that the other layers know.
export type { OpgaveField } from './opgaven-file/columns';
export { decodeText as decodeCsv } from './file/decode';
export type { ParseCsv, ParsedCsv } from './file/csv';
export { readOpgavenCsv } from './opgaven-file/read';
export type { OpgavenFile } from './opgaven-file/read';
export type { ImportedOpgave, RowProblem } from './opgaven-file/rows';
export { formatOpgavenCsv } from './opgaven-file/write';
