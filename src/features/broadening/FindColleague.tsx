import * as React from 'react';
import type { Colleague } from '../../data/ports';
import { useFindColleague } from '../../session/use-find-colleague';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Row, Rows } from '../../ui/Rows';
import { SearchField } from '../../ui/SearchField';
import { Text } from '../../ui/Text';
import styles from './broadening.module.scss';
import { SourceLine } from './SourceLines';
import { strings } from './strings';

export interface FindColleagueProps {
  readonly onAdd: (colleague: Colleague) => void;
  /** Who stands in the list already. */
  readonly listed: ReadonlySet<string>;
}

/** Looks for a colleague by name, for whom no source came up with. */
export function FindColleague({ onAdd, listed }: FindColleagueProps): React.ReactElement {
  const text = useStrings(strings);
  const find = useFindColleague();
  const input = React.useRef<HTMLInputElement>(null);
  const [added, setAdded] = React.useState<string>();
  React.useEffect(() => input.current?.focus(), []);
  return (
    <div className={styles.found}>
      <SearchField compact label={text.findLabel} value={find.text} onChange={look} inputRef={input} />
      <div role="status">
        <Text small secondary block>
          {words()}
        </Text>
      </div>
      {find.error !== undefined && <SourceLine name="find" error={find.error} onRetry={find.retry} />}
      {find.found !== undefined && find.found.length > 0 && (
        <Rows label={text.findLabel}>
          {find.found.map((colleague) => (
            <Row
              key={colleague.personKey}
              action={
                listed.has(colleague.personKey) ? (
                  <Text secondary>{text.alreadyListed}</Text>
                ) : (
                  <Button label={text.add(colleague.name)} onClick={() => add(colleague)}>
                    {text.addShort}
                  </Button>
                )
              }
            >
              <Person name={colleague.name} second={colleague.department ?? colleague.jobTitle ?? colleague.mail} />
            </Row>
          ))}
        </Rows>
      )}
    </div>
  );

  function look(words: string): void {
    setAdded(undefined);
    find.setText(words);
  }

  function add(colleague: Colleague): void {
    onAdd(colleague);
    setAdded(colleague.name);
    // The button goes away: whoever uses the keyboard can look for the next one.
    input.current?.focus();
  }

  function words(): string {
    if (added !== undefined) return text.added(added);
    if (find.busy) return text.findBusy;
    if (find.found?.length === 0) return text.findNobody;
    return find.text.trim().length < 3 ? text.findHelp : '';
  }
}
