import * as React from 'react';
import type { ReportSection } from '../../domain/report/section';
import { classNames } from '../../ui/class-names';
import styles from './report.module.scss';

export interface SectionTableProps {
  readonly section: ReportSection;
  readonly rows: ReportSection['rows'];
}

/** The numbers of a subject. Bars stand in the rows themselves and are for the eye: the number stands beside them. */
export function SectionTable({ section, rows }: SectionTableProps): React.ReactElement {
  const most = Math.max(0, ...section.rows.map(({ bar }) => bar ?? 0));
  const hasBars = section.rows.some(({ bar }) => bar !== undefined);
  const [first, ...others] = section.columns;
  return (
    <table className={classNames(styles.table, hasBars && styles.withBars, !section.chart && styles.stacks)}>
      <caption className={styles.caption}>{section.subject}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {first}
          </th>
          {hasBars && <td className={styles.barCell} aria-hidden="true" />}
          {others.map((header) => (
            <th key={header} scope="col" className={styles.number}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells, bar }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {hasBars && (
              <td className={styles.barCell} aria-hidden="true">
                {bar !== undefined && bar > 0 && most > 0 && (
                  <span className={styles.bar} style={{ width: `${Math.max(1, (bar / most) * 100)}%` }} />
                )}
              </td>
            )}
            {cells.map((cell, at) => (
              <td key={others[at]} className={styles.number} data-label={others[at]}>
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
