import * as React from 'react';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { TextField } from '../../ui/TextField';
import styles from './broadening.module.scss';
import { FindColleague } from './FindColleague';
import { answerStrings } from './answer-strings';

export interface NameAnotherProps {
  /** The colleague who names: not to be named. */
  readonly self: string;
  /** Who was named before. */
  readonly named: string | undefined;
  readonly busy: boolean;
  readonly onName: (better: { readonly personKey?: string; readonly name: string }) => void;
}

/** Somebody who cannot take part names who can: looked up, or as a name when search finds nobody. */
export function NameAnother({ self, named, busy, onName }: NameAnotherProps): React.ReactElement {
  const text = useStrings(answerStrings);
  const [open, setOpen] = React.useState(false);
  const [name, setName] = React.useState('');
  if (!open) {
    return (
      <div className={styles.actions}>
        <Button kind="link" expanded={false} onClick={() => setOpen(true)}>
          {named === undefined ? text.nameAnother : text.nameSomebodyElse}
        </Button>
      </div>
    );
  }
  const choose = (better: { readonly personKey?: string; readonly name: string }): void => {
    setOpen(false);
    onName(better);
  };
  return (
    <div className={styles.block}>
      <FindColleague
        listed={new Set([self])}
        onAdd={({ personKey, name: found }) => choose({ personKey, name: found })}
      />
      <TextField label={text.nameOnly} description={text.nameOnlyHelp} value={name} onChange={setName} />
      <div className={styles.actions}>
        <Button
          busy={busy}
          onClick={() => {
            if (name.trim() !== '') choose({ name: name.trim() });
          }}
        >
          {text.giveName}
        </Button>
      </div>
    </div>
  );
}
