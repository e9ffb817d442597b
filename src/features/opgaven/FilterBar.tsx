import * as React from 'react';
import { groupByProgramme, noYear, yearsOf } from '../../domain/opgaven-list';
import type { OpgavenFilter } from '../../domain/opgaven-list';
import type { Opgave } from '../../domain/records.generated';
import { Checkbox } from '../../ui/Checkbox';
import { useStrings } from '../../ui/language';
import { SearchField } from '../../ui/SearchField';
import { Select } from '../../ui/Select';
import styles from './opgaven.module.scss';
import { strings } from './strings';

export interface FilterBarProps {
  readonly opgaven: readonly Opgave[];
  readonly filter: OpgavenFilter;
  readonly withoutPeople: number;
  /** `undefined` while the links are not counted. */
  readonly withoutInitiatives: number | undefined;
  readonly onChange: (part: Partial<OpgavenFilter>, how?: 'push' | 'replace') => void;
  /** The commands at the right. */
  readonly children: React.ReactNode;
}

/** Search and filters of the opgaven; all of it stands in the address. */
export function FilterBar(props: FilterBarProps): React.ReactElement {
  const { opgaven, filter, withoutPeople, withoutInitiatives, onChange, children } = props;
  const text = useStrings(strings);
  const hasExpired = opgaven.some(({ IsActive }) => !IsActive);
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          compact
          label={text.search}
          placeholder={text.search}
          value={filter.words}
          onChange={(words) => onChange({ words }, 'replace')}
        />
      </div>
      <div className={styles.programmes}>
        <Select
          label={text.programme}
          hideLabel
          placeholder={text.allProgrammes}
          options={groupByProgramme(opgaven).map(({ programme }) => ({ value: programme, label: programme }))}
          value={filter.programme}
          onChange={(programme) => onChange({ programme })}
        />
      </div>
      <div className={styles.years}>
        <Select
          label={text.yearLabel}
          hideLabel
          placeholder={text.allYears}
          options={yearsOf(opgaven).map((year) => ({ value: year, label: year === noYear ? text.noYear : year }))}
          value={filter.year}
          onChange={(year) => onChange({ year })}
        />
      </div>
      <Checkbox
        label={text.withoutPeople(withoutPeople)}
        checked={filter.withoutPeople}
        onChange={(checked) => onChange({ withoutPeople: checked })}
      />
      {withoutInitiatives !== undefined && (
        <Checkbox
          label={text.withoutInitiatives(withoutInitiatives)}
          checked={filter.withoutInitiatives}
          onChange={(checked) => onChange({ withoutInitiatives: checked })}
        />
      )}
      {(hasExpired || filter.expired) && (
        <Checkbox label={text.withExpired} checked={filter.expired} onChange={(expired) => onChange({ expired })} />
      )}
      <div className={styles.commands}>{children}</div>
    </div>
  );
}
