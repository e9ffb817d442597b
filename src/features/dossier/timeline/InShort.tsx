import * as React from 'react';
import { dayOf, formatDay } from '../../../domain/days';
import type { TimelineEvent } from '../../../domain/records.generated';
import { longestSilence } from '../../../domain/timeline-story';
import type { Chapter } from '../../../domain/timeline-story';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { journey } from '../../../strings/journey';
import { Facts } from '../../../ui/Facts';
import { useLanguage, useStrings } from '../../../ui/language';
import { Section } from '../../../ui/Section';
import { Status } from '../../../ui/Status';
import { groupOf } from './groups';
import { strings } from './strings';

export interface InShortProps {
  readonly dossier: Dossier;
  readonly events: readonly TimelineEvent[];
  readonly chapters: readonly Chapter[];
}

/** Four facts of the whole way, and whether the initiators ever waited too long for a word. */
export function InShort({ dossier, events, chapters }: InShortProps): React.ReactElement {
  const text = useStrings(strings).short;
  const words = useStrings(journey);
  const language = useLanguage();
  const { now } = useServices();
  const { record } = dossier.initiative;
  const { calendar, norms } = dossier.settings;
  const [longest] = [...chapters].sort((one, other) => other.workingDays - one.workingDays);
  const silence = longestSilence(events, record.IsOpen ? dayOf(now()) : undefined, calendar);
  const paused = events.filter(({ Title }) => Title.startsWith('Klok stilgezet')).length;
  const phase = longest?.phases[longest.phases.length - 1];
  return (
    <Section heading={text.heading}>
      <Facts
        facts={[
          { label: text.since, value: formatDay(dayOf(record.ReceivedAt), language, 'date') },
          ...(phase === undefined ? [] : [{ label: text.longest, value: words.phases[phase] }]),
          { label: text.contact, value: text.times(events.filter(({ Kind }) => groupOf(Kind) === 'contact').length) },
          { label: text.paused, value: text.times(paused) },
        ]}
      />
      {silence !== undefined &&
        (silence <= norms.silence ? (
          <Status kind="ok">{text.neverQuiet(norms.silence)}</Status>
        ) : (
          <Status kind="warning">{text.quiet(silence)}</Status>
        ))}
    </Section>
  );
}
