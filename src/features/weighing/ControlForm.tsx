import * as React from 'react';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import styles from './weighing.module.scss';

export interface ControlFormProps {
  readonly text: Readonly<Record<'title' | 'run' | 'cancel' | 'failed' | 'refused', string>>;
  readonly busy: boolean;
  readonly error: unknown;
  /** The weighing is no longer where it was when the form was opened. */
  readonly isRefused: boolean;
  readonly onRun: () => void;
  readonly onClose: () => void;
  /** The fields. */
  readonly children: React.ReactNode;
}

/** What the accountmanager does with a weighing that is open: its fields, what went wrong, and the step. */
export function ControlForm({
  text,
  busy,
  error,
  isRefused,
  onRun,
  onClose,
  children,
}: ControlFormProps): React.ReactElement {
  return (
    <Section level={3} plain heading={text.title}>
      <div className={styles.form}>{children}</div>
      {error !== undefined && <Failure error={error} title={text.failed} />}
      <div role="alert">{isRefused && <Status kind="late">{text.refused}</Status>}</div>
      <div className={styles.actions}>
        <Button kind="primary" busy={busy} onClick={onRun}>
          {text.run}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </Section>
  );
}
