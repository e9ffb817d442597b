import * as React from 'react';
import { Field } from './Field';
import type { FieldProps } from './Field';
import styles from './input.module.scss';

export interface DateFieldProps extends FieldProps {
  /** `"2026-11-25"`, with `withTime` `"2026-11-25T14:05"`, or `''` while there is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** Day and time. */
  readonly withTime?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly inputRef?: React.Ref<HTMLInputElement>;
}

/** A day, with the browser's own calendar. */
export function DateField(props: DateFieldProps): React.ReactElement {
  const { value, onChange, onBlur, withTime, min, max, inputRef } = props;
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          ref={inputRef}
          type={withTime ? 'datetime-local' : 'date'}
          className={styles.input}
          value={value}
          min={min}
          max={max}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
