import * as React from 'react';
import { Text } from '../../ui/Text';
import styles from './heading.module.scss';

export interface ResultHeadingProps {
  readonly children: React.ReactNode;
  /** Behind it, in grey. */
  readonly aside?: string;
}

/** A heading to which focus goes when what stands under it has just come. */
export const ResultHeading = React.forwardRef<HTMLHeadingElement, ResultHeadingProps>(function ResultHeading(
  { children, aside },
  ref,
) {
  return (
    <div className={styles.head}>
      <h2 ref={ref} tabIndex={-1} className={styles.heading}>
        {children}
      </h2>
      {aside !== undefined && <Text secondary>{aside}</Text>}
    </div>
  );
});
