import * as React from 'react';
import { classNames } from './class-names';
import styles from './section.module.scss';
import { useTitleFocus } from './title-focus';
import { useId } from './use-id';

export interface SectionProps {
  readonly heading: string;
  /** Behind the heading, in grey. */
  readonly count?: React.ReactNode;
  /** Behind the heading, in grey: what is in it. */
  readonly aside?: React.ReactNode;
  /** At the right: where the rest is. */
  readonly action?: React.ReactNode;
  readonly level?: 2 | 3;
  /** No line under the heading. */
  readonly plain?: boolean;
  readonly id?: string;
  readonly children: React.ReactNode;
}

/** A part of a screen with a heading, a count and a line. A region by the name of its heading. */
export function Section({
  heading,
  count,
  aside,
  action,
  level = 2,
  plain,
  id,
  children,
}: SectionProps): React.ReactElement {
  const headingId = useId('heading');
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.section} aria-labelledby={headingId} id={id}>
      <div className={classNames(styles.head, plain && styles.plain)}>
        <Heading className={classNames(level === 2 ? styles.heading : styles.minor)} id={headingId}>
          {heading}
        </Heading>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        {action !== undefined && <span className={styles.action}>{action}</span>}
      </div>
      {children}
    </section>
  );
}

export interface PageTitleProps {
  readonly children: React.ReactNode;
  /** One sentence that sums up. */
  readonly sub?: React.ReactNode;
  /** 24 px: the title of a dossier. */
  readonly large?: boolean;
}

/** The `h1` of a view. The shell moves focus to it when the view changes. */
export function PageTitle({ children, sub, large }: PageTitleProps): React.ReactElement {
  const heading = useTitleFocus();
  return (
    <>
      <h1 ref={heading} className={classNames(styles.title, large && styles.large)} tabIndex={-1}>
        {children}
      </h1>
      {sub !== undefined && <p className={styles.sub}>{sub}</p>}
    </>
  );
}

export interface ColumnsProps {
  readonly main: React.ReactNode;
  readonly aside: React.ReactNode;
  /** Width of the aside from 1024 px on (376 to 536), of a slim one (under 300) from 800 px on; under that it comes after the main part. */
  readonly asideWidth?: number;
}

/** Main and aside beside each other where there is room, else in reading order. */
export function Columns({ main, aside, asideWidth }: ColumnsProps): React.ReactElement {
  const style = asideWidth === undefined ? undefined : ({ '--iw-aside': `${asideWidth}px` } as React.CSSProperties);
  return (
    <div
      className={classNames(styles.beside, asideWidth !== undefined && asideWidth < 300 && styles.slim)}
      style={style}
    >
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  );
}
