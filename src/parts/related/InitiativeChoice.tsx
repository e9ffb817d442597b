import * as React from 'react';
import useSWR from 'swr';
import { lookAlikes } from '../../domain/matching/look-alikes';
import { searchInitiatives } from '../../domain/matching/search-initiatives';
import type { Initiative } from '../../domain/records.generated';
import { prepareSearch } from '../../session/prepare-search';
import { useServices } from '../../session/services';
import { Choices } from '../../ui/Choices';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { SearchField } from '../../ui/SearchField';
import { Text } from '../../ui/Text';
import { choiceStrings } from './choice-strings';

export type InitiativeCandidate = Pick<Initiative, 'Key' | 'Number' | 'Title' | 'Summary' | 'Settlement'>;

export interface InitiativeChoiceProps {
  /** What another initiative is looked for with; itself it is no candidate. */
  readonly of: Pick<Initiative, 'Key' | 'Title' | 'Summary' | 'Settlement'>;
  readonly value: InitiativeCandidate | undefined;
  /** Whether to say that something must be chosen. */
  readonly isNeeded: boolean;
  readonly onChange: (candidate: InitiativeCandidate | undefined) => void;
}

const shownAtMost = 6;

/** One of the open initiatives: those that look alike stand there already, the others are found by words or number. */
export function InitiativeChoice({ of: own, value, isNeeded, onChange }: InitiativeChoiceProps): React.ReactElement {
  const text = useStrings(choiceStrings);
  const services = useServices();
  const [query, setQuery] = React.useState('');
  const { data, error } = useSWR<readonly InitiativeCandidate[], unknown>(
    ['relation-candidates', own.Key],
    async () => {
      const page = await services.lists.initiatives.find({
        where: [{ column: 'IsOpen', is: 'eq', value: true }],
        select: ['Key', 'Number', 'Title', 'Summary', 'Settlement'],
        top: 5000,
      });
      const others = page.items.map(({ record }) => record).filter(({ Key }) => Key !== own.Key);
      await prepareSearch(others);
      return others;
    },
  );
  const found = React.useMemo(() => {
    if (!data) return [];
    const hits = query.trim() === '' ? lookAlikes(own, data, shownAtMost) : searchInitiatives(query, data);
    return hits.slice(0, shownAtMost).map(({ initiative }) => initiative);
  }, [data, query, own]);
  return (
    <>
      <SearchField compact label={text.find} placeholder={text.findHint} value={query} onChange={setQuery} />
      {!data && error === undefined && <Loading rows={2} />}
      {error !== undefined && <Failure error={error} title={text.failed} />}
      {data && found.length === 0 && query.trim() !== '' && (
        <Text block secondary>
          {text.nothing}
        </Text>
      )}
      {found.length > 0 && (
        <Choices
          label={query.trim() === '' ? text.suggested : text.choose}
          layout="rows"
          error={isNeeded && !value ? text.chooseNeeded : undefined}
          options={found.map(({ Key, Number, Title, Settlement }) => ({
            value: Key,
            label: text.option(Number, Title, Settlement),
          }))}
          value={value?.Key}
          onChange={(key) => onChange(found.find(({ Key }) => Key === key))}
        />
      )}
    </>
  );
}
