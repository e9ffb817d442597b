import * as React from 'react';
import { Button } from './Button';
import { classNames } from './class-names';
import { CancelIcon } from './icons';
import { useStrings } from './language';
import styles from './panel.module.scss';
import { strings } from './strings';
import { useId } from './use-id';

export interface PanelStep {
  readonly label: string;
  readonly cancel: string;
  readonly busy: boolean;
}

export interface PanelProps {
  readonly title: string;
  /** Esc, the cross or a way back: the opener closes the panel. Keep the text as a draft. */
  readonly onClose: () => void;
  readonly children: React.ReactNode;
  /** The step that the panel is for, in the bar at the bottom, with the way back without it beside it. Needs `onSubmit`. */
  readonly step?: PanelStep;
  /** Another bar at the bottom than that of a `step`. */
  readonly footer?: React.ReactNode;
  /** 560 px instead of 480. */
  readonly wide?: boolean;
  /** Ctrl+Enter anywhere in the panel. */
  readonly onSubmit?: () => void;
}

/**
 * A panel at the right, over the page: the browser's own `dialog`, so that the rest cannot be reached and Esc closes.
 * Render it while it is open; focus goes to the title and, on closing, back to what opened it.
 */
export function Panel({ title, onClose, children, step, footer, wide, onSubmit }: PanelProps): React.ReactElement {
  const dialog = React.useRef<HTMLDialogElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const titleId = useId('panel');
  const text = useStrings(strings);

  React.useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  function handleCancel(event: React.SyntheticEvent): void {
    // React says when it closes: the element must stay until then.
    event.preventDefault();
    onClose();
  }

  function handleKey(event: React.KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.();
  }

  return (
    <dialog
      ref={dialog}
      className={classNames(styles.panel, wide && styles.wide)}
      aria-labelledby={titleId}
      onCancel={handleCancel}
      onKeyDown={handleKey}
    >
      <div className={styles.head}>
        <h2 className={styles.title} id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="quiet" icon={CancelIcon} label={text.close} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
      {step && (
        <div className={styles.foot}>
          <Button kind="primary" busy={step.busy} onClick={onSubmit}>
            {step.label}
          </Button>
          <Button onClick={onClose}>{step.cancel}</Button>
        </div>
      )}
      {footer !== undefined && <div className={styles.foot}>{footer}</div>}
    </dialog>
  );
}
