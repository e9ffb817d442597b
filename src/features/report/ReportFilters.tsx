import * as React from 'react';
import type { Opgave } from '../../domain/records.generated';
import type { ReportFilter } from '../../domain/report/facts';
import { formatPeriod, presets, readPeriod } from '../../domain/report/period';
import type { Period, PresetId } from '../../domain/report/period';
import type { PlainDay } from '../../domain/types';
import { useLanguage, useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { periodWords } from './period-words';
import styles from './report.module.scss';
import { strings } from './strings';

export interface ReportFiltersProps {
  readonly period: Period;
  readonly filter: ReportFilter;
  readonly settlements: readonly string[];
  readonly opgaven: readonly Opgave[];
  readonly today: PlainDay;
  readonly onChange: (part: { readonly period?: Period; readonly filter?: ReportFilter }) => void;
}

/** Which period, which kern, which opgave. */
export function ReportFilters(props: ReportFiltersProps): React.ReactElement {
  const { period, filter, settlements, opgaven, today, onChange } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const known = presets(today);
  const ids = Object.keys(known) as PresetId[];
  const current = ids.find((id) => formatPeriod(known[id]) === formatPeriod(period));
  const [isOwn, setIsOwn] = React.useState(current === undefined);
  const [typed, setTyped] = React.useState(period);
  const isWrong = formatPeriod(readPeriod(formatPeriod(typed), today)) !== formatPeriod(typed);

  function type(part: Partial<Period>): void {
    const next = { ...typed, ...part };
    setTyped(next);
    if (formatPeriod(readPeriod(formatPeriod(next), today)) === formatPeriod(next)) onChange({ period: next });
  }

  return (
    <>
      <div className={styles.period}>
        <Select
          hideLabel
          label={text.period}
          placeholder={false}
          options={[
            ...ids.map((id) => ({ value: id, label: `${text.presets[id]}: ${periodWords(known[id], language)}` })),
            { value: 'own' as const, label: text.presets.own },
          ]}
          value={isOwn || current === undefined ? 'own' : current}
          onChange={(id) => {
            setIsOwn(id === 'own');
            if (id !== 'own') onChange({ period: known[id] });
            else setTyped(period);
          }}
        />
      </div>
      {(isOwn || current === undefined) && (
        <>
          <div className={styles.month}>
            <TextField
              type="month"
              label={text.from}
              value={typed.from}
              onChange={(from) => type({ from })}
              error={isWrong ? text.wrongPeriod : undefined}
            />
          </div>
          <div className={styles.month}>
            <TextField type="month" label={text.until} value={typed.until} onChange={(until) => type({ until })} />
          </div>
        </>
      )}
      <div className={styles.filter}>
        <Select
          hideLabel
          label={text.settlement}
          placeholder={text.allSettlements}
          options={settlements.map((name) => ({ value: name, label: name }))}
          value={filter.settlement}
          onChange={(settlement) => onChange({ filter: { ...filter, settlement } })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          hideLabel
          label={text.opgave}
          placeholder={text.allOpgaven}
          options={opgaven.map(({ Key, Title }) => ({ value: Key, label: Title }))}
          value={filter.opgaveKey}
          onChange={(opgaveKey) => onChange({ filter: { ...filter, opgaveKey } })}
        />
      </div>
    </>
  );
}
