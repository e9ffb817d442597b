import * as React from 'react';
import { findDestinations } from '../../domain/destinations';
import type { Destination } from '../../domain/records.generated';
import { lineLimit } from '../../domain/text';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import { Box } from '../../ui/Box';
import { Choices } from '../../ui/Choices';
import { CopyButton } from '../../ui/CopyButton';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { SearchField } from '../../ui/SearchField';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';

export interface ReferToProps {
  readonly id?: string;
  /** Name of the counter or organisation; one that is not in the list is right too. */
  readonly value: string;
  readonly error?: string;
  readonly onChange: (to: string) => void;
}

const elsewhere = 'elsewhere';

/** To whom somebody is referred: from the list that the municipality keeps, with what to tell them, or somewhere else. */
export function ReferTo({ id, value, error, onChange }: ReferToProps): React.ReactElement {
  const text = useStrings(strings);
  const { lists } = useServices();
  const [query, setQuery] = React.useState('');
  const [isElsewhere, setElsewhere] = React.useState(false);
  const loaded = useLoad(['destinations-in-use'], async () => {
    const where = [{ column: 'IsActive', is: 'eq', value: true }] as const;
    return (await lists.destinations.find({ where, top: 1000 })).items.map(({ record }) => record);
  });
  const field = (label: string, fieldId?: string): React.ReactElement => (
    <TextField
      required
      id={fieldId}
      label={label}
      description={text.toHelp}
      error={error}
      maxLength={lineLimit}
      value={value}
      onChange={onChange}
    />
  );
  const { data } = loaded;
  if (!data && loaded.error === undefined) return <Loading rows={3} />;
  if (!data || data.length === 0) {
    return (
      <>
        {field(text.to, id)}
        {!data && (
          <Text small secondary block>
            {text.notLoaded}
          </Text>
        )}
      </>
    );
  }
  const known = isElsewhere ? undefined : data.find(({ Title }) => Title === value);
  const found = findDestinations(query, data);
  const shown = known && !found.includes(known) ? [known, ...found] : found;
  const chosen = known?.Key ?? (isElsewhere || value !== '' ? elsewhere : undefined);

  function choose(key: string): void {
    const destination = data?.find(({ Key }) => Key === key);
    setElsewhere(!destination);
    // What was typed for somewhere else is no name of the list.
    if (destination || known) onChange(destination?.Title ?? '');
  }

  return (
    <>
      <SearchField compact label={text.find} placeholder={text.findHint} value={query} onChange={setQuery} />
      <Choices
        required
        id={id}
        label={text.to}
        layout="rows"
        error={chosen === elsewhere ? undefined : error}
        description={found.length === 0 ? text.nothing : undefined}
        options={[
          ...shown.map(({ Key, Title, HandlesWhat }) => ({ value: Key, label: Title, meaning: HandlesWhat })),
          { value: elsewhere, label: text.elsewhere },
        ]}
        value={chosen}
        onChange={choose}
      />
      {known && <Telling destination={known} />}
      {chosen === elsewhere && field(text.elsewhereTo)}
    </>
  );
}

/** What the caller hears, ready to read out or to copy. */
function Telling({ destination: { CallerText, Contact } }: { readonly destination: Destination }): React.ReactElement {
  const text = useStrings(strings);
  return (
    <>
      {CallerText && (
        <Box actions={<CopyButton text={CallerText}>{text.copy}</CopyButton>}>
          <Text block strong>
            {text.say}
          </Text>
          {CallerText}
        </Box>
      )}
      {Contact && (
        <Text block secondary>
          {text.reach(Contact)}
        </Text>
      )}
    </>
  );
}
