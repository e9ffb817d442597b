import * as React from 'react';
import styles from './progress.module.scss';

export interface ProgressProps {
  readonly done: number;
  readonly total: number;
  /** The same in words: "5 van 7 klaar". Always there; the bar is only for the eye. */
  readonly words?: string;
}

/** How much is done, in words above a bar. */
export function Progress({ done, total, words }: ProgressProps): React.ReactElement {
  const part = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div>
      {words !== undefined && <div className={styles.words}>{words}</div>}
      <div className={styles.bar} aria-hidden="true">
        <div className={styles.fill} style={{ width: `${part * 100}%` }} />
      </div>
    </div>
  );
}
