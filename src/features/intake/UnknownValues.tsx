import * as React from 'react';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import styles from './forms.module.scss';
import { strings } from './strings';

export interface UnknownValuesProps {
  /** Answers about the kern that are none of ours. */
  readonly values: readonly string[];
  readonly settlements: readonly string[];
  /** Absent for who may not change the mapping. */
  readonly onRemember: ((written: string, settlement: string) => void) | undefined;
}

/** Asks once what an answer means that we do not know. */
export function UnknownValues({ values, settlements, onRemember }: UnknownValuesProps): React.ReactElement {
  return (
    <>
      {values.map((written) => (
        <UnknownValue key={written} written={written} settlements={settlements} onRemember={onRemember} />
      ))}
    </>
  );
}

interface UnknownValueProps extends Omit<UnknownValuesProps, 'values'> {
  readonly written: string;
}

function UnknownValue({ written, settlements, onRemember }: UnknownValueProps): React.ReactElement {
  const text = useStrings(strings).unknown;
  const [chosen, setChosen] = React.useState(() => settlements.find((known) => resembles(written, known)) ?? '');
  const select = React.useRef<HTMLSelectElement>(null);
  return (
    <Box
      tone="warning"
      actions={
        onRemember && (
          <div className={styles.remember}>
            <Select
              hideLabel
              label={text.meaning(written)}
              options={settlements.map((known) => ({ value: known, label: known }))}
              value={chosen}
              onChange={setChosen}
              inputRef={select}
            />
            <Button
              label={text.rememberFor(written)}
              onClick={() => (chosen === '' ? select.current?.focus() : onRemember(written, chosen))}
            >
              {text.remember}
            </Button>
          </div>
        )
      }
    >
      <strong>{text.notOurs(written)}</strong> {onRemember ? text.what : text.askAdmin}
    </Box>
  );
}

/** "Emmeloord-West" begins with a kern that is ours. */
function resembles(written: string, known: string): boolean {
  return written.toLowerCase().startsWith(known.toLowerCase());
}
