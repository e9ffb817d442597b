import * as React from 'react';
import type { ByOther } from '../session/use-others';
import { defineStrings } from '../strings/define';
import { formatTime } from '../ui/format';
import { useLanguage, useStrings } from '../ui/language';
import { Status } from '../ui/Status';

const strings = defineStrings(
  {
    changed: (name: string, time: string) => `${name} wijzigde dit om ${time}`,
    waits: (name: string, time: string) => `${name} wijzigde dit om ${time}. Je ziet het als je dit veld verlaat`,
  },
  {
    changed: (name: string, time: string) => `${name} changed this at ${time}`,
    waits: (name: string, time: string) => `${name} changed this at ${time}. You see it when you leave this field`,
  },
);

/** "Bram Hofstra wijzigde dit om 14:03", beside a field; said to screen readers when it comes. */
export function ByOtherNote({ change }: { readonly change: ByOther | undefined }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  return (
    <span role="status">
      {change && (
        <Status kind="info" small>
          {(change.waits ? text.waits : text.changed)(change.name, formatTime(change.at, language))}
        </Status>
      )}
    </span>
  );
}
