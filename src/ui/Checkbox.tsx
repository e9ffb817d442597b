import * as React from 'react';
import styles from './choice.module.scss';
import { classNames } from './class-names';
import { Text } from './Text';
import { useId } from './use-id';

export interface CheckboxProps {
  readonly label: React.ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Shown, but not to be changed by this person. */
  readonly readOnly?: boolean;
  readonly id?: string;
}

export function Checkbox({ label, checked, onChange, readOnly, id }: CheckboxProps): React.ReactElement {
  return (
    <label className={styles.option}>
      <TickBox checked={checked} onChange={onChange} readOnly={readOnly} id={id} />
      <span>{label}</span>
    </label>
  );
}

export interface CheckboxRowProps extends CheckboxProps {
  /** Second line, 12 px: what it belongs to and whose it is. May hold links, so it is no part of the label. */
  readonly detail?: React.ReactNode;
  /** At the right: until when. */
  readonly end?: React.ReactNode;
}

/** A line of a worklist that can be ticked; goes in {@link Rows}. */
export function CheckboxRow({ label, checked, onChange, readOnly, detail, end }: CheckboxRowProps): React.ReactElement {
  const id = useId('row');
  return (
    <li className={styles.row}>
      <TickBox checked={checked} onChange={onChange} readOnly={readOnly} id={id} describedBy={`${id}-detail`} />
      <div>
        <label htmlFor={id}>{label}</label>
        <Text small secondary block id={`${id}-detail`}>
          {detail}
        </Text>
      </div>
      <div className={styles.rowEnd}>{end}</div>
    </li>
  );
}

export interface TickBoxProps extends Omit<CheckboxProps, 'label'> {
  readonly describedBy?: string;
}

/** The box alone, for a row that has its words in a `label` of its own. */
export function TickBox({ checked, onChange, readOnly, id, describedBy }: TickBoxProps): React.ReactElement {
  return (
    <input
      type="checkbox"
      id={id}
      className={classNames(styles.control, styles.check)}
      checked={checked}
      aria-disabled={readOnly || undefined}
      aria-describedby={describedBy}
      onChange={(event) => {
        if (!readOnly) onChange(event.target.checked);
      }}
    />
  );
}
