import * as React from 'react';
import useSWR from 'swr';
import { formatDay } from '../../domain/days';
import type { RelatedInitiative, RelatedWork as Related } from '../../domain/related-work';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { readRelated } from './read-related';
import type { RelatedAnswer } from './read-related';
import { relatedStrings } from './strings';

const rowsAtFirst = 4;

/** Other initiatives with why they are related and what was decided about them then. */
export function RelatedWork({ dossier }: { readonly dossier: Dossier }): React.ReactElement {
  const text = useStrings(relatedStrings);
  const services = useServices();
  const { initiative, opgaveLinks } = factsOf(dossier);
  const seesInitiators = can(dossier.me, 'seeInitiators');
  const opgaven = opgaveLinks.map(({ OpgaveKey }) => OpgaveKey).join();
  const { data, error, mutate } = useSWR<RelatedAnswer, unknown>(
    ['related', initiative.Key, initiative.Settlement, opgaven],
    () => readRelated(services, initiative, opgaveLinks, seesInitiators),
    { revalidateIfStale: false, revalidateOnFocus: false },
  );
  const [all, setAll] = React.useState(false);
  const related = data?.related ?? [];
  const shown = all ? related : related.slice(0, rowsAtFirst);
  return (
    <Section heading={text.heading} count={related.length > 0 ? related.length : undefined}>
      {!data && error === undefined && <Loading rows={2} />}
      {data && related.length === 0 && data.error === undefined && (
        <Text secondary block>
          {text.none}
        </Text>
      )}
      <Rows label={text.heading}>
        {shown.map((one) => (
          <RelatedRow key={one.initiative.Key} related={one} />
        ))}
      </Rows>
      {shown.length < related.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {text.showAll(related.length)}
        </Button>
      )}
      {(error ?? data?.error) !== undefined && (
        <Text small secondary block>
          {text.failed}{' '}
          <Button kind="link" onClick={() => void mutate()}>
            {text.retry}
          </Button>
        </Text>
      )}
    </Section>
  );
}

function RelatedRow({ related: { initiative, grounds } }: { readonly related: Related }): React.ReactElement {
  const text = useStrings(relatedStrings);
  const { linkTo } = useNavigation();
  const decided = useDecided();
  const why = [
    ...(grounds.organisation ? [text.sameOrganisation] : []),
    ...(grounds.opgaven.length > 0 ? [text.sameOpgaven(grounds.opgaven.join(', '))] : []),
    ...(grounds.settlement ? [text.sameSettlement(initiative.Settlement)] : []),
  ];
  return (
    <Row>
      <Link {...linkTo({ view: 'dossier', initiativeKey: initiative.Key })}>{initiative.Title}</Link>
      <Text block>{decided(initiative)}</Text>
      <Text small secondary block>
        {why.join(' · ')}
      </Text>
    </Row>
  );
}

/** What was decided in the end: the decision, else the weighing, else how it was closed, else where it is. */
function useDecided(): (initiative: RelatedInitiative) => string {
  const text = useStrings(relatedStrings);
  const words = useStrings(journey);
  const language = useLanguage();
  return ({ DecisionResult, DecisionBody, DecisionOn, Stance, Outcome, Phase }) => {
    if (DecisionResult !== undefined) {
      const result = words.decisions[DecisionResult].toLowerCase();
      if (DecisionBody === undefined || DecisionOn === undefined) return text.decidedUndated(result);
      return text.decided(result, text.aBody[DecisionBody], formatDay(DecisionOn, language, 'date'));
    }
    if (Stance !== undefined) return text.concluded(words.stances[Stance].toLowerCase());
    if (Outcome !== undefined) return text.outcome(words.outcomes[Outcome].toLowerCase());
    return text.runs(words.phases[Phase].toLowerCase());
  };
}
