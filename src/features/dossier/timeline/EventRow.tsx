import * as React from 'react';
import { dayOf, formatDay } from '../../../domain/days';
import type { TimelineEvent } from '../../../domain/records.generated';
import { useServices } from '../../../session/services';
import { journey } from '../../../strings/journey';
import { classNames } from '../../../ui/class-names';
import { LockIcon } from '../../../ui/icons';
import { useLanguage, useStrings } from '../../../ui/language';
import { Text } from '../../../ui/Text';
import styles from '../dossier.module.scss';
import { iconOf } from './event-icon';
import { strings } from './strings';

export interface EventRowProps {
  readonly event: TimelineEvent;
  /** What was said, for who may read it. */
  readonly note?: string;
  /** Who did it stands in a column of its own. */
  readonly wide?: boolean;
  /** To move focus to it. */
  readonly rowRef?: React.Ref<HTMLLIElement>;
}

/** One thing that happened: when, what, why, who. */
export function EventRow({ event, note, wide, rowRef }: EventRowProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const { now } = useServices();
  const day = dayOf(event.At);
  const EventIcon = iconOf(event);
  const role = event.Role && words.roles[event.Role].toLowerCase();
  const who = [event.ActorName, wide ? role : role && text.inRole(role)].filter(Boolean).join(', ');
  return (
    <li ref={rowRef} tabIndex={rowRef ? -1 : undefined} className={classNames(styles.event, wide && styles.wideEvent)}>
      <time dateTime={event.At} className={styles.when}>
        {day === dayOf(now()) ? text.today : formatDay(day, language, 'dayMonth')}
      </time>
      <span className={styles.eventIcon} aria-hidden="true">
        <EventIcon />
      </span>
      <div>
        <Text preserved>{event.Title}</Text>
        {!wide && who !== '' && <Text secondary>{`, ${who}`}</Text>}
        {event.Text !== undefined && (
          <Text small secondary block preserved>
            {event.Text}
          </Text>
        )}
        {note !== undefined && (
          <Text small secondary block preserved>
            <span className={styles.lock}>
              <LockIcon />
              <span>{text.poolNote(note)}</span>
            </span>
          </Text>
        )}
      </div>
      {wide && (
        <Text small secondary>
          {who}
        </Text>
      )}
    </li>
  );
}
