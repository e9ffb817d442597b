import * as React from 'react';
import { deciders, stances } from '../../domain/weighing';
import type { Agreement } from '../../domain/weighing';
import type { Weighing } from '../../domain/records.generated';
import type { CountedView, WeighingOverview } from '../../domain/weighing-overview';
import { changesOfView, hasAnswered } from '../../domain/weighing-rounds';
import { journey } from '../../strings/journey';
import { useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import { Text } from '../../ui/Text';
import { roundStrings } from './round-strings';
import { strings } from './strings';

export interface ViewsTableProps {
  readonly overview: WeighingOverview;
  readonly round: number;
}

type Row = { readonly kind: 'together' } | ({ readonly kind: 'view' } & CountedView);

/** Person by question, with what they come to together on top; what differs from the rest is bold. */
export function ViewsTable({ overview, round }: ViewsTableProps): React.ReactElement {
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
                {round > 1 && <Change weighing={row.weighing} round={round} />}
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

/** What somebody thought in the round before, where that was otherwise. */
function Change({ weighing, round }: { readonly weighing: Weighing; readonly round: number }): React.ReactElement {
  const text = useStrings(roundStrings).round;
  const all = useStrings(strings);
  const words = useStrings(journey);
  const change = hasAnswered(weighing, round) ? changesOfView(weighing) : undefined;
  return (
    <Text block small secondary>
      {!hasAnswered(weighing, round) && text.notAgain}
      {change?.changed.length === 0 && text.stayed}
      {change && change.changed.length > 0 && differences(change)}
      {change && weighing.ChangedWhy !== undefined && `. ${weighing.ChangedWhy}`}
    </Text>
  );

  function differences({ before, changed }: NonNullable<typeof change>): string {
    const was = changed.flatMap((column) => {
      if (column === 'Stance' && before.Stance) return [words.stances[before.Stance]];
      if (column === 'Decider' && before.Decider) return [words.deciders[before.Decider]];
      if (column === 'StartnotitieNeeded') return [before.StartnotitieNeeded ? all.needed : all.notNeeded];
      return [];
    });
    return was.length === 0 ? text.texts : text.was(was.join(', '));
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
