import * as React from 'react';
import { classNames } from './class-names';
import styles from './field.module.scss';
import { ErrorBadgeIcon } from './icons';
import { useStrings } from './language';
import { strings } from './strings';
import { useId } from './use-id';

/** What every field of a form takes. */
export interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  /** Help in one line, 12 px, under the field. */
  readonly description?: React.ReactNode;
  /** What is wrong and what to do; absent when the value is right. */
  readonly error?: string;
  /** The words beside the field say what it is; the label is for screen readers. */
  readonly hideLabel?: boolean;
  /** At the right of the label, e.g. {@link SavedState}. */
  readonly state?: React.ReactNode;
  readonly id?: string;
}

/** What the control inside a field must carry to belong to its words. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-required': boolean | undefined;
}

export interface FieldFrameProps extends FieldProps {
  /** At the right under the field. */
  readonly counter?: string;
  readonly children: (control: ControlProps) => React.ReactNode;
}

/** Label, star, help and error around one control. */
export function Field({
  label,
  required,
  description,
  error,
  hideLabel,
  state,
  id,
  counter,
  children,
}: FieldFrameProps): React.ReactElement {
  const ownId = useId('field');
  const fieldId = id ?? ownId;
  const describedBy = classNames(error && `${fieldId}-error`, (description || counter) && `${fieldId}-help`);
  return (
    <div className={styles.field}>
      <div className={styles.top}>
        <span className={hideLabel ? undefined : styles.labelLine}>
          <label htmlFor={fieldId} className={hideLabel ? styles.hiddenLabel : styles.label}>
            {label}
          </label>
          {required && !hideLabel && <Star />}
        </span>
        {state}
      </div>
      {children({
        id: fieldId,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {error && <FieldError id={`${fieldId}-error`}>{error}</FieldError>}
      {(description || counter) && (
        <div className={styles.below} id={`${fieldId}-help`}>
          {description && <span>{description}</span>}
          {counter && <span className={styles.counter}>{counter}</span>}
        </div>
      )}
    </div>
  );
}

/** The star of a field that must be filled: beside the label and not in it, so that the name of the field is its words. Screen readers hear `aria-required`. */
export function Star(): React.ReactElement {
  const text = useStrings(strings);
  return (
    <span className={styles.star} aria-hidden="true" title={text.required}>
      *
    </span>
  );
}

export function FieldError({
  children,
  id,
}: {
  readonly children: React.ReactNode;
  readonly id?: string;
}): React.ReactElement {
  return (
    <div className={styles.error} id={id}>
      <ErrorBadgeIcon />
      <span>{children}</span>
    </div>
  );
}
