import * as React from 'react';
import { isContact } from '../../../domain/contact';
import type { ContactThrough } from '../../../domain/contact';
import { dayOf, formatDay } from '../../../domain/days';
import type { ContactMoment } from '../../../domain/records.generated';
import { can } from '../../../domain/rights';
import { ContactPanel } from '../../../parts/ContactPanel';
import type { Dossier } from '../../../session/dossier';
import { journey } from '../../../strings/journey';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Failure } from '../../../ui/Failure';
import { GroupIcon, MailIcon, PhoneIcon } from '../../../ui/icons';
import type { Icon } from '../../../ui/icons';
import { useLanguage, useStrings } from '../../../ui/language';
import { Loading } from '../../../ui/Loading';
import { Pills } from '../../../ui/Pills';
import { Section } from '../../../ui/Section';
import { Table } from '../../../ui/Table';
import type { Column } from '../../../ui/Table';
import { Text } from '../../../ui/Text';
import styles from '../dossier.module.scss';
import { PoolNotes } from './PoolNotes';
import { PoolOnly } from './PoolOnly';
import { strings } from './strings';
import { useContactMoments } from './use-contact-moments';

export interface ContactListProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
}

type Role = ContactMoment['Role'];
type Contact = ContactMoment & { readonly Through: ContactThrough };

/** So many contacts stand there at once; the rest on asking. */
const shownAtFirst = 5;

/** Every contact with the initiators, newest first, by the role it served. For the pool only: it may name people. */
export function ContactList({ dossier, refresh }: ContactListProps): React.ReactElement {
  const text = useStrings(strings);
  const initiative = dossier.initiative.record;
  const [recording, setRecording] = React.useState(false);
  const { contacts: moments, error, refresh: refreshContacts } = useContactMoments(dossier);
  const contacts = moments?.filter(isContact);
  const notes = moments?.filter((moment) => !isContact(moment)) ?? [];
  return (
    <Section
      heading={text.contact}
      count={contacts ? text.contactCount(contacts.length) : undefined}
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
      {error !== undefined && (
        <Failure error={error} title={text.contactFailed} onRetry={() => void refreshContacts()} />
      )}
      {!contacts && error === undefined && <Loading />}
      {contacts?.length === 0 && (
        <Empty kind="open" title={text.noContact}>
          {text.noContactHelp}
        </Empty>
      )}
      {contacts && contacts.length > 0 && <Contacts contacts={contacts} />}
      {notes.length > 0 && <PoolNotes notes={notes} />}
      {recording && (
        <ContactPanel
          initiative={initiative}
          me={dossier.me}
          settings={dossier.settings}
          onClose={() => setRecording(false)}
          onDone={() => {
            setRecording(false);
            void refreshContacts();
            void refresh();
          }}
        />
      )}
    </Section>
  );
}

function Contacts({ contacts }: { readonly contacts: readonly Contact[] }): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const [role, setRole] = React.useState<Role | 'all'>('all');
  const [all, setAll] = React.useState(false);
  const firstNew = React.useRef<HTMLSpanElement>(null);
  const ofRole = contacts.filter(({ Role: served }) => role === 'all' || served === role);
  const shown = all ? ofRole : ofRole.slice(0, shownAtFirst);
  const columns = useContactColumns(all ? ofRole[shownAtFirst]?.Key : undefined, firstNew);
  const roles = Object.keys(words.roles) as Role[];
  const countOf = (one: Role): number => contacts.filter(({ Role: served }) => served === one).length;

  React.useEffect(() => {
    if (all) firstNew.current?.focus();
  }, [all]);

  return (
    <>
      <Pills
        label={text.roleFilter}
        pills={[
          { value: 'all', label: text.allRoles(contacts.length) },
          ...roles
            .filter((one) => countOf(one) > 0)
            .map((one) => ({ value: one, label: text.roleCount(words.roles[one], countOf(one)) })),
        ]}
        value={role}
        onChange={(next) => {
          setRole(next);
          setAll(false);
        }}
      />
      <Table quiet caption={text.contact} columns={columns} rows={shown} rowKey={({ Key }) => Key} />
      {shown.length < ofRole.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {text.showEarlier(ofRole.length - shown.length)}
        </Button>
      )}
    </>
  );
}

const icons: Readonly<Record<ContactThrough, Icon>> = {
  telefoon: PhoneIcon,
  'geen-gehoor': PhoneIcon,
  'e-mail': MailIcon,
  gesprek: GroupIcon,
  bezoek: GroupIcon,
};

function useContactColumns(
  focusKey: string | undefined,
  focusRef: React.Ref<HTMLSpanElement>,
): readonly Column<Contact>[] {
  const text = useStrings(strings).contactColumns;
  const words = useStrings(journey);
  const language = useLanguage();
  return [
    {
      key: 'when',
      header: text.when,
      width: '72px',
      narrow: 'title',
      render: ({ At, Key }) => (
        <span ref={Key === focusKey ? focusRef : undefined} tabIndex={Key === focusKey ? -1 : undefined}>
          {formatDay(dayOf(At), language, 'dayMonth')}
        </span>
      ),
    },
    {
      key: 'how',
      header: text.how,
      width: '104px',
      render: ({ Through }) => {
        const ThroughIcon = icons[Through];
        return (
          <span className={styles.lock}>
            <ThroughIcon />
            {words.through[Through]}
          </span>
        );
      },
    },
    { key: 'role', header: text.role, width: '184px', render: ({ Role: role }) => words.roles[role] },
    { key: 'note', header: text.note, narrow: 'full', render: ({ Note }) => <Text preserved>{Note ?? ''}</Text> },
  ];
}
