import * as React from 'react';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { strings } from './strings';
import type { ByOther } from './use-others';

/** "Bram Hofstra wijzigde dit om 14:03", beside a field; said to screen readers when it comes. */
export function ByOtherNote({ change }: { readonly change: ByOther | undefined }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  return (
    <span role="status">
      {change && (
        <Status kind="info" small>
          {(change.waits ? text.changedByWaits : text.changedBy)(change.name, formatTime(change.at, language))}
        </Status>
      )}
    </span>
  );
}
