import * as React from 'react';
import { Autosave } from './autosave';
import type { Initiative } from '../domain/records.generated';
import type { AutosaveOptions } from './autosave';
import { useServices } from './services';

export type UseAutosaveOptions<I extends string, V, R = Initiative> = Omit<AutosaveOptions<I, V, R>, 'drafts' | 'now'>;

/**
 * Autosave for the fields of a screen; what waits is saved when the screen goes away.
 * @param options - fixed for the life of the screen, except `stored`: a newer version is taken over
 */
export function useAutosave<I extends string, V, R = Initiative>(
  options: UseAutosaveOptions<I, V, R>,
  ids: readonly I[],
): Autosave<I, V, R> {
  const { drafts, now } = useServices();
  const [, redraw] = React.useReducer((turn: number) => turn + 1, 0);
  const ref = React.useRef<Autosave<I, V, R>>();
  ref.current ??= new Autosave<I, V, R>({ ...options, drafts, now }, ids);
  const autosave = ref.current;
  const { stored } = options;

  React.useEffect(() => {
    const stop = autosave.subscribe(redraw);
    return () => {
      stop();
      autosave.dispose();
    };
  }, [autosave]);
  React.useEffect(() => autosave.rebase(stored), [autosave, stored]);
  return autosave;
}
