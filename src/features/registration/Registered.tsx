import * as React from 'react';
import { dayOf, formatDay, formatTime } from '../../domain/days';
import type { Registration } from '../../domain/records.generated';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { useLanguage, useStrings } from '../../ui/language';
import { Marked } from '../../ui/Marked';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import styles from './registration.module.scss';
import { strings } from './strings';

export interface RegisteredProps {
  readonly registration: Registration;
  readonly at: Date;
  readonly onNext: () => void;
  readonly onAdjust: () => void;
}

/** It is registered: what to tell the caller, and the next one. */
export function Registered({ registration, at, onNext, onAdjust }: RegisteredProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const next = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => next.current?.focus(), []);
  const { Title, Settlement, InitiatorName, InitiatorPhone, InitiatorEmail, AssignDueOn, ContactDueOn } = registration;
  const day = ContactDueOn === undefined ? '' : formatDay(ContactDueOn, language, 'long');
  const assignedToday = AssignDueOn === undefined || AssignDueOn <= dayOf(at);
  return (
    <div>
      <div role="status">
        <Status kind="ok" strong>
          {text.registeredAt(formatTime(at, language), Title, Settlement)}
        </Status>
        <div className={styles.aloud}>
          <Text small>{text.readAloud}</Text>
          <p>
            <Marked bold text={text.sayAfter(day)} words={[day]} />
          </p>
        </div>
      </div>
      <Facts
        facts={[
          { label: text.factName, value: text.factContact(InitiatorName, InitiatorPhone ?? InitiatorEmail ?? '') },
          {
            label: text.factWhoCalls,
            value: assignedToday ? text.assignToday : text.assignBy(formatDay(AssignDueOn, language, 'long')),
          },
          { label: text.factIfAsked, value: text.nameSubject(Title) },
        ]}
      />
      <div className={styles.actions}>
        <Button ref={next} kind="primary" large onClick={onNext}>
          {text.next}
        </Button>
        <Button large onClick={onAdjust}>
          {text.adjust}
        </Button>
        <span className={styles.end}>
          <Text small secondary>
            {text.shortcut}
          </Text>
        </span>
      </div>
    </div>
  );
}
