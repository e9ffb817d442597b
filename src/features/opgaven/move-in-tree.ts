import type * as React from 'react';

/**
 * Arrows through the rows of a tree grid: down and up, right opens, left closes or goes to the programme, Enter and space do
 * what a click does. Source: WAI-ARIA Authoring Practices, tree grid with focus on rows.
 */
export function moveInTree(event: React.KeyboardEvent<HTMLElement>): void {
  const rows = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-row]'));
  const at = rows.findIndex((row) => row === event.target);
  const row = rows[at];
  // Inside a row, e.g. in the opened opgave, keys belong to what has focus.
  if (!row) return;
  const isProgramme = row.getAttribute('aria-level') === '1';
  const expanded = row.getAttribute('aria-expanded') === 'true';
  const target = {
    ArrowDown: rows[at + 1],
    ArrowUp: rows[at - 1],
    Home: rows[0],
    End: rows[rows.length - 1],
    ArrowLeft: isProgramme ? undefined : programmeOf(rows, at),
    ArrowRight: isProgramme && expanded ? rows[at + 1] : undefined,
  }[event.key];
  const presses = event.key === 'Enter' || event.key === ' ';
  const toggles = isProgramme && ((event.key === 'ArrowRight' && !expanded) || (event.key === 'ArrowLeft' && expanded));
  if (!target && !presses && !toggles) return;
  event.preventDefault();
  if (presses || toggles) row.click();
  else if (target) give(rows, target);
}

/** One row of the grid is a stop of Tab: the one that had focus last. */
function give(rows: readonly HTMLElement[], target: HTMLElement): void {
  for (const row of rows) row.tabIndex = row === target ? 0 : -1;
  target.focus();
}

function programmeOf(rows: readonly HTMLElement[], at: number): HTMLElement | undefined {
  return rows
    .slice(0, at)
    .reverse()
    .find((row) => row.getAttribute('aria-level') === '1');
}
