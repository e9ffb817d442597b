import * as React from 'react';
import { classNames } from './class-names';
import { useStrings } from './language';
import styles from './loading.module.scss';
import { strings } from './strings';
import { HiddenText, Text } from './Text';

export interface LoadingProps {
  /** How many rows to expect. */
  readonly rows?: number;
}

/** What stands in the place of rows that are on their way: nothing at first, their shape after 300 ms, a sentence after 5 seconds. */
export function Loading({ rows = 3 }: LoadingProps): React.ReactElement {
  const text = useStrings(strings);
  const shown = useAfter(300);
  const slow = useAfter(5000);
  return (
    <div role="status" data-spaced="">
      {shown && <HiddenText>{text.loading}</HiddenText>}
      {shown && Array.from({ length: rows }, (_, index) => <ShimmerRow key={index} />)}
      {slow && (
        <Text small secondary block>
          {text.slow}
        </Text>
      )}
    </div>
  );
}

function ShimmerRow(): React.ReactElement {
  return (
    <div className={styles.row} aria-hidden="true">
      <div className={classNames(styles.bar, styles.short)} />
      <div className={styles.lines}>
        <div className={classNames(styles.bar, styles.long)} />
        <div className={classNames(styles.bar, styles.middle)} />
      </div>
    </div>
  );
}

function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
