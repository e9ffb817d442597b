import * as React from 'react';
import { undoWindow } from '../../domain/undo-assignment';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { strings as common } from '../../ui/strings';
import { strings } from './strings';
import type { Assignment, Outcome } from './use-assignment';

const went: readonly Outcome['kind'][] = ['assigned', 'undone', 'referred', 'merged'];

/** What the last press did, with the way back as long as there is one. */
export function OutcomeBox({ assignment }: { readonly assignment: Assignment }): React.ReactElement {
  const text = useStrings(strings);
  const shared = useStrings(common);
  const { outcome, error, dismiss, undo, busy } = assignment;
  const mayUndo = useUndoTime(outcome);
  return (
    <div role="status">
      {error !== undefined && <Failure title={text.failed} error={error} />}
      {outcome && (
        <Box
          tone={went.includes(outcome.kind) ? 'ok' : 'warning'}
          onDismiss={dismiss}
          actions={
            ((outcome.kind === 'assigned' && mayUndo) || outcome.kind === 'merged') && (
              <Button busy={busy} onClick={() => void undo(outcome)}>
                {shared.undo}
              </Button>
            )
          }
        >
          <OutcomeWords outcome={outcome} />
        </Box>
      )}
    </div>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: Outcome }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { Title: title } = outcome.waiting;
  switch (outcome.kind) {
    case 'assigned': {
      const time = formatTime(outcome.at, language);
      const name = outcome.initiative.AccountmanagerName ?? '';
      return <>{outcome.isOwn ? text.pickedUp(title, time) : text.assigned(title, time, name)}</>;
    }
    case 'taken':
      return (
        <>
          {outcome.at === undefined
            ? text.takenAlready(title, outcome.by)
            : text.taken(title, outcome.by, formatTime(outcome.at, language))}
        </>
      );
    case 'merged': {
      const into = `${outcome.into.Number} ${outcome.into.Title}`;
      return <>{outcome.by === undefined ? text.merged(title, into) : text.mergedWith(title, into, outcome.by)}</>;
    }
    case 'gone':
      return <>{outcome.referredTo === undefined ? text.gone(title) : text.goneTo(title, outcome.referredTo)}</>;
    case 'undone':
      return <>{text.undone(title)}</>;
    case 'too-late':
      return <>{text.tooLate(title)}</>;
    case 'referred':
      return <>{text.referred(title, outcome.referredTo)}</>;
  }
}

/** @returns whether the assignment can still be undone; becomes false by itself when the time is over */
function useUndoTime(outcome: Outcome | undefined): boolean {
  const { now } = useServices();
  const until = outcome?.kind === 'assigned' ? new Date(outcome.at).getTime() + undoWindow : undefined;
  const [over, setOver] = React.useState<number>();
  React.useEffect(() => {
    if (until === undefined) return undefined;
    const timer = setTimeout(() => setOver(until), Math.max(0, until - now().getTime()));
    return () => clearTimeout(timer);
  }, [until, now]);
  return until !== undefined && over !== until;
}
