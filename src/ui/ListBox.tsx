import * as React from 'react';
import { classNames } from './class-names';
import styles from './list-box.module.scss';
import { useId } from './use-id';

export interface ListBoxProps<T> {
  /** Name of the list. */
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Key of the chosen one. */
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
  readonly render: (item: T, isSelected: boolean) => React.ReactNode;
  readonly listRef?: React.Ref<HTMLUListElement>;
}

/** One of a list, of which the rest of the screen tells more: arrows choose, the choice follows at once. */
export function ListBox<T>({
  label,
  items,
  keyOf,
  selected,
  onSelect,
  render,
  listRef,
}: ListBoxProps<T>): React.ReactElement {
  const id = useId('list');
  const at = items.findIndex((item) => keyOf(item) === selected);

  function handleKey(event: React.KeyboardEvent): void {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const target = next === undefined ? undefined : items[next];
    if (next === undefined) return;
    event.preventDefault();
    if (target !== undefined) onSelect(keyOf(target));
  }

  return (
    <ul
      ref={listRef}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
      className={styles.list}
      onKeyDown={handleKey}
    >
      {items.map((item, position) => {
        const isSelected = position === at;
        return (
          <li
            key={keyOf(item)}
            id={`${id}-${position}`}
            role="option"
            aria-selected={isSelected}
            className={classNames(styles.option, isSelected && styles.selected)}
            onClick={() => onSelect(keyOf(item))}
          >
            {render(item, isSelected)}
          </li>
        );
      })}
    </ul>
  );
}
