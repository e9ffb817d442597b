import * as React from 'react';
import styles from './box.module.scss';
import { Button } from './Button';
import { classNames } from './class-names';
import { CancelIcon, CompletedSolidIcon, ErrorBadgeIcon, ForwardIcon, InfoIcon, WarningIcon } from './icons';
import type { Icon } from './icons';
import { useStrings } from './language';
import { strings } from './strings';

const icons: Readonly<Record<string, Icon>> = {
  ok: CompletedSolidIcon,
  warning: WarningIcon,
  error: ErrorBadgeIcon,
  info: InfoIcon,
};

export interface BoxProps {
  /** `neutral`: text that is not part of the page's flow. `conflict`: a choice must be made. The others: what happened. */
  readonly tone?: 'neutral' | 'ok' | 'warning' | 'error' | 'conflict';
  /** Another icon than that of the tone. */
  readonly icon?: Icon;
  readonly children: React.ReactNode;
  /** At the right. */
  readonly actions?: React.ReactNode;
  readonly onDismiss?: () => void;
  /** What happened is said to screen readers; leave out where focus goes to it. */
  readonly role?: 'status' | 'alert';
}

/** A box or tint for what stands apart from the page. */
export function Box({ tone = 'neutral', icon, children, actions, onDismiss, role }: BoxProps): React.ReactElement {
  const text = useStrings(strings);
  const BoxIcon = icon ?? icons[tone];
  return (
    <div className={classNames(styles.box, styles[tone])} role={role}>
      {BoxIcon && (
        <span className={styles.icon}>
          <BoxIcon />
        </span>
      )}
      <div className={styles.content}>{children}</div>
      {(actions !== undefined || onDismiss) && (
        <div className={styles.actions}>
          {actions}
          {onDismiss && <Button kind="quiet" icon={CancelIcon} label={text.close} onClick={onDismiss} />}
        </div>
      )}
    </div>
  );
}

export interface NextStepProps {
  readonly children: React.ReactNode;
  /** The only primary button of the view. */
  readonly actions?: React.ReactNode;
  readonly icon?: Icon;
}

/** The tint for what must be done next. */
export function NextStep({ children, actions, icon: StepIcon = ForwardIcon }: NextStepProps): React.ReactElement {
  return (
    <div className={styles.next}>
      <span className={styles.icon}>
        <StepIcon />
      </span>
      <div className={styles.nextContent}>{children}</div>
      {actions !== undefined && <div className={styles.nextActions}>{actions}</div>}
    </div>
  );
}
