import * as React from 'react';
import { Button } from './Button';
import { classNames } from './class-names';
import { CancelIcon, SearchIcon } from './icons';
import styles from './input.module.scss';
import { useStrings } from './language';
import { strings } from './strings';

export interface SearchFieldProps {
  /** What is searched for: the name of the field. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** 32 px instead of 40: a filter beside others. */
  readonly compact?: boolean;
  /** Down: to the first result. */
  readonly onDown?: () => void;
  readonly onEnter?: () => void;
  readonly describedBy?: string;
  readonly inputRef?: React.RefObject<HTMLInputElement>;
}

/** A search field. Esc and the cross empty it and keep focus in it. */
export function SearchField(props: SearchFieldProps): React.ReactElement {
  const { label, value, onChange, placeholder, compact, onDown, onEnter, describedBy, inputRef } = props;
  const own = React.useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const text = useStrings(strings);

  function clear(): void {
    onChange('');
    input.current?.focus();
  }

  function handleKey(event: React.KeyboardEvent): void {
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation();
      clear();
    } else if (event.key === 'ArrowDown' && onDown) {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Enter' && onEnter) {
      event.preventDefault();
      onEnter();
    }
  }

  return (
    <div className={styles.frame} role="search">
      <span className={styles.before}>
        <SearchIcon />
      </span>
      <input
        ref={input}
        type="search"
        className={classNames(styles.input, styles.search, !compact && styles.large)}
        aria-label={label}
        aria-describedby={describedBy}
        autoComplete="off"
        placeholder={placeholder}
        value={value}
        onKeyDown={handleKey}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <span className={styles.after}>
          <Button kind="quiet" icon={CancelIcon} label={text.clear} onClick={clear} />
        </span>
      )}
    </div>
  );
}
