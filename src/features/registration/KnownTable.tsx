import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import type { SearchHit } from '../../domain/matching/search-initiatives';
import { useNavigation } from '../../session/navigation';
import type { Availability } from '../../data/ports';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Marked } from '../../ui/Marked';
import { Person } from '../../ui/Person';
import { Table } from '../../ui/Table';
import { Text } from '../../ui/Text';
import { AccountmanagerContact } from './AccountmanagerContact';
import type { KnownInitiative } from './known-initiatives';
import { snippet } from './snippet';
import { strings } from './strings';
import { useAccountmanagerPresence } from './use-accountmanager-presence';

type Hit = SearchHit<KnownInitiative>;

export interface KnownTableProps {
  readonly caption: string;
  readonly hits: readonly Hit[];
  /** The caller wants to be called back; absent for who may not pass that on. */
  readonly onCallback: ((initiative: KnownInitiative) => void) | undefined;
}

/** Initiatives that are known, each with who to call. */
export function KnownTable({ caption, hits, onCallback }: KnownTableProps): React.ReactElement {
  const text = useStrings(strings);
  const presence = useAccountmanagerPresence(hits.map(({ initiative }) => initiative));
  return (
    <>
      <Table
        columnsFrom={800}
        quiet
        caption={caption}
        rows={hits}
        rowKey={({ initiative }) => initiative.Key}
        columns={[
          {
            key: 'title',
            header: text.columnInitiative,
            narrow: 'title',
            names: true,
            render: (hit) => <Title hit={hit} />,
          },
          {
            key: 'settlement',
            header: text.columnSettlement,
            width: '13%',
            narrow: 'end',
            render: (hit) => <Marked text={hit.initiative.Settlement} words={hit.matched} />,
          },
          {
            key: 'phase',
            header: text.columnPhase,
            width: '16%',
            render: ({ initiative }) => <PhaseWords initiative={initiative} />,
          },
          {
            key: 'who',
            header: text.columnAccountmanager,
            width: '20%',
            narrow: 'full',
            render: ({ initiative }) => <Accountmanager initiative={initiative} presence={presence(initiative)} />,
          },
          {
            key: 'contact',
            header: text.columnContact,
            width: '15%',
            narrow: 'full',
            render: ({ initiative }) => <AccountmanagerContact initiative={initiative} />,
          },
          ...(onCallback
            ? [
                {
                  key: 'callback',
                  header: text.columnAction,
                  hideHeader: true,
                  width: '152px',
                  narrow: 'full' as const,
                  render: ({ initiative }: Hit) => (
                    <Button label={text.callbackFor(initiative.Title)} onClick={() => onCallback(initiative)}>
                      {text.callback}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Title({ hit: { initiative, matched } }: { readonly hit: Hit }): React.ReactElement {
  const { linkTo } = useNavigation();
  const title = <Marked text={initiative.Title} words={matched} />;
  return (
    <>
      {initiative.Phase === 'aangemeld' ? (
        <Text strong>{title}</Text>
      ) : (
        <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key })}>
          {title}
        </Link>
      )}
      <Text small secondary block>
        <Marked text={snippet(initiative.Summary, matched)} words={matched} />
      </Text>
    </>
  );
}

function PhaseWords({ initiative }: { readonly initiative: KnownInitiative }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const phase = useStrings(journey).phases[initiative.Phase];
  return (
    <>{initiative.ClosedAt ? text.closedOn(phase, formatDay(dayOf(initiative.ClosedAt), language, 'date')) : phase}</>
  );
}

interface AccountmanagerProps {
  readonly initiative: KnownInitiative;
  readonly presence: Availability | undefined;
}

function Accountmanager({ initiative, presence }: AccountmanagerProps): React.ReactElement {
  const text = useStrings(strings);
  const { AccountmanagerName: name } = initiative;
  if (!name) return <Text secondary>{text.noAccountmanagerYet}</Text>;
  return <Person strong name={name} presence={presence} secondIsPresence />;
}
