import * as React from 'react';
import { useServices } from './services';

export interface CommandState<I, R> {
  /** Runs the command; gives its result, or `undefined` when it failed (see `error`) or already runs. */
  readonly run: (input: I) => Promise<R | undefined>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly clearError: () => void;
}

/**
 * A command of a screen. Pressing again with the same input after a failure repeats the same command under the same key,
 * so that an answer that got lost does not make it happen twice; other input is another command.
 * @param execute - the command, given its key and input
 */
export function useCommand<I, R>(execute: (commandKey: string, input: I) => Promise<R>): CommandState<I, R> {
  const { newKey } = useServices();
  const [state, setState] = React.useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined });
  const attempt = React.useRef<{ key: string; input: string } | undefined>();
  const running = React.useRef(false);
  const alive = useAlive();
  const latest = React.useRef(execute);
  latest.current = execute;

  const run = React.useCallback(
    async (input: I): Promise<R | undefined> => {
      if (running.current) return undefined;
      running.current = true;
      const fingerprint = JSON.stringify([input]);
      if (attempt.current?.input !== fingerprint) attempt.current = { key: newKey(), input: fingerprint };
      setState({ busy: true, error: undefined });
      try {
        const result = await latest.current(attempt.current.key, input);
        attempt.current = undefined;
        if (alive.current) setState({ busy: false, error: undefined });
        return result;
      } catch (error) {
        if (alive.current) setState({ busy: false, error });
        return undefined;
      } finally {
        running.current = false;
      }
    },
    [alive, newKey],
  );
  const clearError = React.useCallback(() => setState({ busy: false, error: undefined }), []);
  return { run, busy: state.busy, error: state.error, clearError };
}

/** @returns a reference that is false once the screen is gone: nothing may be shown on it any more */
export function useAlive(): React.MutableRefObject<boolean> {
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  return alive;
}
