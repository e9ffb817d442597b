import * as React from 'react';
import type { Mirror, MirrorRow } from '../../domain/partner-mirror';
import { learning } from '../../strings/learning';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import type { StatusKind } from '../../ui/Status';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/Table';
import { Text } from '../../ui/Text';
import styles from './mirror.module.scss';
import { mirrorStrings } from './strings';

const kinds: Readonly<Record<NonNullable<MirrorRow['compared']>, StatusKind>> = {
  lower: 'warning',
  same: 'ok',
  higher: 'info',
};

/** Seven criteria: a filled dot for the team, an open one for the initiators, numbers and words beside them. */
export function MirrorTable({ mirror }: { readonly mirror: Mirror }): React.ReactElement {
  const text = useStrings(mirrorStrings);
  const words = useStrings(learning);
  const language = useLanguage();
  const one = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const number = (value: number | undefined): string => (value === undefined ? text.none : one.format(value));
  const columns: readonly Column<MirrorRow>[] = [
    {
      key: 'criterion',
      header: text.columns.criterion,
      names: true,
      narrow: 'title',
      render: ({ criterion }) => words.criteria[criterion],
    },
    {
      key: 'numbers',
      header: text.columns.numbers,
      width: '192px',
      narrow: 'end',
      render: ({ team, initiators }) => (
        <span className={styles.numbers}>
          <Dots team={team} initiators={initiators} />
          <span className={styles.label} aria-hidden="true">
            {text.columns.numbers}:
          </span>
          {`${number(team)} · ${number(initiators)}`}
        </span>
      ),
    },
    {
      key: 'difference',
      header: text.columns.difference,
      width: '28%',
      render: ({ compared }) =>
        compared === undefined ? (
          <Text secondary>{text.few}</Text>
        ) : (
          <Status kind={kinds[compared]}>{words.compared[compared]}</Status>
        ),
    },
  ];
  return (
    <>
      <Table quiet middle caption={text.heading} columns={columns} rows={mirror.rows} rowKey={(row) => row.criterion} />
      <div className={styles.legend}>
        <span>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <circle className={styles.filled} cx="6" cy="6" r="6" />
          </svg>
          {text.team(mirror.count.team)}
        </span>
        <span>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <circle className={styles.open} cx="6" cy="6" r="5" />
          </svg>
          {text.initiators(mirror.count.initiatiefnemer)}
        </span>
      </div>
      {(['team', 'initiatiefnemer'] as const)
        .filter((side) => mirror.needed[side] > 0)
        .map((side) => (
          <div key={side}>
            <Status kind="open" small>
              {text.needed[side](mirror.needed[side])}
            </Status>
          </div>
        ))}
      <Text small secondary block>
        {text.anonymous}
      </Text>
    </>
  );
}

function Dots({ team, initiators }: Pick<MirrorRow, 'team' | 'initiators'>): React.ReactElement {
  const place = (value: number): number => 4 + ((value - 1) / 4) * 96;
  return (
    <svg viewBox="0 0 104 16" className={styles.dots} aria-hidden="true">
      <line className={styles.line} x1="4" x2="100" y1="8" y2="8" />
      {team !== undefined && <circle className={styles.filled} cx={place(team)} cy="8" r="6" />}
      {initiators !== undefined && <circle className={styles.open} cx={place(initiators)} cy="8" r="5" />}
    </svg>
  );
}
