import * as React from 'react';
import { classNames } from './class-names';
import {
  CircleHalfFullIcon,
  CirclePauseIcon,
  CircleRingIcon,
  ClockIcon,
  CompletedSolidIcon,
  ErrorBadgeIcon,
  InfoIcon,
  RadioBtnOnIcon,
  WarningIcon,
} from './icons';
import type { Icon } from './icons';
import styles from './status.module.scss';

/** ok · look out · too late or wrong · waits · not yet · partly or not known yet · here · stands still · to know */
export type StatusKind = 'ok' | 'warning' | 'late' | 'waiting' | 'open' | 'partial' | 'here' | 'paused' | 'info';

const icons: Readonly<Record<StatusKind, Icon>> = {
  ok: CompletedSolidIcon,
  warning: WarningIcon,
  late: ErrorBadgeIcon,
  waiting: ClockIcon,
  open: CircleRingIcon,
  partial: CircleHalfFullIcon,
  here: RadioBtnOnIcon,
  paused: CirclePauseIcon,
  info: InfoIcon,
};

export interface StatusProps {
  readonly kind: StatusKind;
  /** The words; the icon alone never says it. */
  readonly children: React.ReactNode;
  /** Small line under the words, e.g. the exact day. */
  readonly detail?: React.ReactNode;
  readonly strong?: boolean;
  /** 12 px. */
  readonly small?: boolean;
}

/** A state: icon and words, always both. The icon has the colour; only what is too late or wrong colours the words. */
export function Status({ kind, children, detail, strong, small }: StatusProps): React.ReactElement {
  const StatusIcon = icons[kind];
  return (
    <span className={classNames(styles.status, styles[kind], small && styles.small)}>
      <span className={styles.icon}>
        <StatusIcon />
      </span>
      <span>
        <span className={classNames(strong && styles.strong)}>{children}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  );
}
