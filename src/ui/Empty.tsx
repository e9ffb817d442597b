import * as React from 'react';
import styles from './state.module.scss';
import { Status } from './Status';
import type { StatusKind } from './Status';

export interface EmptyProps {
  /** What is: "Niemand wacht op een gesprek." Nothing to do is an answer too. */
  readonly title: string;
  readonly kind?: StatusKind;
  /** What it means and what can be done. */
  readonly children?: React.ReactNode;
}

/** A list without rows. */
export function Empty({ title, kind = 'ok', children }: EmptyProps): React.ReactElement {
  return (
    <div className={styles.state} data-spaced="">
      <Status kind={kind} strong>
        {title}
      </Status>
      {children !== undefined && <div className={styles.more}>{children}</div>}
    </div>
  );
}
