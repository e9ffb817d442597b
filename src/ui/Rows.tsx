import * as React from 'react';
import { classNames } from './class-names';
import styles from './rows.module.scss';

export interface RowsProps {
  readonly children: React.ReactNode;
  /** Name of the list, where no heading says it. */
  readonly label?: string;
}

/** A worklist: rows with a line. */
export function Rows({ children, label }: RowsProps): React.ReactElement {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  /** First column, 152 px: until when. */
  readonly status?: React.ReactNode;
  readonly children: React.ReactNode;
  /** Last column: one button. */
  readonly action?: React.ReactNode;
  readonly selected?: boolean;
}

/** One line of {@link Rows}: status, content, one button. Under each other when narrow. */
export function Row({ status, children, action, selected }: RowProps): React.ReactElement {
  return (
    <li className={classNames(styles.row, status !== undefined && styles.withStatus, selected && styles.selected)}>
      {status !== undefined && <div>{status}</div>}
      <div>{children}</div>
      {action !== undefined && <div>{action}</div>}
    </li>
  );
}
