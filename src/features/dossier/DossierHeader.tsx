import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { phaseNumber, phases } from '../../domain/phases';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { usePresence } from '../../session/use-presence';
import { journey } from '../../strings/journey';
import { ChevronLeftIcon, ChevronRightIcon, CommentIcon, PhoneIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Person } from '../../ui/Person';
import { PhaseSteps } from '../../ui/PhaseSteps';
import { PageTitle } from '../../ui/Section';
import { phoneHref } from '../../ui/safe-href';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { useNarrow } from '../../ui/width';
import { ContactClockStatus } from './ContactClockStatus';
import styles from './dossier.module.scss';
import { strings } from './strings';

export interface DossierHeaderProps {
  readonly dossier: Dossier;
  /** Where the list of initiatives is; absent in a channel tab, which is about one initiative. */
  readonly backHref: string | undefined;
  readonly menu: React.ReactNode;
}

/** What the initiative is, who its single contact is, and where it is on its way. */
export function FullHeader({ dossier, backHref, menu }: DossierHeaderProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const initiative = dossier.initiative.record;
  return (
    <header className={styles.header}>
      {backHref !== undefined && (
        <nav className={styles.trail} aria-label={text.back}>
          <Link href={backHref}>{text.back}</Link>
          <span className={styles.trailMark}>
            <ChevronRightIcon />
          </span>
          <Text secondary>{initiative.Number}</Text>
        </nav>
      )}
      <div className={styles.top}>
        <div>
          <PageTitle large>{initiative.Title}</PageTitle>
          <div className={styles.meta}>
            <Text secondary>
              {`${initiative.Settlement} · ${text.receivedOn(formatDay(dayOf(initiative.ReceivedAt), language, 'date'))}`}
            </Text>
            <ContactClockStatus dossier={dossier} />
          </div>
        </div>
        <div className={styles.contact}>
          <Accountmanager dossier={dossier} />
          <Reach dossier={dossier} />
          {menu}
        </div>
      </div>
      <PhaseSteps
        phases={phases.map((phase) => ({ id: phase, label: words.phases[phase] }))}
        current={initiative.Phase}
      />
    </header>
  );
}

/** The same in one line, for the steps in which the work is done. */
export function CompactHeader({ dossier, backHref, menu }: DossierHeaderProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const initiative = dossier.initiative.record;
  return (
    <header className={styles.compact}>
      <div className={styles.name}>
        {backHref !== undefined && (
          <span className={styles.back}>
            <ChevronLeftIcon />
            <Link href={backHref}>{text.back}</Link>
          </span>
        )}
        <PageTitle>{initiative.Title}</PageTitle>
        <Text secondary>{initiative.Settlement}</Text>
      </div>
      <div className={styles.contact}>
        <Status kind="here">
          {text.phaseOf(phaseNumber(initiative.Phase), phases.length)} <strong>{words.phases[initiative.Phase]}</strong>
        </Status>
        <Accountmanager dossier={dossier} small />
        {menu}
      </div>
    </header>
  );
}

/** For screen readers: where the question to the reader takes all the room. */
export function HiddenHeader({ dossier }: Pick<DossierHeaderProps, 'dossier'>): React.ReactElement {
  return (
    <header className={styles.unseen}>
      <PageTitle>{dossier.initiative.record.Title}</PageTitle>
    </header>
  );
}

function Accountmanager({
  dossier,
  small,
}: {
  readonly dossier: Dossier;
  readonly small?: boolean;
}): React.ReactElement {
  const text = useStrings(strings);
  const { AccountmanagerKey: key, AccountmanagerName: name } = dossier.initiative.record;
  const presence = usePresence(key === undefined ? [] : [key]);
  if (key === undefined || name === undefined) return <Status kind="open">{text.noAccountmanager}</Status>;
  return (
    <Person
      name={name}
      second={small ? undefined : text.singleContact}
      presence={presence.get(key)}
      size={small ? 'normal' : 'large'}
      strong={!small}
    />
  );
}

/** On a telephone or in a side pane: one tap to the single contact, who is a colleague. */
function Reach({ dossier }: Pick<DossierHeaderProps, 'dossier'>): React.ReactElement | null {
  const text = useStrings(strings);
  const { host } = useServices();
  const narrow = useNarrow();
  const { AccountmanagerName: name, AccountmanagerPhone: phone, AccountmanagerMail: mail } = dossier.initiative.record;
  if (!narrow || name === undefined) return null;
  const chat = mail && `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}`;
  return (
    <span className={styles.reachButtons}>
      {phone !== undefined && (
        <a href={phoneHref(phone)} className={styles.reachButton} aria-label={text.call(name, phone)}>
          <PhoneIcon />
        </a>
      )}
      {chat && (
        <a
          href={chat}
          className={styles.reachButton}
          aria-label={text.chat(name)}
          onClick={(event) => {
            event.preventDefault();
            host.openLink(chat);
          }}
        >
          <CommentIcon />
        </a>
      )}
    </span>
  );
}
