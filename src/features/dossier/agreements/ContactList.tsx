import * as React from 'react';
import useSWR from 'swr';
import { findAll } from '../../../commands/read-dossier';
import type { Stored } from '../../../data/ports';
import { dayOf, formatDay } from '../../../domain/days';
import type { ContactMoment } from '../../../domain/records.generated';
import { can } from '../../../domain/rights';
import { ContactPanel } from '../../../parts/ContactPanel';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { journey } from '../../../strings/journey';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Failure } from '../../../ui/Failure';
import { LockIcon } from '../../../ui/icons';
import { useLanguage, useStrings } from '../../../ui/language';
import { Loading } from '../../../ui/Loading';
import { Section } from '../../../ui/Section';
import { Table } from '../../../ui/Table';
import type { Column } from '../../../ui/Table';
import { Text } from '../../../ui/Text';
import styles from '../dossier.module.scss';
import { strings } from './strings';

export interface ContactListProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
}

type Role = ContactMoment['Role'];

/** Every contact with the initiators, newest first, by the role it served. For the pool only: it may name people. */
export function ContactList({ dossier, refresh }: ContactListProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const { lists } = useServices();
  const initiative = dossier.initiative.record;
  const [role, setRole] = React.useState<Role>();
  const [recording, setRecording] = React.useState(false);
  const { data, error, mutate } = useSWR<readonly Stored<ContactMoment>[], unknown>(
    ['contact-moments', initiative.Key],
    () =>
      findAll(lists.contactMoments, {
        where: [{ column: 'InitiativeKey', is: 'eq', value: initiative.Key }],
        top: 500,
      }),
  );
  const all = (data ?? []).map(({ record }) => record).sort((one, other) => other.At.localeCompare(one.At));
  const roles = (Object.keys(words.roles) as Role[]).filter((one) => all.some(({ Role: served }) => served === one));
  const columns = useContactColumns();
  return (
    <Section
      heading={text.contact}
      count={data ? text.contactCount(all.length) : undefined}
      aside={<PoolOnly />}
      action={
        initiative.IsOpen &&
        can(dossier.me, 'recordContact') && (
          <Button kind="link" onClick={() => setRecording(true)}>
            {text.recordContact}
          </Button>
        )
      }
    >
      {error !== undefined && <Failure error={error} title={text.contactFailed} onRetry={() => void mutate()} />}
      {!data && error === undefined && <Loading />}
      {data && all.length === 0 && (
        <Empty kind="open" title={text.noContact}>
          {text.noContactHelp}
        </Empty>
      )}
      {all.length > 0 && (
        <>
          <div className={styles.pills} role="group" aria-label={text.roleFilter}>
            <Button pressed={role === undefined} onClick={() => setRole(undefined)}>
              {text.allRoles(all.length)}
            </Button>
            {roles.map((one) => (
              <Button key={one} pressed={role === one} onClick={() => setRole(one)}>
                {text.roleCount(words.roles[one], all.filter(({ Role: served }) => served === one).length)}
              </Button>
            ))}
          </div>
          <Table
            quiet
            caption={text.contact}
            columns={columns}
            rows={all.filter(({ Role: served }) => role === undefined || served === role)}
            rowKey={({ Key }) => Key}
          />
        </>
      )}
      {recording && (
        <ContactPanel
          initiative={initiative}
          me={dossier.me}
          settings={dossier.settings}
          onClose={() => setRecording(false)}
          onDone={() => {
            setRecording(false);
            void mutate();
            void refresh();
          }}
        />
      )}
    </Section>
  );
}

/** Says that only the pool sees this part. */
export function PoolOnly(): React.ReactElement {
  const text = useStrings(strings);
  return (
    <span className={styles.lock}>
      <LockIcon />
      {text.poolOnly}
    </span>
  );
}

function useContactColumns(): readonly Column<ContactMoment>[] {
  const text = useStrings(strings).contactColumns;
  const words = useStrings(journey);
  const language = useLanguage();
  return [
    {
      key: 'when',
      header: text.when,
      width: '88px',
      narrow: 'title',
      render: ({ At }) => formatDay(dayOf(At), language, 'short'),
    },
    { key: 'how', header: text.how, width: '104px', render: ({ Through }) => words.through[Through] },
    { key: 'role', header: text.role, width: '184px', render: ({ Role: role }) => words.roles[role] },
    { key: 'note', header: text.note, narrow: 'full', render: ({ Note }) => <Text preserved>{Note ?? ''}</Text> },
  ];
}
