import * as React from 'react';
import { dayOf, formatDay, formatTime } from '../../domain/days';
import type { Registration } from '../../domain/records.generated';
import { fillIn, textFor } from '../../domain/standard-texts';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Receipt } from './Receipt';
import type { RegistrationData } from './registration-data';
import { strings } from './strings';
import { ToldCaller } from './ToldCaller';
import type { Related } from './use-related';

export interface RegisteredProps {
  readonly registration: Registration;
  readonly at: Date;
  readonly onNext: () => void;
  readonly onAdjust: () => void;
}

export interface NewlyRegisteredProps extends RegisteredProps, Pick<RegistrationData, 'texts' | 'settings'> {
  readonly related: Related;
}

/** A new initiative was registered. */
export function Registered(props: NewlyRegisteredProps): React.ReactElement {
  const { registration, at, onNext, onAdjust, related, texts, settings } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const { Title, Settlement, AssignDueOn, ContactDueOn } = registration;
  const day = ContactDueOn === undefined ? '' : formatDay(ContactDueOn, language, 'long');
  const assignedToday = AssignDueOn === undefined || AssignDueOn <= dayOf(at);
  return (
    <ToldCaller
      done={text.registeredAt(formatTime(at, language), Title, Settlement)}
      say={text.quoted(
        fillIn(textFor('beller.aangemeld', texts), {
          datum: formatDay(ContactDueOn ?? dayOf(at), 'nl', 'long'),
          titel: Title,
          kern: Settlement,
        }),
      )}
      day={day}
      facts={[
        { label: text.factName, value: useCaller(registration) },
        {
          label: text.factWhoCalls,
          value: assignedToday ? text.assignToday : text.assignBy(formatDay(AssignDueOn, language, 'long')),
        },
        ...related.chosen.map(({ initiative }) => ({ label: text.factRelated, value: initiative.Title })),
        { label: text.factIfAsked, value: text.nameSubject(Title) },
      ]}
      onNext={onNext}
      onAdjust={onAdjust}
    >
      <Receipt registration={registration} texts={texts} settings={settings} />
      {related.error !== undefined && (
        <Failure title={text.relateFailed} error={related.error} onRetry={related.retry} />
      )}
    </ToldCaller>
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
