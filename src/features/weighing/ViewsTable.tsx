import * as React from 'react';
import { deciders, stances } from '../../domain/weighing';
import type { Agreement } from '../../domain/weighing';
import type { CountedView, WeighingOverview } from '../../domain/weighing-overview';
import { journey } from '../../strings/journey';
import { useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import { Text } from '../../ui/Text';
import { strings } from './strings';

export interface ViewsTableProps {
  readonly overview: WeighingOverview;
}

type Row = { readonly kind: 'together' } | ({ readonly kind: 'view' } & CountedView);

/** Person by question, with what they come to together on top; what differs from the rest is bold. */
export function ViewsTable({ overview }: ViewsTableProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const rows: readonly Row[] = [
    { kind: 'together' },
    ...overview.views.map((view) => ({ kind: 'view', ...view }) as const),
  ];
  return (
    <Table
      quiet
      caption={text.views}
      rows={rows}
      rowKey={(row) => (row.kind === 'together' ? 'together' : row.weighing.PersonKey)}
      columns={[
        {
          key: 'colleague',
          header: text.columns.colleague,
          width: '26%',
          names: true,
          narrow: 'title',
          render: (row) =>
            row.kind === 'together' ? <strong>{text.together}</strong> : <Person name={row.weighing.Title} />,
        },
        {
          key: 'stance',
          header: text.columns.stance,
          narrow: 'full',
          render: (row) =>
            row.kind === 'together' ? (
              <Together agreement={overview.stance.agreement} counts={stanceCounts()} />
            ) : (
              <>
                <Text strong={row.deviates.stance}>{row.weighing.Stance && words.stances[row.weighing.Stance]}</Text>
                {row.weighing.Responsibility !== undefined && (
                  <Text small secondary>
                    {' · '}
                    {row.weighing.Responsibility}
                  </Text>
                )}
              </>
            ),
        },
        {
          key: 'decider',
          header: text.columns.decider,
          width: '20%',
          render: (row) =>
            row.kind === 'together' ? (
              <Together agreement={overview.decider.agreement} counts={deciderCounts()} />
            ) : (
              <Text strong={row.deviates.decider}>{row.weighing.Decider && words.deciders[row.weighing.Decider]}</Text>
            ),
        },
        {
          key: 'startnotitie',
          header: text.columns.startnotitie,
          width: '20%',
          render: (row) =>
            row.kind === 'together' ? (
              <Together agreement={overview.startnotitie.agreement} counts={startnotitieCounts()} />
            ) : (
              <Text strong={row.deviates.startnotitie}>{row.weighing.StartnotitieNeeded ? text.yes : text.no}</Text>
            ),
        },
      ]}
    />
  );

  function stanceCounts(): readonly string[] {
    return stances.flatMap((stance) => counted(overview.stance.counts.get(stance), words.stances[stance]));
  }

  function deciderCounts(): readonly string[] {
    return deciders.flatMap((decider) => counted(overview.decider.counts.get(decider), words.deciders[decider]));
  }

  function startnotitieCounts(): readonly string[] {
    const { counts } = overview.startnotitie;
    return [...counted(counts.get(true), text.yes), ...counted(counts.get(false), text.no)];
  }

  /** "3 ja als": without the three points that the word has in a form. */
  function counted(count: number | undefined, word: string): readonly string[] {
    return count === undefined ? [] : [text.counted(count, word.replace(/[,…]/g, '').toLowerCase())];
  }
}

interface TogetherProps {
  readonly agreement: Agreement | undefined;
  readonly counts: readonly string[];
}

function Together({ agreement, counts }: TogetherProps): React.ReactElement | null {
  const text = useStrings(strings);
  if (agreement === undefined) return null;
  return (
    <Status strong kind={agreement === 'divided' ? 'warning' : 'ok'} detail={counts.join(', ')}>
      {text.agreement[agreement]}
    </Status>
  );
}
