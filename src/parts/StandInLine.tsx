import * as React from 'react';
import { dayOf, formatDay } from '../domain/days';
import { standInOf } from '../domain/stand-in';
import type { StandIn, WithStandIn } from '../domain/stand-in';
import type { PlainDay } from '../domain/types';
import { useServices } from '../session/services';
import { defineStrings } from '../strings/define';
import { useLanguage, useStrings } from '../ui/language';
import { PhoneLink } from '../ui/Link';
import { Status } from '../ui/Status';
import { Text } from '../ui/Text';

const strings = defineStrings(
  {
    awayUntil: (day: string) => `Weg tot en met ${day}`,
    awayFromUntil: (from: string, until: string) => `Weg van ${from} tot en met ${until}`,
    answers: (name: string) => `${name} antwoordt zolang`,
    willAnswer: (name: string) => `${name} antwoordt dan`,
    asked: (name: string) => `${name} antwoordt zolang (nog niet bevestigd)`,
    declined: (name: string) => `${name} kan niet antwoorden, er is nog niemand anders`,
    call: (name: string, phone: string) => `Bel ${name}, ${phone}`,
  },
  {
    awayUntil: (day: string) => `Away until ${day}`,
    awayFromUntil: (from: string, until: string) => `Away from ${from} until ${until}`,
    answers: (name: string) => `${name} answers meanwhile`,
    willAnswer: (name: string) => `${name} answers then`,
    asked: (name: string) => `${name} answers meanwhile (not confirmed yet)`,
    declined: (name: string) => `${name} cannot answer, there is nobody else yet`,
    call: (name: string, phone: string) => `Call ${name}, ${phone}`,
  },
);

/** "Weg tot en met vrijdag 1 januari. Bram Hofstra antwoordt zolang, 0527-000 102": as everybody sees it; nothing while nobody is away. */
export function StandInLine({ initiative }: { readonly initiative: WithStandIn }): React.ReactElement | null {
  const { now } = useServices();
  const today = dayOf(now());
  const standIn = standInOf(initiative, today);
  return standIn ? <StandInWords standIn={standIn} today={today} /> : null;
}

/** The same of a stand-in that is not stored yet. */
export function StandInWords({
  standIn,
  today,
}: {
  readonly standIn: StandIn;
  readonly today: PlainDay;
}): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { name, phone, from, until, answer } = standIn;
  const begun = from === undefined || from <= today;
  const day = until === undefined ? '' : formatDay(until, language, 'long');
  const who = {
    ja: begun ? text.answers(name) : text.willAnswer(name),
    gevraagd: text.asked(name),
    nee: text.declined(name),
  }[answer];
  return (
    <>
      {until !== undefined && (
        <div>
          <Status kind="warning" strong>
            {begun ? text.awayUntil(day) : text.awayFromUntil(formatDay(from, language, 'long'), day)}
          </Status>
        </div>
      )}
      <Text block>
        {who}
        {phone !== undefined && answer !== 'nee' && (
          <>
            {', '}
            <PhoneLink inText phone={phone} label={text.call(name, phone)} />
          </>
        )}
      </Text>
    </>
  );
}
