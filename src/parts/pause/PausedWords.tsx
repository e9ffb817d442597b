import * as React from 'react';
import { formatDay } from '../../domain/days';
import type { PausedClock } from '../../domain/paused-clock';
import { useLanguage, useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { pauseStrings } from './strings';

/** Since when the clock stands still, on what, and what was promised. Never silent. */
export function PausedWords({ clock }: { readonly clock: PausedClock }): React.ReactElement {
  const text = useStrings(pauseStrings);
  const language = useLanguage();
  return (
    <>
      <strong>{text.pausedLead(formatDay(clock.since, language, 'long'), clock.workingDays)}</strong>{' '}
      {text.pausedFor(clock.waitingFor)}
      <Text block secondary>
        <PromiseWords clock={clock} />
      </Text>
    </>
  );
}

/** What was promised, and what happens if it does not come. */
function PromiseWords({ clock }: { readonly clock: PausedClock }): React.ReactElement {
  const text = useStrings(pauseStrings);
  const language = useLanguage();
  if (clock.promise === undefined) return <>{text.noPromise}</>;
  const day = formatDay(clock.promise.on, language, 'long');
  return (
    <>
      {
        { today: text.promisedToday, coming: text.promisedOn(day), broken: text.promiseBroken(day) }[
          clock.promise.state
        ]
      }
    </>
  );
}
