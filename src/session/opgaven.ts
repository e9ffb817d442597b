import useSWR from 'swr';
import { findAll } from '../commands/read-dossier';
import type { Lists, Stored } from '../data/ports';
import type { Opgave } from '../domain/records.generated';
import { useServices } from './services';

export type OpgavenState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly state: 'ready'; readonly opgaven: readonly Stored<Opgave>[]; readonly refresh: () => Promise<void> };

export const opgavenKey: readonly string[] = ['opgaven'];

/** Every opgave of the municipality, expired ones too: old initiatives point at them. A municipality has tens of them. */
export function useOpgaven(): OpgavenState {
  const { lists } = useServices();
  const { data, error, mutate } = useSWR<readonly Stored<Opgave>[], unknown>(opgavenKey, () => readOpgaven(lists));
  if (data) {
    return {
      state: 'ready',
      opgaven: data,
      refresh: async () => {
        await mutate();
      },
    };
  }
  return error === undefined ? { state: 'loading' } : { state: 'failed', error, retry: () => void mutate() };
}

export function readOpgaven(lists: Pick<Lists, 'opgaven'>): Promise<readonly Stored<Opgave>[]> {
  return findAll(lists.opgaven, { top: 500 });
}
