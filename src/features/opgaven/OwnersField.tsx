import * as React from 'react';
import { useFindColleague } from '../../session/use-find-colleague';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { CancelIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { editStrings } from './edit-strings';
import styles from './opgaven.module.scss';
import { useOwnerNames } from './use-opgaven-list';

export interface OwnersFieldProps {
  readonly owners: readonly string[];
  readonly onChange: (owners: readonly string[]) => void;
}

/** Who owns an opgave: names with a way to take them off, and a search by name to add one. */
export function OwnersField({ owners, onChange }: OwnersFieldProps): React.ReactElement {
  const text = useStrings(editStrings).owners;
  const sentence = useErrorSentence();
  const find = useFindColleague();
  const [added, setAdded] = React.useState<ReadonlyMap<string, string>>(new Map());
  const input = React.useRef<HTMLInputElement>(null);
  const known = useOwnerNames(owners.filter((key) => !added.has(key)));
  const found = (find.found ?? []).filter(({ personKey }) => !owners.includes(personKey));

  return (
    <div>
      {owners.map((key) => {
        const name = added.get(key) ?? known.get(key) ?? text.unknown;
        return (
          <div key={key} className={styles.owner}>
            <Person size="small" name={name} />
            <Button
              kind="quiet"
              icon={CancelIcon}
              label={text.remove(name)}
              onClick={() => {
                onChange(owners.filter((one) => one !== key));
                input.current?.focus();
              }}
            />
          </div>
        );
      })}
      <TextField
        label={text.label}
        placeholder={text.placeholder}
        inputRef={input}
        value={find.text}
        onChange={find.setText}
        error={find.error === undefined ? undefined : sentence(find.error)}
      />
      <div role="status">{find.found?.length === 0 && <Text small>{text.nobodyFound}</Text>}</div>
      {found.slice(0, 6).map((person) => (
        <div key={person.personKey} className={styles.owner}>
          <Person size="small" name={person.name} second={person.department ?? person.jobTitle ?? person.mail} />
          <Button
            label={text.addName(person.name)}
            onClick={() => {
              setAdded(new Map([...added, [person.personKey, person.name]]));
              onChange([...owners, person.personKey]);
              find.setText('');
              input.current?.focus();
            }}
          >
            {text.add}
          </Button>
        </div>
      ))}
      {owners.length === 0 && (
        <Status kind="warning" small>
          {text.nobodyMeans}
        </Status>
      )}
    </div>
  );
}
