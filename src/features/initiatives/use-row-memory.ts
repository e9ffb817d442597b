import * as React from 'react';
import { isKey } from '../../domain/keys';

interface PageState {
  readonly iwRow?: string;
}

export interface RowMemory {
  /** The row that somebody came back from. */
  readonly opened: string | undefined;
  readonly open: (key: string) => void;
}

/**
 * Where somebody was in the list: kept with this place in the history of the browser, so that Back returns to the row that
 * was opened. Without one, focus starts in the search field.
 */
export function useRowMemory(
  table: React.RefObject<HTMLElement>,
  search: React.RefObject<HTMLInputElement>,
): RowMemory {
  const [opened] = React.useState(() => (window.history.state as PageState | null)?.iwRow);
  React.useEffect(() => {
    const row = opened && isKey(opened) && table.current?.querySelector<HTMLElement>(`a[href*="${opened}"]`);
    (row || search.current)?.focus();
    // None of these change: once, when the list appears, and never again.
  }, [opened, search, table]);
  return {
    opened,
    open: (key) => window.history.replaceState({ ...(window.history.state as PageState | null), iwRow: key }, ''),
  };
}
