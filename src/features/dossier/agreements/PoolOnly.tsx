import * as React from 'react';
import { LockIcon } from '../../../ui/icons';
import { useStrings } from '../../../ui/language';
import styles from '../dossier.module.scss';
import { strings } from './strings';

/** Says that only the pool sees this part. */
export function PoolOnly(): React.ReactElement {
  const text = useStrings(strings);
  return (
    <span className={styles.lock}>
      <LockIcon />
      {text.poolOnly}
    </span>
  );
}
