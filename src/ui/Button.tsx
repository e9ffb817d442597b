import * as React from 'react';
import { classNames } from './class-names';
import type { Icon } from './icons';
import styles from './button.module.scss';

export interface ButtonProps {
  readonly children?: React.ReactNode;
  /** One `primary` a view. `quiet` has no border, `link` stands in a sentence or at the end of a row. */
  readonly kind?: 'primary' | 'default' | 'quiet' | 'link';
  /** 40 px high: the step of a whole form. */
  readonly large?: boolean;
  /** As wide as its place. */
  readonly wide?: boolean;
  readonly icon?: Icon;
  /** The name where the words alone do not say it, or where there is only an icon. */
  readonly label?: string;
  /** The command runs: pressing again does nothing. */
  readonly busy?: boolean;
  /** Id of the text that says what is missing: the button stays and can have focus, but does nothing. */
  readonly blockedBy?: string;
  /** What pressing does while blocked, e.g. moving focus to the first thing that is missing. */
  readonly onBlocked?: () => void;
  readonly describedBy?: string;
  /** For a button that is on or off. */
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly id?: string;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
}

/** A button in Fluent's look. It never turns `disabled`: whoever walks with the keyboard would lose the place. */
export const Button = React.forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const {
    children,
    kind = 'default',
    icon: ButtonIcon,
    label,
    busy = false,
    blockedBy,
    onBlocked,
    onClick,
    type = 'button',
  } = props;
  const blocked = busy || blockedBy !== undefined;

  function handleClick(event: React.MouseEvent): void {
    if (!blocked) return onClick?.();
    event.preventDefault();
    if (!busy) onBlocked?.();
  }

  return (
    <button
      ref={ref}
      id={props.id}
      type={type}
      className={classNames(
        styles.button,
        kind === 'primary' && styles.primary,
        kind === 'quiet' && styles.quiet,
        kind === 'link' && styles.link,
        children === undefined && styles.icon,
        props.large && styles.large,
        props.wide && styles.wide,
      )}
      aria-label={label}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={blockedBy ?? props.describedBy}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      onClick={handleClick}
    >
      {ButtonIcon && <ButtonIcon />}
      {children}
    </button>
  );
});
