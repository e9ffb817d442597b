import * as React from 'react';
import { dayOf } from '../../domain/days';
import { normClock } from '../../domain/norm-clock';
import type { Settings } from '../../domain/settings';
import { useNormWords } from '../../parts/norm-words';
import { useServices } from '../../session/services';
import { useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { strings } from './strings';
import type { Waiting } from './waiting';

export interface ContactNormProps {
  readonly waiting: Waiting;
  readonly settings: Pick<Settings, 'calendar'>;
  /** With the exact day under it. */
  readonly strong?: boolean;
}

/** Until when the caller was promised to hear from us. */
export function ContactNorm({ waiting, settings, strong }: ContactNormProps): React.ReactElement {
  const { ContactDueOn, WaitingSince } = waiting;
  const text = useStrings(strings);
  const words = useNormWords();
  const { now } = useServices();
  if (ContactDueOn === undefined) return <Status kind="waiting">{text.noNorm}</Status>;
  const promise = words(normClock(ContactDueOn, dayOf(now()), settings.calendar, WaitingSince), ContactDueOn);
  return (
    <Status kind={promise.kind} strong={strong} detail={strong ? promise.detail : undefined}>
      {promise.words}
    </Status>
  );
}
