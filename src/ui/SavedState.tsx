import * as React from 'react';
import { classNames } from './class-names';
import { formatTime } from './format';
import { CompletedSolidIcon, EditIcon, ErrorBadgeIcon, SaveIcon, SyncIcon } from './icons';
import { useLanguage, useStrings } from './language';
import styles from './status.module.scss';
import { strings } from './strings';

/** Where the text of a field is; `at` is when it came there. */
export type Saved =
  | { readonly kind: 'untouched' | 'unsaved' | 'saving' }
  | { readonly kind: 'saved' | 'draft' | 'local' | 'failed'; readonly at: Date | string };

export interface SavedStateProps {
  readonly saved: Saved;
  /** 12 px. */
  readonly small?: boolean;
}

const looks = {
  unsaved: { icon: EditIcon, className: 'waiting' },
  saving: { icon: SyncIcon, className: 'waiting' },
  saved: { icon: CompletedSolidIcon, className: 'ok' },
  draft: { icon: CompletedSolidIcon, className: 'ok' },
  local: { icon: SaveIcon, className: 'waiting' },
  failed: { icon: ErrorBadgeIcon, className: 'late' },
} as const;

/** Says whether what was typed is kept, with the time. One for each field; screen readers hear it when it changes. */
export function SavedState({ saved, small }: SavedStateProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const look = saved.kind === 'untouched' ? undefined : looks[saved.kind];
  return (
    <span role="status">
      {look && (
        <span className={classNames(styles.status, styles[look.className], small && styles.small)}>
          <span className={styles.icon}>
            <look.icon />
          </span>
          <span>{sentence()}</span>
        </span>
      )}
    </span>
  );

  function sentence(): string {
    switch (saved.kind) {
      case 'untouched':
        return '';
      case 'unsaved':
      case 'saving':
        return text.saved[saved.kind];
      default:
        return text.saved[saved.kind](formatTime(saved.at, language));
    }
  }
}
