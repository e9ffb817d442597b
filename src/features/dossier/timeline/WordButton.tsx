import * as React from 'react';
import { dayOf, formatDay } from '../../../domain/days';
import type { Chapter } from '../../../domain/timeline-story';
import { saveFile } from '../../../parts/save-file';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { journey } from '../../../strings/journey';
import { useAnnouncer } from '../../../ui/Announcer';
import { Button } from '../../../ui/Button';
import { Failure } from '../../../ui/Failure';
import { TextDocumentIcon } from '../../../ui/icons';
import { useStrings } from '../../../ui/language';
import { chapterWords } from './chapter-words';
import { strings } from './strings';

export interface WordButtonProps {
  readonly dossier: Dossier;
  /** As they are shown: what the reader left out stays out. */
  readonly chapters: readonly Chapter[];
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The story as a document to send or keep, in Dutch; without the notes of the pool, which may name initiators. */
export function WordButton({ dossier, chapters }: WordButtonProps): React.ReactElement {
  const text = useStrings(strings);
  const { now } = useServices();
  const announce = useAnnouncer();
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();

  async function make(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      const { buildStoryDocx } = await import(/* webpackChunkName: 'tijdlijn-word' */ '../../../data/word/story-docx');
      const { Title, Number: number, Settlement, AccountmanagerName } = dossier.initiative.record;
      const { word } = strings.nl;
      const today = dayOf(now());
      const content = await buildStoryDocx({
        title: Title,
        municipality: dossier.settings.municipality,
        facts: [
          [number, Settlement].filter(Boolean).join(', '),
          ...(AccountmanagerName === undefined ? [] : [word.accountmanager(AccountmanagerName)]),
          word.made(formatDay(today, 'nl', 'date')),
        ],
        chapters: chapters
          .filter(({ events }) => events.length > 0)
          .map((chapter) => {
            const { name, when } = chapterWords(chapter, today, 'nl');
            return { heading: `${name}, ${when}`, lines: chapter.events.map(lineOf) };
          }),
        page: word.page,
      });
      const name = word.fileName(number);
      saveFile(name, type, new Blob([content], { type }));
      announce(text.exported(name));
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  return (
    <>
      <Button kind="quiet" icon={TextDocumentIcon} busy={busy} onClick={() => void make()}>
        {text.toWord}
      </Button>
      {error !== undefined && <Failure error={error} title={text.exportFailed} onRetry={() => void make()} />}
    </>
  );
}

function lineOf({ At, Title, Text, ActorName, Role }: Chapter['events'][number]) {
  const role = Role && journey.nl.roles[Role].toLowerCase();
  return {
    day: formatDay(dayOf(At), 'nl', 'date'),
    text: Title,
    detail: Text,
    who: [ActorName, role].filter(Boolean).join(', '),
  };
}
