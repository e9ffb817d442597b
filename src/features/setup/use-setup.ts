import * as React from 'react';
import useSWR from 'swr';
import type { Me, SetupFinding, SetupProgress } from '../../data/ports';
import { useServices } from '../../session/services';
import { isWanted } from './plan';

/** What became of one finding during a run. */
export type RunResult = SetupProgress['result'];

export interface SetupRun {
  readonly state: 'running' | 'stopped' | 'finished';
  readonly done: number;
  readonly total: number;
  readonly results: ReadonlyMap<string, { readonly finding: SetupFinding; readonly result: RunResult }>;
}

export interface SetupState {
  readonly me: Me | undefined;
  /** Absent while the first check runs. */
  readonly findings: readonly SetupFinding[] | undefined;
  readonly checkedAt: Date | undefined;
  readonly checking: boolean;
  readonly error: unknown;
  readonly run: SetupRun | undefined;
  readonly check: () => void;
  readonly repair: () => void;
  readonly stop: () => void;
}

/** Checks what the product needs, and makes what is missing: to be stopped and gone on with at any moment. */
export function useSetup(): SetupState {
  const services = useServices();
  const { setup, now } = services;
  const who = useSWR<Me, unknown>(['me'], () => services.me());
  const checked = useSWR<{ findings: readonly SetupFinding[]; at: Date }, unknown>(
    ['setup'],
    async () => ({ findings: await setup.check(), at: now() }),
    { revalidateOnFocus: false, revalidateOnReconnect: false, shouldRetryOnError: false },
  );
  const [run, setRun] = React.useState<SetupRun>();
  const [runError, setRunError] = React.useState<unknown>();
  const abort = React.useRef<AbortController>();
  React.useEffect(() => () => abort.current?.abort(), []);
  const findings = checked.data?.findings;

  async function repair(): Promise<void> {
    const wanted = (findings ?? []).filter(isWanted);
    if (wanted.length === 0 || run?.state === 'running') return;
    const controller = new AbortController();
    abort.current = controller;
    const results = new Map<string, { finding: SetupFinding; result: RunResult }>();
    let done = 0;
    const show = (state: SetupRun['state']): void =>
      setRun({ state, done, total: wanted.length, results: new Map(results) });
    setRunError(undefined);
    show('running');
    try {
      const after = await setup.repair(
        wanted,
        ({ finding, result, done: finished }) => {
          // What was made is told as what it was before.
          const before = wanted.find(({ id }) => id === finding.id);
          results.set(finding.id, { finding: result === 'made' ? (before ?? finding) : finding, result });
          done = finished;
          show('running');
        },
        controller.signal,
      );
      await checked.mutate({ findings: after, at: now() }, { revalidate: false });
      show(controller.signal.aborted ? 'stopped' : 'finished');
    } catch (error) {
      setRunError(error);
      show('stopped');
    }
  }

  return {
    me: who.data,
    findings,
    checkedAt: checked.data?.at,
    checking: checked.isValidating,
    error: runError ?? checked.error,
    run,
    check: () => {
      setRun(undefined);
      void checked.mutate();
    },
    repair: () => void repair(),
    stop: () => abort.current?.abort(),
  };
}
