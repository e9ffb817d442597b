import * as React from 'react';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { strings } from './strings';

export interface ShowAllProps<T> {
  readonly items: readonly T[];
  /** How many are shown until somebody asks for all: a day has room for so many. */
  readonly first: number;
  readonly children: (shown: readonly T[]) => React.ReactNode;
}

/** The first of a list, and the rest when asked for. Never more by itself: the next part of the screen stays in reach. */
export function ShowAll<T>({ items, first, children }: ShowAllProps<T>): React.ReactElement {
  const text = useStrings(strings);
  const [all, setAll] = React.useState(false);
  return (
    <>
      {children(all ? items : items.slice(0, first))}
      {items.length > first && (
        <Button kind="link" expanded={all} onClick={() => setAll(!all)}>
          {all ? text.showFewer : text.showAll(items.length)}
        </Button>
      )}
    </>
  );
}
