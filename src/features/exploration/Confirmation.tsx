import * as React from 'react';
import { formatDay } from '../../domain/days';
import { questionIds } from '../../domain/exploration';
import { changedSinceConfirmed } from '../../domain/exploration-wording';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { strings } from './strings';
import type { ExplorationState } from './use-exploration';

/** Whether the initiators confirmed what is written down, and what changed since. */
export function Confirmation({ exploration }: { readonly exploration: ExplorationState }): React.ReactElement {
  const text = useStrings(strings).summary;
  const language = useLanguage();
  const { onScreen } = exploration;
  if (onScreen.ExplorationConfirmedOn === undefined) return <Status kind="open">{text.notConfirmed}</Status>;
  const changed = changedSinceConfirmed(onScreen).map((question) => String(questionIds.indexOf(question) + 1));
  const said = text.confirmedOn(formatDay(onScreen.ExplorationConfirmedOn, language, 'date'));
  if (changed.length === 0) return <Status kind="ok">{said}</Status>;
  const numbers = new Intl.ListFormat(language, { type: 'conjunction' }).format(changed);
  return (
    <Status kind="warning" detail={text.changedSince(numbers)}>
      {said}
    </Status>
  );
}
