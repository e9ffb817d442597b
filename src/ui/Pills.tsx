import * as React from 'react';
import { classNames } from './class-names';
import styles from './pills.module.scss';

export interface Pill<V extends string> {
  readonly value: V;
  /** With how many there are: "Monitor (2)". */
  readonly label: string;
}

export interface PillsProps<V extends string> {
  /** What is filtered. */
  readonly label: string;
  readonly pills: readonly Pill<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** Filter by one of a few values: one stop of the Tab key, arrows walk, Space or Enter presses. */
export function Pills<V extends string>({ label, pills, value, onChange }: PillsProps<V>): React.ReactElement {
  const group = React.useRef<HTMLDivElement>(null);

  function handleKey(event: React.KeyboardEvent): void {
    const all = Array.from(group.current?.querySelectorAll<HTMLElement>('button') ?? []);
    const at = all.findIndex((element) => element === document.activeElement);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  }

  return (
    <div ref={group} role="toolbar" aria-label={label} className={styles.pills} onKeyDown={handleKey}>
      {pills.map((pill) => (
        <button
          key={pill.value}
          type="button"
          aria-pressed={pill.value === value}
          tabIndex={pill.value === value ? 0 : -1}
          className={classNames(styles.pill, pill.value === value && styles.pressed)}
          onClick={() => onChange(pill.value)}
        >
          {pill.label}
        </button>
      ))}
    </div>
  );
}
