import * as React from 'react';
import { importFields, neededColumns, personalFields } from '../../../domain/import/fields';
import type { ImportField } from '../../../domain/import/fields';
import { clip } from '../../../domain/text';
import { Box } from '../../../ui/Box';
import { Button } from '../../../ui/Button';
import { LockIcon } from '../../../ui/icons';
import { useStrings } from '../../../ui/language';
import { Select } from '../../../ui/Select';
import { Table } from '../../../ui/Table';
import type { Column } from '../../../ui/Table';
import { Text } from '../../../ui/Text';
import { importStrings } from './import-strings';
import styles from './import.module.scss';
import type { ImportFileState } from './use-import-file';

interface FileColumn {
  readonly position: number;
  readonly name: string;
  readonly examples: string;
}

/** Which column is what: recognised by its name, changed by hand. */
export function ColumnsStep({ state }: { readonly state: ImportFileState }): React.ReactElement | null {
  const text = useStrings(importStrings);
  const { file, columns } = state;
  if (!file) return null;
  const { rows } = file.table;
  const header = rows[file.headerAt] ?? [];
  const missing = neededColumns.filter((field) => !columns.includes(field));
  const fileColumns = header.map((name, position): FileColumn => {
    const values = rows.slice(file.headerAt + 1).map((row) => (row[position] ?? '').trim());
    return { position, name, examples: [...new Set(values.filter((value) => value !== ''))].slice(0, 3).join(' · ') };
  });
  const shown = fileColumns.filter(({ name, examples }) => name.trim() !== '' || examples !== '');
  const tableColumns: readonly Column<FileColumn>[] = [
    {
      key: 'name',
      header: text.columns.inFile,
      width: '25%',
      names: true,
      narrow: 'title',
      render: ({ name, position }) => (name.trim() === '' ? text.columns.unnamed(position + 1) : name),
    },
    {
      key: 'examples',
      header: text.columns.examples,
      narrow: 'full',
      render: ({ position, examples }) => {
        const field = columns[position];
        if (field !== undefined && personalFields.includes(field))
          return (
            <Text secondary>
              <LockIcon /> {text.columns.poolOnly}
            </Text>
          );
        return <Text secondary>{examples.length > 90 ? `${clip(examples, 89)}…` : examples}</Text>;
      },
    },
    {
      key: 'field',
      header: text.columns.field,
      width: '30%',
      narrow: 'full',
      render: ({ name, position }) => (
        <Select<ImportField>
          hideLabel
          label={text.columns.fieldFor(name.trim() === '' ? text.columns.unnamed(position + 1) : name)}
          options={importFields.map((value) => ({ value, label: text.fields[value] }))}
          value={columns[position] ?? ''}
          placeholder={text.columns.leaveOut}
          onChange={(next) =>
            state.mapColumn(
              position,
              importFields.find((field) => field === next),
            )
          }
        />
      ),
    },
  ];
  return (
    <>
      {missing.length > 0 && (
        <div id="import-missing">
          <Box tone="warning">{text.columns.missing(missing.map((field) => text.fields[field]).join(', '))}</Box>
        </div>
      )}
      <Table
        quiet
        middle
        caption={text.columns.caption}
        columns={tableColumns}
        rows={shown}
        rowKey={({ position }) => String(position)}
      />
      <div className={styles.buttons}>
        <Button
          kind="primary"
          busy={state.checking !== undefined}
          blockedBy={missing.length > 0 ? 'import-missing' : undefined}
          onClick={state.check}
        >
          {text.columns.goOn}
        </Button>
        <Button onClick={() => state.back('file')}>{text.another}</Button>
      </div>
    </>
  );
}
