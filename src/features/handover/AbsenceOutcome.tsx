import * as React from 'react';
import { formatTime } from '../../domain/days';
import { Box } from '../../ui/Box';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Progress } from '../../ui/Progress';
import { Text } from '../../ui/Text';
import { absenceStrings } from './absence-strings';
import type { AbsenceFormState } from './use-absence-form';

/** How far it is, and what came of it. */
export function AbsenceOutcome({ state }: { readonly state: AbsenceFormState }): React.ReactElement {
  const text = useStrings(absenceStrings);
  const language = useLanguage();
  const { saved, progress, busy, error } = state;
  const time = saved ? formatTime(saved.at, language) : '';
  return (
    <div role="status">
      {busy && progress && (
        <Progress done={progress.done} total={progress.total} words={text.progress(progress.done, progress.total)} />
      )}
      {error !== undefined && (
        <Failure error={error}>
          <Text block>{text.stopped}</Text>
        </Failure>
      )}
      {saved && (
        <Box tone={saved.kind === 'refused' || saved.left.length > 0 ? 'warning' : 'ok'}>
          {{ recorded: text.recorded(time), back: text.isBack(time), refused: text.refused }[saved.kind]}
          {saved.left.length > 0 && <Text block>{text.left(saved.left.join(', '))}</Text>}
        </Box>
      )}
    </div>
  );
}
