import * as React from 'react';
import { TextField } from '../../ui/TextField';
import { useStrings } from '../../ui/language';
import styles from './broadening.module.scss';
import { strings } from './strings';
import type { Asking } from './use-asking';

/** What the chosen colleagues will read: what it is about for all, and to each why them. */
export function Message({ asking }: { readonly asking: Asking }): React.ReactElement | null {
  const text = useStrings(strings);
  const chosen = [...asking.chosen.values()];
  if (chosen.length === 0) return null;
  return (
    <div className={styles.block}>
      <TextField
        multiline
        label={text.messageTo(chosen.map(({ name }) => firstName(name)))}
        description={text.messageHelp}
        value={asking.message}
        onChange={asking.setMessage}
      />
      {chosen.map((colleague) => (
        <TextField
          key={colleague.personKey}
          label={text.whyTo(firstName(colleague.name))}
          value={asking.why(colleague)}
          onChange={(why) => asking.setWhy(colleague, why)}
        />
      ))}
    </div>
  );
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
