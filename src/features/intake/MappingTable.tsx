import * as React from 'react';
import { formFields, personalFormFields, requiredFormFields, settlementKey } from '../../domain/forms/mapping';
import type { FormField, FormMapping } from '../../domain/forms/mapping';
import { isMailAddress } from '../../domain/registration';
import { cleanLine, clip } from '../../domain/text';
import { LockIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import { Status } from '../../ui/Status';
import type { StatusKind } from '../../ui/Status';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/Table';
import { Text } from '../../ui/Text';
import styles from './forms.module.scss';
import { strings } from './strings';

export interface MappingTableProps {
  readonly mapping: FormMapping;
  /** The answers of the submission that is tried, by key. */
  readonly answers: ReadonlyMap<string, string>;
  readonly reference: string | undefined;
  readonly settlements: readonly string[];
  /** Absent for who may look but not change. */
  readonly onChange: ((field: FormField, keys: readonly string[]) => void) | undefined;
}

type Line = FormField | 'through';

/** Fields whose value may be put together of several answers. */
const joined: readonly FormField[] = ['initiatorName'];

/** Which answer goes to which field, and what that gives for one submission. What identifies somebody stays hidden. */
export function MappingTable(props: MappingTableProps): React.ReactElement {
  const { mapping, answers, reference, settlements, onChange } = props;
  const text = useStrings(strings).mapping;
  const options = [...new Set([...answers.keys(), ...Object.values(mapping.fields).flat()])].map((key) => ({
    value: key,
    label: key,
  }));
  const columns: readonly Column<Line>[] = [
    {
      key: 'field',
      header: text.field,
      width: '20%',
      names: true,
      narrow: 'title',
      render: (line) => (
        <>
          {text.fields[line]}
          {line !== 'through' && requiredFormFields.includes(line) && (
            <Text>
              {' '}
              <span aria-hidden="true" className={styles.star}>
                *
              </span>
            </Text>
          )}
        </>
      ),
    },
    { key: 'key', header: text.key, width: '30%', narrow: 'full', render: (line) => keysOf(line) },
    {
      key: 'value',
      header: reference === undefined ? text.value : text.valueIn(reference),
      narrow: 'full',
      render: (line) => (line === 'through' ? null : shown(line)),
    },
    {
      key: 'state',
      header: text.state,
      width: '22%',
      render: (line) => {
        const [kind, words] = line === 'through' ? (['ok', text.good] as const) : stateOf(line);
        return <Status kind={kind}>{words}</Status>;
      },
    },
  ];
  return (
    <Table
      quiet
      middle
      caption={text.caption}
      columns={columns}
      rows={[...formFields, 'through'] as const}
      rowKey={(line) => line}
    />
  );

  function keysOf(line: Line): React.ReactNode {
    if (line === 'through') return <Text secondary>{text.always}</Text>;
    const keys = mapping.fields[line] ?? [];
    if (!onChange) return keys.length > 0 ? keys.join(' + ') : <Text secondary>{text.none}</Text>;
    const places = keys.length === 0 || (joined.includes(line) && keys.length < 4) ? [...keys, ''] : keys;
    return (
      <div className={styles.keys}>
        {places.map((key, index) => (
          <Select
            key={`${index}-${key}`}
            hideLabel
            label={index === 0 ? text.keyFor(text.fields[line]) : text.nextKeyFor(index + 1, text.fields[line])}
            options={options}
            value={key}
            placeholder={index === 0 ? text.chooseKey : key === '' ? text.oneMore : text.leaveOut}
            onChange={(next) =>
              onChange(line, [...keys.slice(0, index), next, ...keys.slice(index + 1)].filter(isFilled))
            }
          />
        ))}
      </div>
    );
  }

  function valueOf(field: FormField): string {
    return cleanLine((mapping.fields[field] ?? []).map((key) => answers.get(key) ?? '').join(' '));
  }

  function shown(field: FormField): React.ReactNode {
    const value = valueOf(field);
    if (value === '') return null;
    if (personalFormFields.includes(field))
      return (
        <Text secondary>
          <LockIcon /> {text.hidden}
        </Text>
      );
    if (field === 'summary') return text.characters(value.length);
    return value.length > 60 ? `${clip(value, 59)}…` : value;
  }

  function stateOf(field: FormField): readonly [StatusKind, string] {
    const isNeeded = requiredFormFields.includes(field);
    const value = valueOf(field);
    if ((mapping.fields[field] ?? []).length === 0)
      return isNeeded ? ['warning', text.chooseNeeded] : ['open', text.mayBeEmpty];
    if (reference === undefined) return ['ok', text.mapped];
    if (value === '') return isNeeded ? ['late', text.emptyNeeded] : ['open', text.empty];
    if (field === 'settlement' && !isKnown(value)) return ['warning', text.unknown];
    if (field === 'email' && !isMailAddress(value)) return ['warning', text.notMail];
    return ['ok', text.good];
  }

  function isKnown(value: string): boolean {
    const key = settlementKey(value);
    return settlements.some((known) => settlementKey(known) === key) || mapping.settlements[key] !== undefined;
  }
}

const isFilled = (key: string): boolean => key !== '';
