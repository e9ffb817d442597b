import * as React from 'react';
import { createPortal } from 'react-dom';

export interface Movable {
  /** The content itself: render it once, always at the same place in the tree of components. */
  readonly content: React.ReactElement;
  /** Where it shows; render it at most once. */
  readonly place: React.ReactElement;
}

/**
 * Content that can go to another place on the screen and stays what it was, with what was typed in it and with the focus.
 * Otherwise a form that moves when the window gets narrow would be a new one.
 */
export function useMovable(content: React.ReactElement): Movable {
  const [element] = React.useState(() => document.createElement('div'));
  return { content: createPortal(content, element), place: <Place element={element} /> };
}

function Place({ element }: { readonly element: HTMLElement }): React.ReactElement {
  const place = React.useRef<HTMLDivElement>(null);
  // Taken before the old place leaves the page: with it goes the focus.
  const [focused] = React.useState(() => document.activeElement);
  React.useLayoutEffect(() => {
    place.current?.append(element);
    if (focused instanceof HTMLElement && element.contains(focused)) focused.focus();
  }, [element, focused]);
  return <div ref={place} />;
}
