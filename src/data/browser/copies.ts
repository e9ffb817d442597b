/** What this computer kept of what was seen last (see `session/copies.tsx`). */
export interface LocalCopies {
  read<T>(name: string): { readonly value: T; readonly at: string } | undefined;
  write(name: string, value: unknown): void;
}

interface SavedCopy {
  readonly version: number;
  readonly at: string;
  readonly value: unknown;
}

/** Another shape of what is kept makes old copies unreadable on purpose: then the first visit is a first visit again. */
const version = 1;
const prefix = 'initiatievenwijzer.copy.';

/**
 * Copies in `localStorage`, for one person and one site: another person at the same computer does not see them.
 * @param storage - `undefined` where the browser refuses it: then nothing is kept
 * @param owner - says whose they are and from which site
 */
export function createCopies(storage: Storage | undefined, owner: string, now: () => Date): LocalCopies {
  const place = (name: string): string => `${prefix}${owner}.${name}`;
  return {
    read<T>(name: string) {
      const saved = parse(storage?.getItem(place(name)));
      return saved?.version === version ? { value: saved.value as T, at: saved.at } : undefined;
    },
    write(name, value) {
      try {
        storage?.setItem(place(name), JSON.stringify({ version, at: now().toISOString(), value } satisfies SavedCopy));
      } catch {
        // Full: an old copy would say things that no longer hold, so it goes.
        storage?.removeItem(place(name));
      }
    },
  };
}

function parse(text: string | null | undefined): SavedCopy | undefined {
  if (!text) return undefined;
  try {
    return JSON.parse(text) as SavedCopy;
  } catch {
    // Something else wrote there: as good as nothing.
    return undefined;
  }
}
