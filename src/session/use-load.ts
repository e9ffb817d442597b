import * as React from 'react';
import useSWR from 'swr';
import { useCopies } from './copies';

export interface Keeping<T, C> {
  /** What of the data may be kept on this computer: nothing about initiators. */
  readonly strip: (data: T) => C;
}

export interface Loaded<T, C> {
  /** What the lists hold; absent until the first answer. */
  readonly data: T | undefined;
  /** What was seen last on this computer, until `data` is there. */
  readonly copy: { readonly value: C; readonly at: string } | undefined;
  /** When `data` was read. */
  readonly at: Date | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  /** Reads again; resolves when the screen shows it. A failure stands in `error`, what was shown stays. */
  readonly refresh: () => Promise<void>;
  /** Shows other data at once, before or without reading again. */
  readonly put: (change: (data: T) => T) => void;
}

/**
 * Data of a screen: what was read before in this web part at once and read again, else what this computer kept.
 * @param key - the name of the data, with everything that it depends on; `undefined` reads nothing yet
 * @param load - reads; also called on a repeat
 */
export function useLoad<T, C = never>(
  key: readonly string[] | undefined,
  load: () => Promise<T>,
  keeping?: Keeping<T, C>,
): Loaded<T, C> {
  const copies = useCopies();
  const name = key?.join('/');
  const keeps = keeping !== undefined;
  const copy = React.useMemo(() => (keeps && name ? copies.read<C>(name) : undefined), [copies, name, keeps]);
  const { data, error, isValidating, mutate } = useSWR<{ readonly value: T; readonly at: Date }, unknown>(
    key ?? null,
    async () => {
      const value = await load();
      if (keeping && name) copies.write(name, keeping.strip(value));
      return { value, at: new Date() };
    },
  );
  return {
    data: data?.value,
    copy: data ? undefined : copy,
    at: data?.at,
    error,
    loading: isValidating,
    refresh: async () => {
      await mutate();
    },
    put: (change) => void mutate((shown) => shown && { ...shown, value: change(shown.value) }, { revalidate: false }),
  };
}
