import useSWR from 'swr';
import { hasCode } from '../data/app-error';
import type { Availability } from '../data/ports';
import { useServices } from './services';

const nobody: ReadonlyMap<string, Availability> = new Map();

/**
 * Whether these people can be reached now. Without an answer (no permission, Graph slow or down) nothing is shown: nobody
 * is worse off than without the dot, and Inrichting says which permission is missing.
 * @param personKeys - the people on screen
 */
export function usePresence(personKeys: readonly string[]): ReadonlyMap<string, Availability> {
  return useAskedPresence(personKeys).data ?? nobody;
}

/** For a screen on which it matters who can be reached: why that is not to be seen, when it is for a permission. */
export function usePresencePermission(personKeys: readonly string[]): string | undefined {
  const { error } = useAskedPresence(personKeys);
  return hasCode(error, 'scope-missing') ? error.detail.subject : undefined;
}

function useAskedPresence(personKeys: readonly string[]) {
  const { directory } = useServices();
  const wanted = [...new Set(personKeys)].sort();
  return useSWR<ReadonlyMap<string, Availability>, unknown>(
    wanted.length === 0 ? null : ['presence', ...wanted],
    () => directory.presence(wanted),
    {
      refreshInterval: 120_000,
      shouldRetryOnError: false,
    },
  );
}
