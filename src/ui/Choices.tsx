import * as React from 'react';
import styles from './choice.module.scss';
import { classNames } from './class-names';
import { FieldError, Star } from './Field';
import type { FieldProps } from './Field';
import fieldStyles from './field.module.scss';
import { HiddenText, Text } from './Text';
import { useId } from './use-id';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  /** What the choice means, in grey behind it. */
  readonly meaning?: string;
}

export interface ChoicesProps<V extends string> extends FieldProps {
  readonly options: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  /** `rows`: under each other, for choices with a meaning. `grid`: three columns. Otherwise beside each other. */
  readonly layout?: 'rows' | 'inline' | 'grid';
}

/** One choice of a few, all in view: a radio group with the browser's own keys. */
export function Choices<V extends string>(props: ChoicesProps<V>): React.ReactElement {
  const { label, required, description, error, hideLabel, state, options, value, onChange, layout = 'inline' } = props;
  const ownId = useId('choices');
  const id = props.id ?? ownId;
  const describedBy = classNames(error && `${id}-error`, description !== undefined && `${id}-help`);
  return (
    <fieldset
      className={fieldStyles.group}
      role="radiogroup"
      id={id}
      aria-required={required}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy}
    >
      <legend className={fieldStyles.legend}>
        {hideLabel ? <HiddenText>{label}</HiddenText> : label}
        {required && !hideLabel && <Star />}
      </legend>
      {state}
      <div className={classNames(styles.options, layout === 'rows' && styles.rows, layout === 'grid' && styles.grid)}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className={classNames(styles.control, styles.radio)}
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.meaning && <span className={styles.meaning}>{` · ${option.meaning}`}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {description !== undefined && (
        <Text small secondary block id={`${id}-help`}>
          {description}
        </Text>
      )}
    </fieldset>
  );
}
