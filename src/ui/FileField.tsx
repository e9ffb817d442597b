import * as React from 'react';
import { classNames } from './class-names';
import styles from './field.module.scss';
import { Text } from './Text';
import { useId } from './use-id';

export interface FileFieldProps {
  readonly label: string;
  /** What the file may be and what is done with it. */
  readonly help?: string;
  /** Kinds that the browser offers first, as in HTML: `".csv,text/csv"`. Somebody can choose another one all the same. */
  readonly accept?: string;
  /** The same file chosen again is given again: it may have been changed. */
  readonly onFile: (file: File) => void;
}

/** One file from this computer, by the browser's own button. */
export function FileField({ label, help, accept, onFile }: FileFieldProps): React.ReactElement {
  const id = useId('file');
  return (
    <div>
      <label htmlFor={id} className={classNames(styles.label, styles.fileLabel)}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        className={styles.fileInput}
        accept={accept}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (!chosen) return;
          onFile(chosen);
          // Else choosing the same file again would say nothing.
          event.target.value = '';
        }}
      />
      {help !== undefined && (
        <div id={`${id}-help`}>
          <Text small secondary block>
            {help}
          </Text>
        </div>
      )}
    </div>
  );
}
