import * as React from 'react';
import useSWR from 'swr';
import type { Colleague, Me } from '../../data/ports';
import { peopleOf } from '../../domain/opgaven-list';
import type { Opgave, OpgaveExpert } from '../../domain/records.generated';
import { part, valueOr } from '../../session/parts';
import { usePresence } from '../../session/use-presence';
import { useServices } from '../../session/services';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Loading } from '../../ui/Loading';
import { Person } from '../../ui/Person';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './opgaven.module.scss';
import { SayExpertise } from './SayExpertise';
import { strings } from './strings';
import type { TookPart } from './use-opgave-links';

export interface OpgavePeopleProps {
  readonly opgave: Opgave;
  readonly experts: readonly OpgaveExpert[];
  readonly took: readonly TookPart[];
  readonly me: Me | undefined;
  readonly onChanged: () => Promise<void>;
}

interface ShownPerson {
  readonly personKey: string;
  readonly name: string;
  readonly why: string;
}

/** Who knows about an opgave, each once, with the most telling reason: owner, said so, took part, member of the group. */
export function OpgavePeople({ opgave, experts, took, me, onChanged }: OpgavePeopleProps): React.ReactElement {
  const text = useStrings(strings).detail;
  const { data, error, retry } = useDirectoryPeople(opgave);
  const people = unique([
    ...(data?.owners ?? []).map(({ personKey, name }) => ({ personKey, name, why: text.owner })),
    ...experts.map(({ PersonKey, Title }) => ({ personKey: PersonKey, name: Title, why: text.saidSo })),
    ...took.map(({ personKey, name, times }) => ({ personKey, name, why: text.tookPart(times) })),
    ...(data?.members ?? []).map(({ personKey, name }) => ({ personKey, name, why: text.member })),
  ]);
  const presence = usePresence(people.slice(0, shownAtMost).map(({ personKey }) => personKey));
  const own = experts.find(({ PersonKey }) => PersonKey === me?.personKey);
  return (
    <Section heading={text.people} count={data && people.length}>
      {error !== undefined && <Failure error={error} title={text.peopleFailed} onRetry={retry} />}
      {!data && error === undefined && <Loading rows={1} />}
      {data && people.length === 0 && (
        <Text secondary block>
          {text.nobody}
        </Text>
      )}
      <ul className={styles.persons}>
        {people.slice(0, shownAtMost).map(({ personKey, name, why }) => (
          <li key={personKey}>
            <Person name={name} second={why} presence={presence.get(personKey)} strong />
          </li>
        ))}
      </ul>
      {people.length > shownAtMost && (
        <Text small secondary block>
          {text.otherPeople(people.length - shownAtMost)}
        </Text>
      )}
      {me && opgave.IsActive && <SayExpertise me={me} opgaveKey={opgave.Key} own={own} onChanged={onChanged} />}
    </Section>
  );
}

const shownAtMost = 12;

function unique(people: readonly ShownPerson[]): readonly ShownPerson[] {
  const seen = new Map<string, ShownPerson>();
  for (const person of people) if (!seen.has(person.personKey)) seen.set(person.personKey, person);
  return [...seen.values()];
}

interface DirectoryPeople {
  readonly owners: readonly Colleague[];
  readonly members: readonly Colleague[];
  /** Why one of them is not there: the other then is. */
  readonly error?: unknown;
}

function useDirectoryPeople(opgave: Opgave): {
  readonly data: DirectoryPeople | undefined;
  readonly error: unknown;
  readonly retry: () => void;
} {
  const { directory } = useServices();
  const { owners } = peopleOf(opgave);
  const groupId = opgave.GroupId ?? '';
  const { data, mutate } = useSWR<DirectoryPeople>(['opgave-people', owners.join(';'), groupId], async () => {
    const [known, members] = await Promise.all([
      part(owners.length === 0 ? nobody : directory.getPeople(owners)),
      part(groupId === '' ? nobody : directory.groupMembers(groupId)),
    ]);
    const failed = [known, members].find(({ state }) => state === 'failed');
    return {
      owners: valueOr(known, []),
      members: valueOr(members, []),
      error: failed?.state === 'failed' ? failed.error : undefined,
    };
  });
  return { data, error: data?.error, retry: () => void mutate() };
}

const nobody: Promise<readonly Colleague[]> = Promise.resolve([]);
