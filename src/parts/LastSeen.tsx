import * as React from 'react';
import type { Instant } from '../domain/types';
import { Text } from '../ui/Text';
import styles from './last-seen.module.scss';
import { useLastSeen } from './use-last-seen';

interface LastSeenProps {
  readonly at: Instant;
  /** Reading it anew has failed; a message says so. */
  readonly hasFailed: boolean;
}

/** Above what somebody saw last, while it is all there is to show. */
export function LastSeen({ at, hasFailed }: LastSeenProps): React.ReactElement {
  const lastSeen = useLastSeen();
  return (
    <div className={styles.seen}>
      <Text small secondary>
        {lastSeen(at, hasFailed)}
      </Text>
    </div>
  );
}
