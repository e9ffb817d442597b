import * as React from 'react';
import styles from './facts.module.scss';

export interface FactsProps {
  readonly facts: readonly { readonly label: string; readonly value: React.ReactNode }[];
}

/** Pairs of a name and what it is. */
export function Facts({ facts }: FactsProps): React.ReactElement {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <React.Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
