import * as React from 'react';
import { importOpgaven } from '../../commands/import-opgaven';
import type { ImportOpgavenResult, ImportProgress } from '../../commands/import-opgaven';
import { loadCsvParser } from '../../data/csv';
import type { Me } from '../../data/ports';
import { decodeCsv, readOpgavenCsv } from '../../domain/opgaven-csv';
import type { OpgavenFile } from '../../domain/opgaven-csv';
import { useAlive } from '../../session/use-command';
import { useServices } from '../../session/services';

/** What somebody chose beside the file. */
export interface ImportChoices {
  readonly year?: number;
  readonly expire: readonly string[];
}

export interface ImportState {
  readonly file: OpgavenFile | undefined;
  /** The browser could not read the file. */
  readonly unreadable: boolean;
  readonly progress: ImportProgress | undefined;
  readonly outcome: ImportOpgavenResult | undefined;
  readonly error: unknown;
  readonly read: (file: File) => void;
  /** Puts the good rows into the list; again after a failure it does what is left. */
  readonly submit: (options: ImportChoices) => void;
  readonly stop: () => void;
}

/** The import of one file, from choosing it to its outcome. */
export function useImport(me: Me, onImported: () => Promise<void>): ImportState {
  const services = useServices();
  const alive = useAlive();
  const [file, setFile] = React.useState<OpgavenFile>();
  const [unreadable, setUnreadable] = React.useState(false);
  const [progress, setProgress] = React.useState<ImportProgress>();
  const [outcome, setOutcome] = React.useState<ImportOpgavenResult>();
  const [error, setError] = React.useState<unknown>();
  const abort = React.useRef<AbortController>();

  async function read(chosen: File): Promise<void> {
    setFile(undefined);
    setUnreadable(false);
    setError(undefined);
    try {
      const [parse, bytes] = await Promise.all([loadCsvParser(), chosen.arrayBuffer()]);
      setFile(readOpgavenCsv(decodeCsv(bytes), parse));
    } catch {
      // The file is gone or locked, or the reader did not load: choosing it again is the way on in both cases.
      setUnreadable(true);
    }
  }

  async function submit({ year, expire }: ImportChoices): Promise<void> {
    if (!file || progress) return;
    abort.current = new AbortController();
    setOutcome(undefined);
    setError(undefined);
    setProgress({ done: 0, total: file.good.length + expire.length });
    try {
      const opgaven = file.good.map(({ opgave }) => opgave);
      const result = await importOpgaven(services, {
        actor: me,
        opgaven,
        year,
        expire,
        onProgress: (next) => alive.current && setProgress(next),
        signal: abort.current.signal,
      });
      await onImported();
      if (alive.current) setOutcome(result);
    } catch (failure) {
      if (alive.current) setError(failure);
    }
    if (alive.current) setProgress(undefined);
  }

  return {
    file,
    unreadable,
    progress,
    outcome,
    error,
    read: (chosen) => void read(chosen),
    submit: (choices) => void submit(choices),
    stop: () => abort.current?.abort(),
  };
}
