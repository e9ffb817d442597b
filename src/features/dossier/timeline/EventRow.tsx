import * as React from 'react';
import { dayOf, formatDay } from '../../../domain/days';
import type { TimelineEvent } from '../../../domain/records.generated';
import type { TimelineKind } from '../../../domain/timeline';
import { useServices } from '../../../session/services';
import {
  CommentIcon,
  CompletedSolidIcon,
  ContactIcon,
  ForwardIcon,
  GroupIcon,
  LockIcon,
  OfficeChatIcon,
  PhoneIcon,
  TagIcon,
  TextDocumentIcon,
} from '../../../ui/icons';
import type { Icon } from '../../../ui/icons';
import { useLanguage, useStrings } from '../../../ui/language';
import { Text } from '../../../ui/Text';
import styles from '../dossier.module.scss';
import { strings } from './strings';

const icons: Readonly<Record<TimelineKind, Icon>> = {
  aangemeld: ForwardIcon,
  toegewezen: ContactIcon,
  contact: PhoneIcon,
  fase: ForwardIcon,
  verkenning: TextDocumentIcon,
  inschatting: TextDocumentIcon,
  opgave: TagIcon,
  verbreding: GroupIcon,
  weging: CommentIcon,
  kanaal: OfficeChatIcon,
  startnotitie: TextDocumentIcon,
  besluit: CompletedSolidIcon,
  afspraak: CompletedSolidIcon,
  afronding: CompletedSolidIcon,
  gegevens: LockIcon,
};

/** One thing that happened: when, what, why, who. */
export function EventRow({ event }: { readonly event: TimelineEvent }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const day = dayOf(event.At);
  const EventIcon = icons[event.Kind];
  return (
    <li className={styles.event}>
      <time dateTime={event.At} className={styles.when}>
        {day === dayOf(now()) ? text.today : formatDay(day, language, 'short')}
      </time>
      <span className={styles.eventIcon} aria-hidden="true">
        <EventIcon />
      </span>
      <div>
        <Text preserved>{event.Title}</Text>
        {event.ActorName !== undefined && <Text secondary>{`, ${event.ActorName}`}</Text>}
        {event.Text !== undefined && (
          <Text small secondary block preserved>
            {event.Text}
          </Text>
        )}
      </div>
    </li>
  );
}
