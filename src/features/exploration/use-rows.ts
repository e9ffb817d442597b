import * as React from 'react';
import type { Drafts } from '../../data/ports';
import type { Initiative } from '../../domain/records.generated';
import { emptyStakeholder, readStakeholders } from '../../domain/stakeholders';
import type { Stakeholder, StakeholderRow } from '../../domain/stakeholders';
import type { Autosave, AutosaveField } from '../../session/autosave';
import { useServices } from '../../session/services';
import { isAnswer, rowId } from './questions';
import type { FieldId, FieldValue } from './questions';

export interface ShownRow {
  readonly key: string;
  /** Absent value: the row was just removed here, and can be put back. */
  readonly field: AutosaveField<Stakeholder | undefined>;
}

export interface RowsState {
  /** Rows of the list, rows that were removed here just now, and new ones, in that order. */
  readonly rows: readonly ShownRow[];
  /** As they will be stored. */
  readonly onScreen: readonly StakeholderRow[];
  /** @returns the key of the new row */
  readonly add: () => string;
  readonly change: (key: string, row: Stakeholder) => void;
  readonly remove: (key: string) => void;
  readonly restore: (key: string) => void;
}

/** Keys of rows that were begun in this browser tab: their text may not be in the list yet. */
export function begunRows(drafts: Drafts, draftName: string): readonly string[] {
  return drafts.read<readonly string[]>(`${draftName}/rows`)?.value ?? [];
}

/** The interested parties as rows, each of which saves itself. */
export function useRows(autosave: Autosave<FieldId, FieldValue>, draftName: string): RowsState {
  const { drafts, newKey } = useServices();
  const [begun, setBegun] = React.useState(() => begunRows(drafts, draftName));
  const [removed, setRemoved] = React.useState<ReadonlyMap<string, Stakeholder>>(new Map());
  const stored = keysOf(autosave.stored.record);
  const keys = [...new Set([...stored, ...removed.keys(), ...begun])];
  const valueOf = (key: string): Stakeholder | undefined => asRow(autosave.field(rowId(key)).value);

  function add(): string {
    const key = newKey();
    const next = [...begun, key];
    setBegun(next);
    drafts.write(`${draftName}/rows`, next);
    return key;
  }

  return {
    rows: keys.flatMap((key): ShownRow[] => {
      const { state } = autosave.field(rowId(key));
      const value = valueOf(key);
      if (value !== undefined || removed.has(key)) return [{ key, field: { value, state } }];
      // Begun here and nothing typed yet; or removed by somebody else.
      return begun.includes(key) && state.kind === 'untouched'
        ? [{ key, field: { value: emptyStakeholder, state } }]
        : [];
    }),
    onScreen: keys.flatMap((key) => {
      const value = valueOf(key);
      return value === undefined ? [] : [{ ...value, key }];
    }),
    add,
    change: (key, row) => autosave.change(rowId(key), row),
    remove: (key) => {
      const value = valueOf(key);
      const rest = begun.filter((one) => one !== key);
      setBegun(rest);
      drafts.write(`${draftName}/rows`, rest);
      if (value === undefined) return;
      setRemoved(new Map([...removed, [key, value]]));
      autosave.change(rowId(key), undefined);
      void autosave.flush();
    },
    restore: (key) => {
      const value = removed.get(key);
      setRemoved(new Map([...removed].filter(([one]) => one !== key)));
      if (value === undefined) return;
      autosave.change(rowId(key), value);
      void autosave.flush();
    },
  };
}

function keysOf(record: Initiative): readonly string[] {
  return readStakeholders(record.StakeholderRows).map(({ key }) => key);
}

function asRow(value: FieldValue): Stakeholder | undefined {
  return isAnswer(value) ? undefined : value;
}
