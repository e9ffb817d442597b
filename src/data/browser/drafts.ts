import type { Drafts } from '../ports';

interface SavedDraft {
  readonly value: unknown;
  readonly savedAt: string;
}

const prefix = 'initiatievenwijzer.draft.';

/**
 * Drafts in the storage of this browser tab, so that a reload or a lost connection loses nothing that was typed.
 * Where the browser refuses storage (full, or blocked in a frame) they live as long as the page.
 * @param storage - `sessionStorage`; `undefined` where reading it already throws
 */
export function createDrafts(storage: Storage | undefined, now: () => Date): Drafts {
  const memory = new Map<string, string>();
  return {
    read<T>(name: string) {
      const saved = parse(memory.get(name) ?? storage?.getItem(prefix + name));
      return saved && { value: saved.value as T, savedAt: saved.savedAt };
    },
    write(name, value) {
      const savedAt = now().toISOString();
      const text = JSON.stringify({ value, savedAt } satisfies SavedDraft);
      if (store(storage, prefix + name, text)) memory.delete(name);
      else memory.set(name, text);
      return savedAt;
    },
    remove(name) {
      memory.delete(name);
      storage?.removeItem(prefix + name);
    },
  };
}

function parse(text: string | null | undefined): SavedDraft | undefined {
  try {
    return text === null || text === undefined ? undefined : (JSON.parse(text) as SavedDraft);
  } catch {
    // Not ours: another script uses the same name.
    return undefined;
  }
}

/** @returns whether the browser kept it */
function store(storage: Storage | undefined, name: string, text: string): boolean {
  try {
    storage?.setItem(name, text);
    return storage !== undefined;
  } catch {
    // Full or forbidden: the caller keeps it in memory instead.
    return false;
  }
}

/** `sessionStorage` or `localStorage`, or `undefined` where the browser forbids even to look at it. */
export function storageOf(name: 'sessionStorage' | 'localStorage'): Storage | undefined {
  try {
    return window[name];
  } catch {
    // A frame with third-party storage blocked: the callers do without.
    return undefined;
  }
}
