import * as React from 'react';
import { readTable } from '../../../data/read-table';
import type { TableFile, TableRefusal } from '../../../domain/file/table';
import { checkRow } from '../../../domain/import/check';
import type { CheckedRow, ImportContext } from '../../../domain/import/check';
import { findHeader, matchColumns } from '../../../domain/import/fields';
import type { ColumnMapping, ImportField } from '../../../domain/import/fields';
import { rowsOf } from '../../../domain/import/row';
import { deriveKey } from '../../../domain/keys';
import { useServices } from '../../../session/services';
import { useAlive } from '../../../session/use-command';
import { checkInSlices, knownKeys, readBase } from './import-data';
import type { ImportBase } from './import-data';

export interface ImportFile {
  readonly name: string;
  readonly table: TableFile;
  readonly headerAt: number;
  /** The same for the same content, whatever the file is called. */
  readonly fingerprint: string;
}

export interface Checked {
  readonly base: ImportBase;
  readonly context: ImportContext;
  readonly rows: readonly CheckedRow[];
  readonly repairs: ReadonlyMap<string, string>;
}

export interface ImportFileState {
  readonly file: ImportFile | undefined;
  readonly refusal: TableRefusal | 'unreadable' | undefined;
  readonly reading: boolean;
  readonly columns: ColumnMapping;
  readonly checked: Checked | undefined;
  /** How many rows were looked at, while that goes on. */
  readonly checking: number | undefined;
  readonly error: unknown;
  readonly read: (chosen: File) => void;
  readonly mapColumn: (position: number, field: ImportField | undefined) => void;
  readonly check: () => void;
  /** Back to the columns, or to choosing a file. */
  readonly back: (to: 'file' | 'columns') => void;
  readonly repair: (repairKey: string, answer: string) => void;
}

/** One file on its way to an import: read, its columns named, its rows checked and repaired. Nothing is stored here. */
export function useImportFile(): ImportFileState {
  const services = useServices();
  const alive = useAlive();
  const [file, setFile] = React.useState<ImportFile>();
  const [refusal, setRefusal] = React.useState<ImportFileState['refusal']>();
  const [reading, setReading] = React.useState(false);
  const [columns, setColumns] = React.useState<ColumnMapping>([]);
  const [checked, setChecked] = React.useState<Checked>();
  const [checking, setChecking] = React.useState<number>();
  const [error, setError] = React.useState<unknown>();

  async function read(chosen: File): Promise<void> {
    setFile(undefined);
    setRefusal(undefined);
    setChecked(undefined);
    setReading(true);
    try {
      const result = await readTable(await chosen.arrayBuffer());
      if (!alive.current) return;
      if (result.kind === 'refused') setRefusal(result.reason);
      else {
        const { table } = result;
        const headerAt = findHeader(table.rows);
        const content = table.rows.map((row) => row.join('\u001f')).join('\n');
        setFile({ name: chosen.name, table, headerAt, fingerprint: deriveKey('import-file', content) });
        setColumns(matchColumns(table.rows[headerAt] ?? []));
      }
    } catch {
      // The file is gone or locked, or the reader did not load: choosing it again is the way on in both cases.
      if (alive.current) setRefusal('unreadable');
    }
    if (alive.current) setReading(false);
  }

  async function check(): Promise<void> {
    if (!file || checking !== undefined) return;
    setError(undefined);
    setChecking(0);
    try {
      const rows = rowsOf(file.table.rows, file.headerAt, columns, file.table.malformed);
      const [base, known] = await Promise.all([readBase(services, rows.length), knownKeys(services, rows)]);
      const context = { ...base.context, known };
      const result = await checkInSlices(rows, context, (done) => alive.current && setChecking(done));
      if (alive.current) setChecked({ base, context, rows: result, repairs: new Map() });
    } catch (failure) {
      if (alive.current) setError(failure);
    }
    if (alive.current) setChecking(undefined);
  }

  const repair = React.useCallback(
    (repairKey: string, answer: string) => setChecked((now) => now && repaired(now, repairKey, answer)),
    [],
  );

  return {
    file,
    refusal,
    reading,
    columns,
    checked,
    checking,
    error,
    read: (chosen) => void read(chosen),
    mapColumn: (position, field) =>
      setColumns((now) =>
        // A field has one column: choosing it here takes it away there.
        now.map((known, at) => (at === position ? field : known === field ? undefined : known)),
      ),
    check: () => void check(),
    back: (to) => {
      setChecked(undefined);
      if (to === 'file') setFile(undefined);
    },
    repair,
  };
}

/** Only the rows that this answer is about are looked at again. */
function repaired(checked: Checked, repairKey: string, answer: string): Checked {
  const repairs = new Map(checked.repairs).set(repairKey, answer);
  const rows = checked.rows.map((one) =>
    one.issues.some((issue) => issue.repairKey === repairKey) ? checkRow(one.row, checked.context, repairs) : one,
  );
  return { ...checked, repairs, rows };
}
