import * as React from 'react';
import { dayOf } from '../../../domain/days';
import type { TimelineEvent } from '../../../domain/records.generated';
import type { Chapter } from '../../../domain/timeline-story';
import { useServices } from '../../../session/services';
import { Button } from '../../../ui/Button';
import { useLanguage, useStrings } from '../../../ui/language';
import { Status } from '../../../ui/Status';
import { Text } from '../../../ui/Text';
import styles from '../dossier.module.scss';
import { chapterWords } from './chapter-words';
import { EventRow } from './EventRow';
import { strings } from './strings';

/** So many lines stand there at once; the rest on asking. */
const shownAtFirst = 20;

export interface ChaptersProps {
  /** In the order in which they are told, each with only the lines that are to be shown, in that order. */
  readonly chapters: readonly Chapter[];
  readonly noteOf: (event: TimelineEvent) => string | undefined;
}

/** The story under the headings of its phases: a screen reader can go from phase to phase. */
export function Chapters({ chapters, noteOf }: ChaptersProps): React.ReactElement {
  const text = useStrings(strings);
  const [all, setAll] = React.useState(false);
  const firstNew = React.useRef<HTMLLIElement>(null);
  const lines = chapters.flatMap(({ events }) => events);
  const shown = new Set(all ? lines : lines.slice(0, shownAtFirst));
  const firstLater = all ? lines[shownAtFirst] : undefined;
  const rest = lines.length - shown.size;

  React.useEffect(() => {
    if (all) firstNew.current?.focus();
  }, [all]);

  return (
    <>
      {chapters.map((chapter) => {
        const events = chapter.events.filter((event) => shown.has(event));
        if (events.length === 0) return null;
        return (
          <section key={`${chapter.phases.join()}/${chapter.from}`} className={styles.chapter}>
            <ChapterHeading chapter={chapter} />
            <ul className={styles.events}>
              {events.map((event) => (
                <EventRow
                  key={event.Key}
                  wide
                  event={event}
                  note={noteOf(event)}
                  rowRef={event === firstLater ? firstNew : undefined}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {rest > 0 && (
        <Button kind="link" onClick={() => setAll(true)}>
          {text.showEarlier(rest)}
        </Button>
      )}
    </>
  );
}

function ChapterHeading({ chapter }: { readonly chapter: Chapter }): React.ReactElement {
  const language = useLanguage();
  const { now } = useServices();
  const { name, when } = chapterWords(chapter, dayOf(now()), language);
  return (
    <h2 className={styles.chapterHead}>
      <Status kind={chapter.to === undefined ? 'here' : 'ok'}>
        <strong>{name}</strong>
      </Status>{' '}
      <Text secondary>{when}</Text>
    </h2>
  );
}
