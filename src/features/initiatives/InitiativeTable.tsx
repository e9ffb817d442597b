import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { useNormWords } from '../../parts/norm-words';
import { useNavigation } from '../../session/navigation';
import { journey } from '../../strings/journey';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { moveFocus } from '../../ui/move-focus';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import { Text } from '../../ui/Text';
import { deadlineOf } from './deadline';
import type { Viewpoint } from './filters';
import styles from './initiatives.module.scss';
import type { ListedInitiative } from './list-data';
import { strings } from './strings';

export interface InitiativeTableProps {
  readonly rows: readonly ListedInitiative[];
  readonly view: Viewpoint;
  /** A row was opened: coming back, focus returns to it. */
  readonly onOpen: (key: string) => void;
  /** Rows are in the order of what must be done first, not of what was searched for. */
  readonly byDeadline: boolean;
}

/** All that people compare of initiatives. Arrow keys walk the rows, Enter opens. */
export function InitiativeTable({ rows, view, onOpen, byDeadline }: InitiativeTableProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const { linkTo } = useNavigation();
  const nextStep = useNextStep();
  return (
    <Table
      columnsFrom={960}
      caption={text.caption}
      rows={rows}
      rowKey={({ Key }) => Key}
      onKeyDown={(event) => moveFocus(event, 'th a')}
      columns={[
        {
          key: 'title',
          header: text.columnInitiative,
          names: true,
          narrow: 'title',
          render: ({ Key, Title }) => {
            const target = linkTo({ view: 'dossier', initiativeKey: Key });
            return (
              <Link
                strong
                href={target.href}
                onClick={(event) => {
                  onOpen(Key);
                  target.onClick?.(event);
                }}
              >
                {Title}
              </Link>
            );
          },
        },
        { key: 'settlement', header: text.columnSettlement, width: '104px', render: ({ Settlement }) => Settlement },
        { key: 'phase', header: text.columnPhase, width: '104px', render: ({ Phase }) => words.phases[Phase] },
        {
          key: 'who',
          header: text.columnAccountmanager,
          width: '136px',
          render: ({ AccountmanagerName, AccountmanagerKey }) =>
            AccountmanagerName ? (
              <Text strong={AccountmanagerKey === view.personKey}>{AccountmanagerName}</Text>
            ) : (
              <Text secondary>{text.nobody}</Text>
            ),
        },
        {
          key: 'next',
          header: text.columnNext,
          width: '20%',
          narrow: 'absent',
          render: (initiative) => nextStep(initiative) ?? (initiative.IsOpen && <Text secondary>{text.noStep}</Text>),
        },
        {
          key: 'due',
          header: text.columnDue,
          width: '168px',
          narrow: 'end',
          sorted: byDeadline ? 'ascending' : undefined,
          render: (initiative) => <Due initiative={initiative} view={view} />,
        },
      ]}
    />
  );
}

/** Before the first contact that contact is the next step, whether or not somebody wrote it down. */
function useNextStep(): (initiative: ListedInitiative) => string | undefined {
  const text = useStrings(strings);
  return ({ IsOpen, Phase, FirstContactAt, NextAction, Outcome, ReferredTo, OutcomeNote }) => {
    if (!IsOpen && Outcome === 'doorverwezen' && ReferredTo)
      return OutcomeNote ? text.referred(ReferredTo, OutcomeNote) : text.referredTo(ReferredTo);
    if (NextAction) return NextAction;
    return IsOpen && Phase === 'toegewezen' && FirstContactAt === undefined ? text.firstContact : undefined;
  };
}

/** Only what needs doing has a sign; the words of all rows stand in line. */
function Due({
  initiative,
  view,
}: {
  readonly initiative: ListedInitiative;
  readonly view: Viewpoint;
}): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const norm = useNormWords();
  const deadline = deadlineOf(initiative, view);
  switch (deadline.kind) {
    case 'due': {
      const { kind, words } = norm(deadline.clock, deadline.on);
      return kind === 'waiting' ? <span className={styles.gutter}>{words}</span> : <Status kind={kind}>{words}</Status>;
    }
    case 'quiet':
      return <Status kind="warning">{text.quietFor(deadline.weeks)}</Status>;
    case 'closed': {
      const day = initiative.ClosedAt === undefined ? '' : formatDay(dayOf(initiative.ClosedAt), language, 'date');
      return <span className={styles.gutter}>{day}</span>;
    }
    case 'none':
      return (
        <span className={styles.gutter}>
          <Text secondary>{text.noDay}</Text>
        </span>
      );
  }
}
