import * as React from 'react';
import { importInitiatives } from '../../../commands/import-initiatives';
import type { ImportInitiativesResult } from '../../../commands/import-initiatives';
import { useServices } from '../../../session/services';
import { useAlive } from '../../../session/use-command';
import type { Checked, ImportFile } from './use-import-file';

export interface RunState {
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly result: ImportInitiativesResult | undefined;
  readonly error: unknown;
  /** Starts, or goes on after a stop or a failure. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly forget: () => void;
}

/** The import itself: with progress, to be stopped and gone on with. */
export function useRun(file: ImportFile | undefined, checked: Checked | undefined, onDone: () => void): RunState {
  const services = useServices();
  const alive = useAlive();
  const [progress, setProgress] = React.useState<RunState['progress']>();
  const [result, setResult] = React.useState<ImportInitiativesResult>();
  const [error, setError] = React.useState<unknown>();
  const abort = React.useRef<AbortController>();
  // Who leaves the page stops the import after the row at hand: the same file goes on with it.
  React.useEffect(() => () => abort.current?.abort(), []);

  async function start(): Promise<void> {
    if (!file || !checked || progress) return;
    const rows = checked.rows.flatMap(({ row, ready }) => (ready ? [{ key: row.key, row: ready }] : []));
    abort.current = new AbortController();
    setResult(undefined);
    setError(undefined);
    setProgress({ done: 0, total: rows.length });
    try {
      const { me: actor, settings } = checked.base;
      const done = await importInitiatives(services, {
        actor,
        settings,
        fileName: file.name,
        fingerprint: file.fingerprint,
        rows,
        onProgress: (next) => alive.current && setProgress(next),
        signal: abort.current.signal,
      });
      if (alive.current) setResult(done);
    } catch (failure) {
      if (alive.current) setError(failure);
    }
    if (alive.current) {
      setProgress(undefined);
      onDone();
    }
  }

  return {
    progress,
    result,
    error,
    start: () => void start(),
    stop: () => abort.current?.abort(),
    forget: () => {
      setResult(undefined);
      setError(undefined);
    },
  };
}
