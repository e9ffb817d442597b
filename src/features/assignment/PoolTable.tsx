import * as React from 'react';
import { defaultCapacity } from '../../domain/assignment';
import { dayOf, formatDay } from '../../domain/days';
import type { PoolMember } from '../../domain/records.generated';
import { splitValues } from '../../domain/text';
import { usePresence } from '../../session/use-presence';
import { useServices } from '../../session/services';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Person } from '../../ui/Person';
import { Progress } from '../../ui/Progress';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import styles from './assignment.module.scss';
import type { PoolData } from '../../session/pool';
import { strings } from './strings';

/** Who has room, who is away. */
export function PoolTable({ pool }: { readonly pool: PoolData }): React.ReactElement {
  const text = useStrings(strings);
  const { host } = useServices();
  const presence = usePresence(pool.members.map(({ PersonKey }) => PersonKey));
  const openOf = ({ PersonKey }: PoolMember) =>
    pool.open.filter(({ AccountmanagerKey }) => AccountmanagerKey === PersonKey);
  const listUrl = `${host.siteUrl}/Lists/Pool/AllItems.aspx`;
  return (
    <Section
      heading={text.pool}
      aside={text.poolCount(pool.members.length, pool.open.length)}
      action={
        <Link
          href={listUrl}
          onClick={(event) => {
            event.preventDefault();
            host.openLink(listUrl);
          }}
        >
          {text.poolUpdate}
        </Link>
      }
    >
      <Table
        quiet
        middle
        caption={text.pool}
        rows={[...pool.members].sort((one, other) => one.Title.localeCompare(other.Title, 'nl'))}
        rowKey={({ PersonKey }) => PersonKey}
        columns={[
          {
            key: 'name',
            header: text.columnName,
            names: true,
            narrow: 'title',
            render: (member) => <Person size="small" name={member.Title} presence={presence.get(member.PersonKey)} />,
          },
          {
            key: 'load',
            header: text.columnDossiers,
            width: '17%',
            narrow: 'full',
            render: (member) => <Load open={openOf(member).length} member={member} />,
          },
          {
            key: 'calls',
            header: text.columnCalls,
            width: '9%',
            narrow: 'absent',
            render: (member) => openOf(member).filter(({ Phase }) => Phase === 'toegewezen').length,
          },
          {
            key: 'settlements',
            header: text.columnSettlements,
            width: '24%',
            render: ({ Settlements }) => splitValues(Settlements).join(', '),
          },
          {
            key: 'expertise',
            header: text.columnExpertise,
            width: '18%',
            render: ({ Expertise }) => splitValues(Expertise).join(', '),
          },
          {
            key: 'present',
            header: text.columnPresent,
            width: '14%',
            narrow: 'end',
            render: (member) => <Present member={member} />,
          },
        ]}
      />
    </Section>
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
