import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { contactClock } from './contact-clock';
import { strings } from './strings';

/** The promise of a first contact, in words: kept, or until when. */
export function ContactClockStatus({ dossier }: { readonly dossier: Dossier }): React.ReactElement | null {
  const text = useStrings(strings).contact;
  const language = useLanguage();
  const { now } = useServices();
  const clock = contactClock(dossier.initiative.record, dayOf(now()), dossier.settings.calendar);
  if (!clock) return null;
  switch (clock.kind) {
    case 'late':
      return <Status kind="late">{text.late(clock.workingDays)}</Status>;
    case 'today':
      return <Status kind="warning">{text.today}</Status>;
    case 'until':
      return <Status kind="waiting">{text.until(formatDay(clock.day, language, 'long'))}</Status>;
    case 'paused':
      return <Status kind="paused">{text.paused}</Status>;
    case 'made':
      return clock.inTime ? (
        <Status kind="ok">{text.madeInTime(clock.workingDays)}</Status>
      ) : (
        <Status kind="warning">{text.madeLate(clock.workingDays)}</Status>
      );
  }
}
