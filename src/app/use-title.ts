import * as React from 'react';
import type { Host } from '../data/ports';
import type { TitleFocus } from '../ui/title-focus';

/**
 * Moves focus to the title of a view when a person goes to another one, and puts that title in the window's, so that
 * a screen reader and the history of the browser say where it is. Not on the first view: the page itself has focus then.
 * @param place - what makes a place another one
 */
export function useTitle(place: string, host: Host): TitleFocus {
  const wanted = React.useRef(false);
  const before = React.useRef(place);
  if (before.current !== place) {
    before.current = place;
    wanted.current = true;
  }
  const pageTitle = React.useRef(document.title);
  React.useEffect(() => {
    const original = pageTitle.current;
    return () => {
      document.title = original;
    };
  }, []);
  return React.useMemo(
    () => ({
      wanted,
      onTitle: (title) => {
        if (host.kind !== 'page' || title === '') return;
        const original = pageTitle.current;
        document.title = original.startsWith(title) ? original : `${title} - ${original}`;
      },
    }),
    [host],
  );
}
