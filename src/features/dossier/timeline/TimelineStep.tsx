import * as React from 'react';
import type { DossierStepProps } from '../../../session/dossier';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Empty } from '../../../ui/Empty';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { Loading } from '../../../ui/Loading';
import { SearchField } from '../../../ui/SearchField';
import { Columns, Section } from '../../../ui/Section';
import { Text } from '../../../ui/Text';
import styles from '../dossier.module.scss';
import { EventRow } from './EventRow';
import { groupOf, timelineGroups } from './groups';
import type { TimelineGroup } from './groups';
import { strings } from './strings';
import { useTimeline } from './use-timeline';

/** Everything that happened, as a story, newest first; what to show is the reader's choice. */
export default function TimelineStep({ dossier }: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const { initiative } = dossier;
  const { events, error, retry } = useTimeline(initiative.record.Key, initiative.etag);
  const [hidden, setHidden] = React.useState<ReadonlySet<TimelineGroup>>(new Set());
  const [words, setWords] = React.useState('');
  const wanted = words.trim().toLocaleLowerCase('nl');
  const shown = (events ?? []).filter(
    ({ Kind, Title, Text: note, ActorName }) =>
      !hidden.has(groupOf(Kind)) && [Title, note, ActorName].join(' ').toLocaleLowerCase('nl').includes(wanted),
  );

  function showAll(): void {
    setHidden(new Set());
    setWords('');
  }

  if (error !== undefined && !events) return <Failure error={error} title={text.failed} onRetry={retry} />;
  if (!events) return <Loading rows={6} />;
  return (
    <Columns
      asideWidth={376}
      main={
        <Section heading={text.heading} count={<span role="status">{text.count(shown.length, events.length)}</span>}>
          <SearchField compact label={text.search} placeholder={text.search} value={words} onChange={setWords} />
          {events.length === 0 && <Empty kind="info" title={text.empty} />}
          {events.length > 0 && shown.length === 0 && (
            <Empty kind="info" title={text.nothing}>
              <Button kind="link" onClick={showAll}>
                {text.showAll}
              </Button>
            </Empty>
          )}
          <ul className={styles.events}>
            {shown.map((event) => (
              <EventRow key={event.Key} event={event} />
            ))}
          </ul>
        </Section>
      }
      aside={
        <Section heading={text.show}>
          <div className={styles.form}>
            {timelineGroups.map((group) => {
              const count = events.filter(({ Kind }) => groupOf(Kind) === group).length;
              return (
                count > 0 && (
                  <Checkbox
                    key={group}
                    label={text.withCount(text.groups[group], count)}
                    checked={!hidden.has(group)}
                    onChange={(checked) => setHidden(toggled(hidden, group, !checked))}
                  />
                )
              );
            })}
            <Text small secondary block>
              {text.fixed}
            </Text>
          </div>
        </Section>
      }
    />
  );
}

function toggled<T>(set: ReadonlySet<T>, value: T, inside: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (inside) next.add(value);
  else next.delete(value);
  return next;
}
