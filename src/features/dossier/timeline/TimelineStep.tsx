import * as React from 'react';
import { isContact } from '../../../domain/contact';
import { dayOf } from '../../../domain/days';
import type { TimelineEvent } from '../../../domain/records.generated';
import { can } from '../../../domain/rights';
import { storyOf } from '../../../domain/timeline-story';
import type { Chapter } from '../../../domain/timeline-story';
import type { DossierStepProps } from '../../../session/dossier';
import { factsOf } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { Empty } from '../../../ui/Empty';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { Loading } from '../../../ui/Loading';
import { SearchField } from '../../../ui/SearchField';
import { Columns, Section } from '../../../ui/Section';
import { Select } from '../../../ui/Select';
import { Text } from '../../../ui/Text';
import { useContactMoments } from '../agreements/use-contact-moments';
import styles from '../dossier.module.scss';
import { Chapters } from './Chapters';
import { CorrectionPanel } from './CorrectionPanel';
import { groupOf, timelineGroups } from './groups';
import { InShort } from './InShort';
import { strings } from './strings';
import { useTimelineFilter } from './use-timeline-filter';
import type { TimelineFilter } from './use-timeline-filter';
import { useTimeline } from './use-timeline';
import { WordButton } from './WordButton';

/** Everything that happened, as a story by phase; what to show is the reader's choice and stands in the address. */
export default function TimelineStep({ dossier }: DossierStepProps): React.ReactElement {
  const text = useStrings(strings);
  const { now } = useServices();
  const { initiative, settings } = dossier;
  const { events, error, retry } = useTimeline(initiative.record.Key, initiative.etag);
  const filter = useTimelineFilter(initiative.record.Key);
  const noteOf = useNotes({ dossier });
  const [correcting, setCorrecting] = React.useState(false);

  if (error !== undefined && !events) return <Failure error={error} title={text.failed} onRetry={retry} />;
  if (!events) return <Loading rows={6} />;
  const story = storyOf(events, dayOf(now()), settings.calendar, initiative.record.IsOpen);
  const told = toldAs(story, filter, noteOf);
  const shown = told.reduce((sum, chapter) => sum + chapter.events.length, 0);
  const mayCorrect = can(dossier.me, 'correctTimeline', factsOf(dossier));
  return (
    <>
      <Columns
        asideWidth={376}
        main={
          <>
            <TimelineBar filter={filter} shown={shown} total={events.length}>
              {shown > 0 && <WordButton dossier={dossier} chapters={told} />}
            </TimelineBar>
            {events.length === 0 && <Empty kind="info" title={text.empty} />}
            {events.length > 0 && shown === 0 && (
              <Empty kind="info" title={text.nothing}>
                <Button kind="link" onClick={filter.showAll}>
                  {text.showAll}
                </Button>
              </Empty>
            )}
            <Chapters chapters={told} noteOf={noteOf} />
          </>
        }
        aside={
          <>
            <GroupChoice filter={filter} events={events} />
            {events.length > 0 && <InShort dossier={dossier} events={events} chapters={story} />}
            <div className={styles.fixed}>
              <Text small secondary block>
                {text.fixed}
              </Text>
              {mayCorrect && (
                <Button kind="link" onClick={() => setCorrecting(true)}>
                  {text.correct}
                </Button>
              )}
            </div>
          </>
        }
      />
      {correcting && (
        <CorrectionPanel
          dossier={dossier}
          onClose={() => setCorrecting(false)}
          onDone={() => {
            setCorrecting(false);
            retry();
          }}
        />
      )}
    </>
  );
}

interface TimelineBarProps {
  readonly filter: TimelineFilter;
  readonly shown: number;
  readonly total: number;
  readonly children: React.ReactNode;
}

function TimelineBar({ filter, shown, total, children }: TimelineBarProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <div className={styles.bar}>
      <SearchField
        compact
        label={text.search}
        placeholder={text.search}
        value={filter.words}
        onChange={filter.search}
      />
      <Select
        label={text.order}
        hideLabel
        placeholder={false}
        options={[
          { value: 'new', label: text.newest },
          { value: 'old', label: text.oldest },
        ]}
        value={filter.oldestFirst ? 'old' : 'new'}
        onChange={(order) => filter.setOldestFirst(order === 'old')}
      />
      <span role="status">
        <Text secondary>{text.count(shown, total)}</Text>
      </span>
      {children}
    </div>
  );
}

interface GroupChoiceProps {
  readonly filter: TimelineFilter;
  readonly events: readonly TimelineEvent[];
}

function GroupChoice({ filter, events }: GroupChoiceProps): React.ReactElement {
  const text = useStrings(strings);
  const counted = timelineGroups
    .map((group) => ({ group, count: events.filter(({ Kind }) => groupOf(Kind) === group).length }))
    .filter(({ count }) => count > 0);
  return (
    <Section heading={text.show}>
      <div className={styles.choices}>
        {counted.map(({ group, count }) => (
          <Checkbox
            key={group}
            label={text.withCount(text.groups[group], count)}
            checked={filter.shows(group)}
            onChange={(checked) => filter.toggle(group, checked)}
          />
        ))}
        {!counted.every(({ group }) => filter.shows(group)) && (
          <div>
            <Button kind="link" onClick={filter.showAll}>
              {text.showAll}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

/** What was said in a contact, by its line in the timeline: both have the same moment. Nothing for who may not see it. */
function useNotes({ dossier }: Pick<DossierStepProps, 'dossier'>): (event: TimelineEvent) => string | undefined {
  const { contacts } = useContactMoments(dossier);
  const notes = new Map((contacts ?? []).filter(isContact).map(({ At, Note }) => [toSecond(At), Note]));
  return ({ Kind, At }) => (Kind === 'contact' ? notes.get(toSecond(At)) : undefined);
}

/** Lists keep whole seconds. */
function toSecond(at: string): string {
  return at.slice(0, 19);
}

/** The chapters with what is to be shown of them, in the order that was asked for. */
function toldAs(
  story: readonly Chapter[],
  { oldestFirst, holds }: TimelineFilter,
  noteOf: (event: TimelineEvent) => string | undefined,
): readonly Chapter[] {
  const held = story.map((chapter) => ({
    ...chapter,
    events: chapter.events.filter((event) => holds(event, noteOf(event))),
  }));
  return oldestFirst ? held : held.map((chapter) => ({ ...chapter, events: [...chapter.events].reverse() })).reverse();
}
