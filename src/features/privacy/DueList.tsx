import * as React from 'react';
import useSWR from 'swr';
import type { Me } from '../../data/ports';
import { dayOf, formatDay } from '../../domain/days';
import { formatCsv } from '../../domain/file/write-csv';
import type { Initiative } from '../../domain/records.generated';
import { RemovePanel } from '../../parts/privacy/RemovePanel';
import { saveFile } from '../../parts/save-file';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { Table } from '../../ui/Table';
import type { Column } from '../../ui/Table';
import { Text } from '../../ui/Text';
import { strings } from './strings';

const columns = [
  'Key',
  'Number',
  'Title',
  'Outcome',
  'ClosedAt',
  'RetainUntil',
  'PersonalDataUntil',
  'PersonalDataRemovedOn',
] as const satisfies readonly (keyof Initiative)[];

type Due = Pick<Initiative, (typeof columns)[number]>;

const atMost = 500;

/** Initiatives of which a term has passed: names that may go now, dossiers for the archivist. Nothing goes by itself. */
export function DueList({ me }: { readonly me: Me }): React.ReactElement {
  const text = useStrings(strings).due;
  const words = useStrings(journey);
  const language = useLanguage();
  const { now, together } = useDueServices();
  const { linkTo } = useNavigation();
  const [removing, setRemoving] = React.useState<Due>();
  const today = dayOf(now());
  const { data, error, mutate } = useSWR<readonly Due[], unknown>(['due', today], () => together(today));
  const rows = (data ?? []).filter(
    (one) => one.PersonalDataRemovedOn === undefined || (one.RetainUntil !== undefined && one.RetainUntil <= today),
  );
  const day = (value: string | undefined): string => (value === undefined ? '' : formatDay(value, language, 'date'));
  const term = (value: string | undefined): string =>
    value === undefined ? text.forEver : value <= today ? text.passed(day(value)) : day(value);
  const table: readonly Column<Due>[] = [
    {
      key: 'initiative',
      header: text.columns.initiative,
      narrow: 'title',
      names: true,
      render: ({ Key, Number: number, Title }) => (
        <Link {...linkTo({ view: 'dossier', initiativeKey: Key, step: 'afronden' })}>{`${number} ${Title}`}</Link>
      ),
    },
    {
      key: 'outcome',
      header: text.columns.outcome,
      width: '14%',
      render: ({ Outcome }) => (Outcome === undefined ? '' : words.outcomes[Outcome]),
    },
    {
      key: 'closed',
      header: text.columns.closed,
      width: '14%',
      render: ({ ClosedAt }) => (ClosedAt === undefined ? '' : day(dayOf(ClosedAt))),
    },
    {
      key: 'personal',
      header: text.columns.personal,
      width: '16%',
      render: (one) =>
        one.PersonalDataRemovedOn === undefined
          ? term(one.PersonalDataUntil)
          : text.removedOn(day(one.PersonalDataRemovedOn)),
    },
    { key: 'dossier', header: text.columns.dossier, width: '16%', render: ({ RetainUntil }) => term(RetainUntil) },
    {
      key: 'action',
      header: text.columns.action,
      hideHeader: true,
      width: '20%',
      narrow: 'full',
      render: (one) =>
        one.PersonalDataRemovedOn === undefined ? (
          <Button label={text.removeFrom(one.Title)} onClick={() => setRemoving(one)}>
            {text.remove}
          </Button>
        ) : (
          <Text secondary>{text.archivist}</Text>
        ),
    },
  ];
  return (
    <Section
      heading={text.heading}
      count={data && rows.length}
      aside={text.aside}
      action={
        rows.length > 0 && (
          <Button kind="link" onClick={exportRows}>
            {text.export}
          </Button>
        )
      }
    >
      {error !== undefined && <Failure error={error} title={text.failed} onRetry={() => void mutate()} />}
      {!data && error === undefined && <Loading rows={3} />}
      {data && rows.length === 0 && <Empty title={text.none} />}
      {rows.length > 0 && (
        <Table columnsFrom={800} caption={text.heading} columns={table} rows={rows} rowKey={({ Key }) => Key} />
      )}
      {removing && (
        <RemovePanel
          me={me}
          initiativeKey={removing.Key}
          onClose={() => {
            setRemoving(undefined);
            void mutate();
          }}
        />
      )}
    </Section>
  );

  function exportRows(): void {
    const header = [
      text.columns.initiative,
      text.columns.outcome,
      text.columns.closed,
      text.columns.personal,
      text.columns.dossier,
    ];
    const lines = rows.map((one) => [
      `${one.Number} ${one.Title}`,
      one.Outcome ?? '',
      one.ClosedAt === undefined ? '' : dayOf(one.ClosedAt),
      one.PersonalDataRemovedOn ?? one.PersonalDataUntil ?? '',
      one.RetainUntil ?? text.forEver,
    ]);
    saveFile(text.exportName, 'text/csv', formatCsv([header, ...lines]));
  }
}

function useDueServices(): { readonly now: () => Date; readonly together: (today: string) => Promise<readonly Due[]> } {
  const services = useServices();
  return {
    now: services.now,
    together: async (today) => {
      const [personal, dossiers] = await services.together((lists) =>
        Promise.all(
          (['PersonalDataUntil', 'RetainUntil'] as const).map((column) =>
            lists.initiatives.find({
              where: [{ column, is: 'le', value: today }],
              orderBy: { column },
              select: columns,
              top: atMost,
            }),
          ),
        ),
      );
      const all = [...(personal?.items ?? []), ...(dossiers?.items ?? [])].map(({ record }) => record);
      return [...new Map(all.map((one) => [one.Key, one])).values()];
    },
  };
}
