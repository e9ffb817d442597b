import * as React from 'react';
import type { Me } from '../../data/ports';
import { defaultCapacity } from '../../domain/assignment';
import { dayOf, formatDay } from '../../domain/days';
import type { PoolMember } from '../../domain/records.generated';
import { can } from '../../domain/rights';
import type { Settings } from '../../domain/settings';
import { splitValues } from '../../domain/text';
import type { PlainDay } from '../../domain/types';
import { usePresence } from '../../session/use-presence';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { EditIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Progress } from '../../ui/Progress';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import { AddToPool } from './AddToPool';
import styles from './assignment.module.scss';
import { PoolMemberPanel } from './PoolMemberPanel';
import { poolStrings } from './pool-strings';
import type { OpenDossier, PoolData } from '../../session/pool';
import { strings } from './strings';

export interface PoolTableProps {
  readonly pool: PoolData;
  readonly me: Me;
  readonly settings: Pick<Settings, 'settlements'>;
  /** Reads the pool again after a change. */
  readonly refresh: () => Promise<void>;
}

/** Who has room, who is away; the coordinator keeps it current from here. */
export function PoolTable({ pool, me, settings, refresh }: PoolTableProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(poolStrings);
  const { now } = useServices();
  const today = dayOf(now());
  const [open, setOpen] = React.useState<{ readonly member: PoolMember; readonly isNew: boolean } | 'search'>();
  const [all, setAll] = React.useState(false);
  const mayManage = can(me, 'managePool');
  const rows = all ? [...pool.members, ...pool.inactive] : pool.members;
  const presence = usePresence(pool.members.map(({ PersonKey }) => PersonKey));
  const openOf = ({ PersonKey }: PoolMember) =>
    pool.open.filter(({ AccountmanagerKey }) => AccountmanagerKey === PersonKey);
  return (
    <Section
      heading={text.pool}
      aside={text.poolCount(pool.members.length, pool.open.length)}
      action={
        mayManage && (
          <Button kind="link" onClick={() => setOpen('search')}>
            {words.addSomebody}
          </Button>
        )
      }
    >
      <Table
        columnsFrom={800}
        quiet
        middle
        caption={text.pool}
        rows={[...rows].sort((one, other) => one.Title.localeCompare(other.Title, 'nl'))}
        rowKey={({ PersonKey }) => PersonKey}
        columns={[
          {
            key: 'name',
            header: text.columnName,
            names: true,
            narrow: 'title',
            render: (member) => (
              <div className={styles.load}>
                <Person size="small" name={member.Title} presence={presence.get(member.PersonKey)} />
                {mayManage && (
                  <Button
                    kind="quiet"
                    icon={EditIcon}
                    label={words.changeOf(member.Title)}
                    onClick={() => setOpen({ member, isNew: false })}
                  />
                )}
              </div>
            ),
          },
          {
            key: 'load',
            header: text.columnDossiers,
            width: '15%',
            narrow: 'full',
            render: (member) => <Load open={openOf(member).length} member={member} />,
          },
          {
            key: 'calls',
            header: text.columnCalls,
            width: '8%',
            narrow: 'absent',
            render: (member) => openOf(member).filter(({ Phase }) => Phase === 'toegewezen').length,
          },
          {
            key: 'settlements',
            header: text.columnSettlements,
            width: '20%',
            render: ({ Settlements }) => splitValues(Settlements).join(', '),
          },
          {
            key: 'expertise',
            header: text.columnExpertise,
            width: '16%',
            render: ({ Expertise }) => splitValues(Expertise).join(', '),
          },
          {
            key: 'present',
            header: text.columnPresent,
            width: '14%',
            narrow: 'end',
            render: (member) => (
              <>
                {member.IsActive ? <Present member={member} /> : <Status kind="open">{words.notActive}</Status>}
                <WithoutYes count={openOf(member).filter((one) => lacksYes(one, today)).length} />
              </>
            ),
          },
        ]}
      />
      {pool.inactive.length > 0 && (
        <Button kind="link" expanded={all} onClick={() => setAll(!all)}>
          {all ? words.hideInactive : words.inactive(pool.inactive.length)}
        </Button>
      )}
      {open === 'search' && (
        <AddToPool
          members={[...pool.members, ...pool.inactive]}
          onChoose={(member, isNew) => setOpen({ member, isNew })}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open !== undefined && open !== 'search' && (
        <PoolMemberPanel
          {...open}
          me={me}
          settlements={settings.settlements}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            void refresh();
          }}
        />
      )}
    </Section>
  );
}

/** Somebody was asked to stand in and did not say yes. */
function lacksYes({ StandInAnswer, StandInUntil }: OpenDossier, today: PlainDay): boolean {
  const isOver = StandInUntil !== undefined && StandInUntil < today;
  return StandInAnswer !== undefined && StandInAnswer !== 'ja' && !isOver;
}

function WithoutYes({ count }: { readonly count: number }): React.ReactElement | null {
  const words = useStrings(poolStrings);
  if (count === 0) return null;
  return (
    <div>
      <Status kind="waiting" small>
        {words.noYesYet(count)}
      </Status>
    </div>
  );
}

function Load({ open, member }: { readonly open: number; readonly member: PoolMember }): React.ReactElement {
  const text = useStrings(strings);
  const capacity = member.Capacity ?? defaultCapacity;
  return (
    <div className={styles.load}>
      <div className={styles.bar}>
        <Progress done={open} total={capacity} />
      </div>
      {text.dossiersOf(open, capacity)}
    </div>
  );
}

function Present({ member: { AwayFrom, AwayUntil } }: { readonly member: PoolMember }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const today = dayOf(now());
  const isBack = AwayUntil !== undefined && AwayUntil < today;
  if (isBack || (AwayFrom === undefined && AwayUntil === undefined)) return <Status kind="ok">{text.present}</Status>;
  if (AwayFrom !== undefined && AwayFrom > today) {
    return <Status kind="waiting">{text.awayFrom(formatDay(AwayFrom, language, 'short'))}</Status>;
  }
  return (
    <Status kind="warning">
      {AwayUntil === undefined ? text.notNow : text.awayTo(formatDay(AwayUntil, language, 'short'))}
    </Status>
  );
}
