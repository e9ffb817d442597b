import * as React from 'react';
import type { Stored } from '../data/ports';
import type { Initiative } from '../domain/records.generated';

/**
 * When a screen with autosave goes away, the rest of the dossier reads again what was saved on it.
 * @param saving - the autosave of the screen
 * @param read - the initiative as the dossier has it
 */
export function useRefreshAfter(
  saving: { readonly stored: Stored<Initiative>; readonly flush: () => Promise<void> },
  read: Stored<Initiative>,
  refresh: () => Promise<void>,
): void {
  const latest = React.useRef({ read, refresh });
  latest.current = { read, refresh };
  React.useEffect(
    () => () => {
      void saving.flush().then(async () => {
        if (saving.stored.etag !== latest.current.read.etag) await latest.current.refresh();
      });
    },
    [saving],
  );
}
