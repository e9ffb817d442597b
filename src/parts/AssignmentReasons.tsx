import * as React from 'react';
import type { AssignmentReason } from '../domain/assignment';
import { formatDay } from '../domain/days';
import type { Language, Texts } from '../strings/define';
import { AcceptIcon, RemoveIcon, WarningIcon } from '../ui/icons';
import { useLanguage, useStrings } from '../ui/language';
import { Text } from '../ui/Text';
import styles from './assignment-reasons.module.scss';
import { reasonStrings as strings } from './assignment-reason-strings';

const icons = { for: AcceptIcon, against: RemoveIcon, warning: WarningIcon };

/** Why somebody fits or not, in words; the sign before it only helps the eye. */
export function AssignmentReasons({ reasons }: { readonly reasons: readonly AssignmentReason[] }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  if (reasons.length === 0) return <Text secondary>{text.none}</Text>;
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => {
        const Sign = icons[reason.speaks];
        return (
          <li key={reason.kind}>
            <span className={styles[reason.speaks]}>
              <Sign />
            </span>
            <span>{sentence(reason, text, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function sentence(reason: AssignmentReason, text: Texts<typeof strings.nl>, language: Language): string {
  switch (reason.kind) {
    case 'settlement':
      return text.settlement(reason.settlement);
    case 'neighbour':
      return text.neighbour(reason.initiativeTitle);
    case 'history':
      return text.history(reason.initiativeTitle);
    case 'expertise':
      return text.expertise(new Intl.ListFormat(language).format(reason.words));
    case 'room':
      return text.room(reason.open, reason.capacity);
    case 'nearly-full':
      return text.nearlyFull(reason.open, reason.capacity);
    case 'full':
      return text.full(reason.open, reason.capacity);
    case 'away-soon':
      return text.awaySoon(formatDay(reason.from, language, 'long'));
    case 'away':
      return reason.until === undefined ? text.away : text.awayUntil(formatDay(reason.until, language, 'long'));
  }
}
