import * as React from 'react';
import { classNames } from './class-names';
import styles from './text.module.scss';

export interface TextProps {
  readonly children: React.ReactNode;
  /** 12 px. */
  readonly small?: boolean;
  /** Grey: what is read second. */
  readonly secondary?: boolean;
  readonly strong?: boolean;
  /** At most 72 characters a line. */
  readonly reading?: boolean;
  /** Text that a person typed: keeps its line breaks, breaks long words. */
  readonly preserved?: boolean;
  /** A paragraph of its own; otherwise part of a line. */
  readonly block?: boolean;
  readonly id?: string;
}

/** Words in one of the few ways in which the product shows them. */
export function Text({
  children,
  small,
  secondary,
  strong,
  reading,
  preserved,
  block,
  id,
}: TextProps): React.ReactElement {
  const className = classNames(
    small && styles.small,
    secondary && styles.secondary,
    strong && styles.strong,
    reading && styles.reading,
    preserved && styles.preserved,
  );
  const Element = block ? 'div' : 'span';
  return (
    <Element className={className} id={id}>
      {children}
    </Element>
  );
}

/** Words for a screen reader only. */
export function HiddenText({ children, id }: Pick<TextProps, 'children' | 'id'>): React.ReactElement {
  return (
    <span className={styles.hidden} id={id}>
      {children}
    </span>
  );
}
