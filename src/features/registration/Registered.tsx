import * as React from 'react';
import { dayOf, formatDay, formatTime } from '../../domain/days';
import type { Registration } from '../../domain/records.generated';
import { useLanguage, useStrings } from '../../ui/language';
import { strings } from './strings';
import { ToldCaller } from './ToldCaller';

export interface RegisteredProps {
  readonly registration: Registration;
  readonly at: Date;
  readonly onNext: () => void;
  readonly onAdjust: () => void;
}

/** A new initiative was registered. */
export function Registered({ registration, at, onNext, onAdjust }: RegisteredProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { Title, Settlement, AssignDueOn, ContactDueOn } = registration;
  const day = ContactDueOn === undefined ? '' : formatDay(ContactDueOn, language, 'long');
  const assignedToday = AssignDueOn === undefined || AssignDueOn <= dayOf(at);
  return (
    <ToldCaller
      done={text.registeredAt(formatTime(at, language), Title, Settlement)}
      say={text.sayAfter(day)}
      day={day}
      facts={[
        { label: text.factName, value: useCaller(registration) },
        {
          label: text.factWhoCalls,
          value: assignedToday ? text.assignToday : text.assignBy(formatDay(AssignDueOn, language, 'long')),
        },
        { label: text.factIfAsked, value: text.nameSubject(Title) },
      ]}
      onNext={onNext}
      onAdjust={onAdjust}
    />
  );
}

/** A caller about a known initiative is called back. */
export function CallbackPassedOn({ registration, at, onNext, onAdjust }: RegisteredProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { Title, ContactDueOn, AccountmanagerName } = registration;
  const day = ContactDueOn === undefined ? '' : formatDay(ContactDueOn, language, 'long');
  return (
    <ToldCaller
      done={text.passedOnAt(formatTime(at, language), Title)}
      say={AccountmanagerName ? text.sayCallback(AccountmanagerName, day) : text.sayCallbackByTeam(day)}
      day={day}
      facts={[
        { label: text.factName, value: useCaller(registration) },
        { label: text.factWhoCalls, value: AccountmanagerName ?? text.noAccountmanagerYet },
      ]}
      onNext={onNext}
      onAdjust={onAdjust}
    />
  );
}

function useCaller({ InitiatorName, InitiatorPhone, InitiatorEmail }: Registration): string {
  return useStrings(strings).factContact(InitiatorName, InitiatorPhone ?? InitiatorEmail ?? '');
}
