import * as React from 'react';
import useSWR from 'swr';
import type { Colleague, Stored } from '../../data/ports';
import { formatDay } from '../../domain/days';
import type { Initiative, Opgave } from '../../domain/records.generated';
import { splitValues } from '../../domain/text';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { CancelIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Person } from '../../ui/Person';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './opgaven.module.scss';
import { strings } from './strings';
import { peopleOf } from './use-opgaven-list';

export interface OpgaveDetailProps {
  readonly opgave: Opgave;
  readonly onClose: () => void;
}

/** One opgave: what it is, who knows about it, which initiatives contribute. */
export function OpgaveDetail({ opgave, onClose }: OpgaveDetailProps): React.ReactElement {
  const text = useStrings(strings).detail;
  const language = useLanguage();
  const title = React.useRef<HTMLHeadingElement>(null);
  // On a narrow screen it stands under the whole table: whoever chose must be taken there.
  React.useEffect(() => title.current?.focus(), []);
  return (
    <section
      aria-label={text.region}
      className={styles.detail}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={styles.detailHead}>
        <h2 className={styles.detailTitle} ref={title} tabIndex={-1}>
          {opgave.Title}
        </h2>
        <Button kind="quiet" icon={CancelIcon} label={text.close} onClick={onClose} />
      </div>
      <Text small secondary block>
        {`${opgave.Programme} · ${opgave.Goal}`}
      </Text>
      {opgave.ValidUntil !== undefined && (
        <Text small secondary block>
          {text.validUntil(formatDay(opgave.ValidUntil, language, 'date'))}
        </Text>
      )}
      <p>
        <Text preserved>{opgave.Description ?? ''}</Text>{' '}
        {opgave.SourceUrl !== undefined && (
          <Link inText href={opgave.SourceUrl} newTab>
            {text.source}
          </Link>
        )}
      </p>
      {splitValues(opgave.Keywords).length > 0 && (
        <Text small secondary block>
          {`${text.keywords}: ${splitValues(opgave.Keywords).join(', ')}`}
        </Text>
      )}
      <People opgave={opgave} />
      <Initiatives opgaveKey={opgave.Key} />
    </section>
  );
}

interface KnownPerson extends Colleague {
  readonly why: 'owner' | 'member';
}

function People({ opgave }: { readonly opgave: Opgave }): React.ReactElement {
  const text = useStrings(strings).detail;
  const { directory } = useServices();
  const { owners } = peopleOf(opgave);
  const groupId = opgave.GroupId ?? '';
  const { data, error, mutate } = useSWR<readonly KnownPerson[], unknown>(
    ['opgave-people', owners.join(';'), groupId],
    async () => {
      const [known, members] = await Promise.all([
        owners.length === 0 ? [] : directory.getPeople(owners),
        groupId === '' ? [] : directory.groupMembers(groupId),
      ]);
      return [
        ...known.map((person) => ({ ...person, why: 'owner' as const })),
        ...members
          .filter(({ personKey }) => !owners.includes(personKey))
          .map((person) => ({ ...person, why: 'member' as const })),
      ];
    },
  );
  return (
    <Section heading={text.people} count={data?.length}>
      {error !== undefined && <Failure error={error} title={text.peopleFailed} onRetry={() => void mutate()} />}
      {!data && error === undefined && <Loading rows={1} />}
      {data?.length === 0 && (
        <Text secondary block>
          {text.nobody}
        </Text>
      )}
      <div className={styles.persons}>
        {data?.map((person) => (
          <Person
            key={person.personKey}
            name={person.name}
            second={person.why === 'owner' ? text.owner : text.member}
          />
        ))}
      </div>
    </Section>
  );
}

/** So many links fit in one question for the initiatives behind them. */
const shownInitiatives = 20;

function Initiatives({ opgaveKey }: { readonly opgaveKey: string }): React.ReactElement {
  const text = useStrings(strings).detail;
  const words = useStrings(journey);
  const { lists } = useServices();
  const { linkTo } = useNavigation();
  const { data, error, mutate } = useSWR<readonly Stored<Initiative>[], unknown>(
    ['opgave-initiatives', opgaveKey],
    async () => {
      const links = await lists.opgaveLinks.find({
        where: [{ column: 'OpgaveKey', is: 'eq', value: opgaveKey }],
        top: shownInitiatives,
      });
      const keys = links.items.map(({ record }) => record.InitiativeKey);
      if (keys.length === 0) return [];
      const found = await lists.initiatives.find({
        where: [{ column: 'Key', is: 'in', value: keys }],
        select: ['Key', 'Title', 'Phase', 'Settlement'],
        top: shownInitiatives,
      });
      return found.items;
    },
  );
  return (
    <Section heading={text.initiatives} count={data?.length}>
      {error !== undefined && <Failure error={error} title={text.initiativesFailed} onRetry={() => void mutate()} />}
      {!data && error === undefined && <Loading rows={2} />}
      {data?.length === 0 && (
        <Text secondary block>
          {text.noInitiatives}
        </Text>
      )}
      <Rows>
        {data?.map(({ record }) => (
          <Row key={record.Key} action={<Text secondary>{words.phases[record.Phase]}</Text>}>
            <Link {...linkTo({ view: 'dossier', initiativeKey: record.Key })}>{record.Title}</Link>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
