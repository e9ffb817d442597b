import * as React from 'react';
import type { CheckedRow } from '../../../domain/import/check';
import type { ImportField } from '../../../domain/import/fields';
import type { RowIssue } from '../../../domain/import/row-reader';
import { useNavigation } from '../../../session/navigation';
import { useStrings } from '../../../ui/language';
import { Link } from '../../../ui/Link';
import { Status } from '../../../ui/Status';
import { Table } from '../../../ui/Table';
import type { Column } from '../../../ui/Table';
import { Text } from '../../../ui/Text';
import { importStrings } from './import-strings';
import styles from './import.module.scss';
import { RepairField } from './RepairField';
import { isAnswered } from './tally';
import type { Checked } from './use-import-file';
import { useIssueSentence } from './use-issue-sentence';

export interface CheckTableProps {
  readonly checked: Checked;
  readonly rows: readonly CheckedRow[];
  readonly onRepair: (repairKey: string, answer: string) => void;
}

/** Rows with the wrong value marked, what is wrong, and how to put it right. */
export function CheckTable({ checked, rows, onRepair }: CheckTableProps): React.ReactElement {
  const text = useStrings(importStrings);
  const { linkTo } = useNavigation();
  const sentenceOf = useIssueSentence();
  const value = (key: ImportField, width: string): Column<CheckedRow> => ({
    key,
    header: text.fields[key],
    width,
    narrow: 'absent',
    render: (row) => marked(row, key),
  });
  const columns: readonly Column<CheckedRow>[] = [
    { key: 'number', header: text.check.row, width: '56px', narrow: 'end', render: ({ row }) => row.number },
    {
      key: 'title',
      header: text.check.initiative,
      names: true,
      narrow: 'title',
      render: (row) => marked(row, 'title'),
    },
    value('settlement', '11%'),
    value('phase', '11%'),
    value('accountmanager', '13%'),
    { key: 'issues', header: text.check.what, width: '24%', narrow: 'full', render: issuesOf },
    {
      key: 'repair',
      header: text.check.becomes,
      width: '18%',
      narrow: 'full',
      render: ({ row, issues }) => (
        <div className={styles.stack}>
          {issues.map((issue) => (
            <RepairField key={issue.repairKey + issue.kind} issue={issue} rowNumber={row.number} onRepair={onRepair} />
          ))}
        </div>
      ),
    },
  ];
  return (
    <Table
      quiet
      middle
      columnsFrom={960}
      caption={text.check.caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.row.key}
    />
  );

  function marked({ row, issues }: CheckedRow, field: ImportField): React.ReactNode {
    const written = row.values[field] ?? '';
    if (written === '') return <Text secondary>{text.check.empty}</Text>;
    const isWrong = issues.some(
      (issue) => issue.field === field && (issue.kind === 'unknown' || issue.kind === 'too-long'),
    );
    return isWrong ? <mark className={styles.wrong}>{written}</mark> : written;
  }

  function issuesOf({ state, issues }: CheckedRow): React.ReactNode {
    if (state === 'known') return <Status kind="info">{text.check.known}</Status>;
    if (issues.length === 0) return <Status kind="ok">{text.check.good}</Status>;
    return (
      <div className={styles.stack}>
        {issues.map((issue) => (
          <div key={issue.repairKey + issue.kind}>{issueOf(issue)}</div>
        ))}
      </div>
    );
  }

  function issueOf(issue: RowIssue): React.ReactNode {
    if (isAnswered(issue, checked.repairs)) return <Status kind="ok">{text.check.good}</Status>;
    if (issue.alike)
      return (
        <Status kind="warning">
          {text.issues.alike}{' '}
          <Link {...linkTo({ view: 'dossier', initiativeKey: issue.alike.key })} inText>
            {issue.alike.title}
          </Link>
        </Status>
      );
    return <Status kind={issue.answer === undefined || issue.isWrong ? 'late' : 'warning'}>{sentenceOf(issue)}</Status>;
  }
}
