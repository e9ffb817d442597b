import * as React from 'react';
import type { RankedColleague } from '../../domain/colleagues';
import { keepOrder } from '../../domain/steady-order';

export interface SteadyOrder {
  readonly rows: readonly RankedColleague[];
  /** The ranking has another order than the screen. */
  readonly isBehind: boolean;
  /** Somebody comes to the list to act. */
  readonly hold: () => void;
  /** Puts the list in the order of the ranking, because the person asks for it. */
  readonly update: () => void;
}

/** Nobody reads a name, decides and presses within this time after the first rows came, in milliseconds. */
const readingTime = 1000;

const keyOf = ({ personKey }: RankedColleague): string => personKey;

/**
 * The ranking as it may be shown: sources answer one after another, and a row that moves under a finger or the focus makes
 * somebody ask the wrong colleague. Until the list can be acted on it follows the ranking; from then on rows keep their place
 * and others come below. Another list begins in the order of the ranking.
 * @param list - which list it is: the opgave
 */
export function useSteadyOrder(list: string, ranked: readonly RankedColleague[]): SteadyOrder {
  const [isHeld, setHeld] = React.useState(false);
  const [updates, setUpdates] = React.useState(0);
  const shown = React.useRef<{ readonly of: string; readonly order: readonly string[] }>({ of: '', order: [] });
  const name = `${updates}/${list}`;
  const rows = React.useMemo(
    () => (isHeld && shown.current.of === name ? keepOrder(ranked, shown.current.order, keyOf) : ranked),
    [isHeld, name, ranked],
  );
  React.useEffect(() => {
    shown.current = { of: name, order: rows.map(keyOf) };
  }, [name, rows]);
  const isEmpty = ranked.length === 0;
  React.useEffect(() => {
    if (isEmpty || isHeld) return undefined;
    const timer = setTimeout(() => setHeld(true), readingTime);
    return () => clearTimeout(timer);
  }, [isEmpty, isHeld]);
  return {
    rows,
    isBehind: rows.some((one, place) => keyOf(one) !== ranked[place]?.personKey),
    hold: () => setHeld(true),
    update: () => setUpdates(updates + 1),
  };
}
