import * as React from 'react';
import type { Services } from '../../data/ports';
import { formatDay } from '../../domain/days';
import type { Initiative } from '../../domain/records.generated';
import { part, valueOr } from '../../session/parts';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import { journey } from '../../strings/journey';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { strings } from './strings';

const columns = [
  'Key',
  'Title',
  'Settlement',
  'Decider',
  'StartnotitieNeeded',
  'ConcludedAt',
  'DecisionResult',
  'NextActionOn',
  'AccountmanagerName',
] as const satisfies readonly (keyof Initiative)[];

type Deciding = Pick<Initiative, (typeof columns)[number]> & {
  /** Address of the newest startnotitie, if it was made. */
  readonly startnotitie: string | undefined;
};

/** For griffie and secretaries: what is coming for decision, by whom, and with which startnotitie. */
export function DecidingList(): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const words = useStrings(journey);
  const services = useServices();
  const { linkTo } = useNavigation();
  const { host } = services;
  const loaded = useLoad(['today-deciding'], () => readDeciding(services));
  const rows = loaded.data;
  return (
    <Section heading={text.deciding} count={rows?.length}>
      {!rows && loaded.error === undefined && <Loading rows={3} />}
      {loaded.error !== undefined && (
        <Failure title={text.partFailed} error={loaded.error} onRetry={() => void loaded.refresh()} />
      )}
      {rows?.length === 0 && <Empty title={text.decidingEmpty}>{text.decidingEmptyHelp}</Empty>}
      {rows && rows.length > 0 && (
        <Rows>
          {rows.map((initiative) => (
            <Row
              key={initiative.Key}
              status={
                <Status
                  kind="waiting"
                  strong
                  detail={
                    initiative.NextActionOn && text.decidingBy(formatDay(initiative.NextActionOn, language, 'short'))
                  }
                >
                  {initiative.Decider ? words.deciders[initiative.Decider] : text.deciderUnknown}
                </Status>
              }
              action={
                initiative.startnotitie === undefined ? (
                  <Text secondary>{initiative.StartnotitieNeeded ? text.noteNotMade : text.noteNotNeeded}</Text>
                ) : (
                  <StartnotitieLink address={initiative.startnotitie} title={initiative.Title} />
                )
              }
            >
              <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key, step: 'besluit' })}>
                {initiative.Title}
              </Link>{' '}
              <Text secondary>{initiative.Settlement}</Text>
              <Text small secondary block>
                {initiative.DecisionResult === 'later'
                  ? text.decidedLater
                  : text.ledBy(initiative.AccountmanagerName ?? text.noOwner)}
              </Text>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );

  function StartnotitieLink({ address, title }: { readonly address: string; readonly title: string }) {
    return (
      <Link
        href={address}
        label={text.openNoteOf(title)}
        onClick={(event) => {
          event.preventDefault();
          host.openLink(address);
        }}
      >
        {text.openNote}
      </Link>
    );
  }
}

/** So many are on their way at once; of more the first to be decided are shown. */
const rowsAtMost = 20;

async function readDeciding({ lists, documents }: Services): Promise<readonly Deciding[]> {
  const found = await lists.initiatives.find({
    where: [{ column: 'Phase', is: 'eq', value: 'besluit' }],
    orderBy: { column: 'NextActionOn' },
    select: columns,
    top: rowsAtMost,
  });
  return Promise.all(
    found.items.map(async ({ record }) => {
      const files = record.StartnotitieNeeded === true ? valueOr(await part(documents.list(record.Key)), []) : [];
      const notes = files.filter(({ kind }) => kind === 'startnotitie');
      const newest = [...notes].sort((one, other) => (one.modifiedAt < other.modifiedAt ? 1 : -1))[0];
      return { ...record, startnotitie: newest?.webUrl };
    }),
  );
}
