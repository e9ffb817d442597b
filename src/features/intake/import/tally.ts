import type { CheckedRow } from '../../../domain/import/check';
import type { RowIssue } from '../../../domain/import/row-reader';
import type { Checked } from './use-import-file';

/** How many rows are how far. */
export interface Tally {
  readonly total: number;
  readonly good: number;
  /** With a proposal that nobody looked at yet. */
  readonly choice: number;
  readonly blocked: number;
  readonly known: number;
  readonly skipped: number;
  /** What an import would make. */
  readonly ready: number;
}

export function tallyOf({ rows, repairs }: Checked): Tally {
  const count = (is: (row: CheckedRow) => boolean): number => rows.filter(is).length;
  const isSettled = ({ issues }: CheckedRow): boolean => issues.every((issue) => isAnswered(issue, repairs));
  return {
    total: rows.length,
    good: count((row) => row.state === 'good' || (row.state === 'choice' && isSettled(row))),
    choice: count((row) => (row.state === 'choice' || row.state === 'skipped') && !isSettled(row)),
    blocked: count(({ state }) => state === 'blocked'),
    known: count(({ state }) => state === 'known'),
    skipped: count(({ state }) => state === 'skipped'),
    ready: count(({ ready }) => ready !== undefined),
  };
}

/** Somebody said what it must be, and that does. */
export function isAnswered(issue: RowIssue, repairs: ReadonlyMap<string, string>): boolean {
  return (repairs.get(issue.repairKey) ?? '') !== '' && !issue.isWrong;
}
