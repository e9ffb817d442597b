import * as React from 'react';
import type { Colleague } from '../../data/ports';
import type { PoolMember } from '../../domain/records.generated';
import { useFindColleague } from '../../session/use-find-colleague';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Person } from '../../ui/Person';
import { Row, Rows } from '../../ui/Rows';
import { SearchField } from '../../ui/SearchField';
import { Text } from '../../ui/Text';
import { poolStrings } from './pool-strings';

export interface AddToPoolProps {
  /** Who is in the pool already, also who is not active. */
  readonly members: readonly PoolMember[];
  readonly onChoose: (member: PoolMember, isNew: boolean) => void;
  readonly onClose: () => void;
}

/** Finds a colleague by the first letters of the name or mail. */
export function AddToPool({ members, onChoose, onClose }: AddToPoolProps): React.ReactElement {
  const text = useStrings(poolStrings);
  const { text: words, setText, found, error, retry } = useFindColleague();
  return (
    <Panel title={text.addSomebody} onClose={onClose}>
      <SearchField label={text.search} value={words} onChange={setText} />
      <Text small secondary block>
        {text.searchHelp}
      </Text>
      {error !== undefined && <Failure title={text.searchFailed} error={error} onRetry={retry} />}
      {found?.length === 0 && <Text block>{text.nobodyFound}</Text>}
      <Rows label={text.found}>
        {(found ?? []).map((colleague) => {
          const known = members.find(({ PersonKey }) => PersonKey === colleague.personKey);
          return (
            <Row
              key={colleague.personKey}
              action={
                <Button
                  label={`${known ? text.change : text.choose} ${colleague.name}`}
                  onClick={() => onChoose(known ?? newMember(colleague), known === undefined)}
                >
                  {known ? text.change : text.choose}
                </Button>
              }
            >
              <Person name={colleague.name} second={colleague.jobTitle ?? colleague.department ?? colleague.mail} />
            </Row>
          );
        })}
      </Rows>
    </Panel>
  );
}

function newMember({ personKey, name, mail }: Colleague): PoolMember {
  return { PersonKey: personKey, Title: name, Mail: mail, IsActive: true };
}
