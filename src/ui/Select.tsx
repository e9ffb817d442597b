import * as React from 'react';
import { classNames } from './class-names';
import { Field } from './Field';
import type { FieldProps } from './Field';
import { ChevronDownIcon } from './icons';
import styles from './input.module.scss';
import { useStrings } from './language';
import { strings } from './strings';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

export interface SelectProps<V extends string> extends FieldProps {
  readonly options: readonly SelectOption<V>[];
  /** `''` while nothing is chosen. */
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  readonly onBlur?: () => void;
  /** Words of the empty choice; `false` where there is always a value. */
  readonly placeholder?: string | false;
  /** 40 px. */
  readonly large?: boolean;
  readonly inputRef?: React.Ref<HTMLSelectElement>;
}

/** One choice of many. The browser's own list: it works with every keyboard, screen reader and telephone, and weighs nothing. */
export function Select<V extends string>(props: SelectProps<V>): React.ReactElement {
  const { options, value, onChange, onBlur, placeholder, large, inputRef } = props;
  const text = useStrings(strings);
  return (
    <Field {...props}>
      {(control) => (
        <div className={styles.frame}>
          <select
            {...control}
            ref={inputRef}
            className={classNames(styles.input, styles.select, large && styles.large, value === '' && styles.empty)}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value as V)}
          >
            {placeholder !== false && <option value="">{placeholder ?? text.chooseOne}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <span className={classNames(styles.after, styles.chevron)}>
            <ChevronDownIcon />
          </span>
        </div>
      )}
    </Field>
  );
}
