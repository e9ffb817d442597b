import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { useServices } from '../../session/services';
import { journey } from '../../strings/journey';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import type { Waiting } from './waiting';

/** Where from, from whom and how it came in, on one small line. */
export function WaitingMeta({ waiting }: { readonly waiting: Waiting }): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const language = useLanguage();
  const received = useReceived(waiting);
  const { released } = waiting;
  const place = released
    ? text.releasedMeta(waiting.Settlement, words.phases[released.phase], formatDay(released.on, language, 'long'))
    : text.meta(waiting.Settlement, waiting.InitiatorOrganisation ?? waiting.InitiatorName, received);
  return (
    <Text small secondary block>
      {place}
    </Text>
  );
}

/** "vandaag 09:12, website" or "vrijdag 20 november, telefoon" */
export function useReceived({ ReceivedAt, ReceivedThrough }: Waiting): string {
  const text = useStrings(strings);
  const through = useStrings(journey).through[ReceivedThrough].toLowerCase();
  const language = useLanguage();
  const { now } = useServices();
  const day = dayOf(ReceivedAt);
  if (day === dayOf(now())) return text.receivedToday(formatTime(ReceivedAt, language), through);
  return text.receivedOn(formatDay(day, language, 'long'), through);
}
