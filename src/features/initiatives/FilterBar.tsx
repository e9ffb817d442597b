import * as React from 'react';
import { phases } from '../../domain/phases';
import type { Phase } from '../../domain/phases';
import { journey } from '../../strings/journey';
import { useStrings } from '../../ui/language';
import { SearchField } from '../../ui/SearchField';
import { Select } from '../../ui/Select';
import type { Filters } from './filters';
import styles from './initiatives.module.scss';
import type { ListedInitiative } from './list-data';
import { strings } from './strings';

export interface FilterBarProps {
  readonly filters: Filters;
  /** @param how - `replace` while somebody types: going back skips it */
  readonly onChange: (part: Partial<Filters>, how?: 'push' | 'replace') => void;
  readonly settlements: readonly string[];
  readonly initiatives: readonly ListedInitiative[];
  readonly searchRef: React.RefObject<HTMLInputElement>;
  /** To the first row. */
  readonly onDown: () => void;
  readonly children?: React.ReactNode;
}

/** What to look for. Each choice keeps its name in its value, so that it is read without its label. */
export function FilterBar(props: FilterBarProps): React.ReactElement {
  const { filters, onChange, settlements, initiatives, searchRef, onDown } = props;
  const text = useStrings(strings);
  const words = useStrings(journey);
  const people = React.useMemo(() => accountmanagersOf(initiatives), [initiatives]);
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          compact
          label={text.search}
          placeholder={text.search}
          value={filters.search}
          onChange={(search) => onChange({ search }, 'replace')}
          inputRef={searchRef}
          onDown={onDown}
        />
      </div>
      <Select
        hideLabel
        label={text.settlement}
        placeholder={text.settlementAll}
        options={settlements.map((settlement) => ({ value: settlement, label: text.settlementIs(settlement) }))}
        value={filters.settlement}
        onChange={(settlement) => onChange({ settlement })}
      />
      <Select<Phase>
        hideLabel
        label={text.phase}
        placeholder={text.phaseAll}
        options={phases.map((phase) => ({ value: phase, label: text.phaseIs(words.phases[phase]) }))}
        value={filters.phase}
        onChange={(phase) => onChange({ phase })}
      />
      <Select
        hideLabel
        label={text.accountmanager}
        placeholder={text.accountmanagerAll}
        options={[
          { value: 'mij', label: text.accountmanagerMe },
          ...people.map(({ key, name }) => ({ value: key, label: text.accountmanagerIs(name) })),
        ]}
        value={filters.accountmanager}
        onChange={(accountmanager) => onChange({ accountmanager })}
      />
      <Select
        hideLabel
        label={text.scope}
        placeholder={false}
        options={(['open', 'closed', 'referred', 'all'] as const).map((scope) => ({
          value: scope,
          label: text.scopes[scope],
        }))}
        value={filters.scope}
        onChange={(scope) => onChange({ scope })}
      />
      {props.children}
    </div>
  );
}

function accountmanagersOf(initiatives: readonly ListedInitiative[]): readonly { key: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { AccountmanagerKey, AccountmanagerName } of initiatives) {
    if (AccountmanagerKey && AccountmanagerName) names.set(AccountmanagerKey, AccountmanagerName);
  }
  return [...names]
    .map(([key, name]) => ({ key, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}
