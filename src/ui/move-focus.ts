import type * as React from 'react';

/**
 * Arrow keys through a list of things that can have focus: down, up, first and last. For `onKeyDown` of the element around them.
 * @param selector - what the arrows visit, e.g. `"a[data-row]"`
 */
export function moveFocus(event: React.KeyboardEvent<HTMLElement>, selector: string): void {
  const all = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(selector));
  const at = all.findIndex((element) => element === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (at === -1 || next === undefined) return;
  const target = all[next];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
