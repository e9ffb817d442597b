import * as React from 'react';
import { classNames } from './class-names';
import styles from './table.module.scss';
import { HiddenText } from './Text';
import type { Limit } from './width';
import { useNarrow } from './width';

export interface Column<R> {
  readonly key: string;
  readonly header: string;
  /** The heading is only for screen readers, e.g. above buttons. */
  readonly hideHeader?: boolean;
  /** As in CSS: `"20%"`, `"152px"`. */
  readonly width?: string;
  readonly render: (row: R) => React.ReactNode;
  /**
   * Where the cell goes when there is no room for columns: `title` first, `end` behind the title, `line` on the small line under it (default),
   * `full` on a line of its own, `absent` nowhere.
   */
  readonly narrow?: 'title' | 'end' | 'line' | 'full' | 'absent';
  /** The rows are in the order of this column. */
  readonly sorted?: 'ascending' | 'descending';
  /** The cell names its row. */
  readonly names?: boolean;
}

export interface TableProps<R> {
  /** What the table holds, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Small grey headings: a table inside a section. */
  readonly quiet?: boolean;
  /** How wide the web part must be for the columns to stand beside each other without breaking words; 640 px. */
  readonly columnsFrom?: Limit;
  /** Cells of one line beside something higher, e.g. a person. */
  readonly middle?: boolean;
  /** For arrow keys through the rows (see `moveFocus`). */
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLTableElement>) => void;
}

/**
 * Things that people compare. Under 640 px (or what `columnsFrom` says) each row becomes two lines; the roles are written out,
 * because browsers drop them when a table is no longer shown as one.
 */
export function Table<R>({
  caption,
  columns,
  rows,
  rowKey,
  quiet,
  columnsFrom,
  middle,
  onKeyDown,
}: TableProps<R>): React.ReactElement {
  const isStacked = useNarrow(columnsFrom);
  return (
    <table
      className={classNames(styles.table, quiet && styles.quiet, middle && styles.middle, isStacked && styles.stacked)}
      role="table"
      onKeyDown={onKeyDown}
    >
      <caption className={styles.caption}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={styles.headCell}
              style={column.width ? { width: column.width } : undefined}
              aria-sort={column.sorted}
            >
              {column.hideHeader ? <HiddenText>{column.header}</HiddenText> : column.header}
              {column.sorted && (
                <span className={styles.sort} aria-hidden="true">
                  {column.sorted === 'ascending' ? '↑' : '↓'}
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={styles.row}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<R>({ column, row }: { readonly column: Column<R>; readonly row: R }): React.ReactElement {
  const narrow = column.narrow ?? 'line';
  const className = classNames(styles.cell, styles[narrow]);
  if (!column.names) {
    return (
      <td role="cell" className={className}>
        {column.render(row)}
      </td>
    );
  }
  return (
    <th role="rowheader" scope="row" className={className}>
      {column.render(row)}
    </th>
  );
}
