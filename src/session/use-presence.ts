import useSWR from 'swr';
import type { Availability } from '../data/ports';
import { useServices } from './services';

const nobody: ReadonlyMap<string, Availability> = new Map();

/**
 * Whether these people can be reached now. Without an answer (no permission, Graph slow or down) nothing is shown: nobody
 * is worse off than without the dot, and Inrichting says which permission is missing.
 * @param personKeys - the people on screen
 */
export function usePresence(personKeys: readonly string[]): ReadonlyMap<string, Availability> {
  const { directory } = useServices();
  const wanted = [...new Set(personKeys)].sort();
  const { data } = useSWR(wanted.length === 0 ? null : ['presence', ...wanted], () => directory.presence(wanted), {
    refreshInterval: 120_000,
    shouldRetryOnError: false,
  });
  return data ?? nobody;
}
