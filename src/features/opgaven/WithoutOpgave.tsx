import * as React from 'react';
import useSWR from 'swr';
import { findAll } from '../../commands/read-dossier';
import { phaseNumber } from '../../domain/phases';
import type { Initiative } from '../../domain/records.generated';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { strings } from './strings';

type Unlinked = Pick<Initiative, 'Key' | 'Title' | 'Settlement' | 'Phase' | 'NoOpgaveReason'>;

const shownAtMost = 50;

/** The other way round: running initiatives that are past the assessment and contribute to no opgave, with why. */
export function WithoutOpgave({ linked }: { readonly linked: ReadonlySet<string> }): React.ReactElement {
  const text = useStrings(strings).without;
  const words = useStrings(journey);
  const { lists } = useServices();
  const { linkTo } = useNavigation();
  const [asked, setAsked] = React.useState(false);
  const { data, error, mutate } = useSWR<readonly Unlinked[], unknown>(
    asked ? ['initiatives-without-opgave', linked.size] : null,
    async () => {
      const open = await findAll(lists.initiatives, {
        where: [{ column: 'IsOpen', is: 'eq', value: true }],
        select: ['Key', 'Title', 'Settlement', 'Phase', 'NoOpgaveReason'],
        top: 2000,
      });
      return open
        .map(({ record }) => record)
        .filter(({ Key, Phase }) => !linked.has(Key) && phaseNumber(Phase) > phaseNumber('inschatting'));
    },
  );
  return (
    <Section heading={text.heading} count={data?.length} aside={text.aside}>
      {!asked && (
        <Button kind="link" onClick={() => setAsked(true)}>
          {text.show}
        </Button>
      )}
      {error !== undefined && <Failure error={error} title={text.failed} onRetry={() => void mutate()} />}
      {asked && !data && error === undefined && <Loading rows={2} />}
      {data?.length === 0 && (
        <Text secondary block>
          {text.none}
        </Text>
      )}
      <Rows>
        {data?.slice(0, shownAtMost).map((initiative) => (
          <Row key={initiative.Key} action={<Text secondary>{words.phases[initiative.Phase]}</Text>}>
            <Link {...linkTo({ view: 'dossier', initiativeKey: initiative.Key, step: 'inschatting' })}>
              {initiative.Title}
            </Link>
            <Text small secondary block>
              {`${initiative.Settlement} · ${initiative.NoOpgaveReason ?? text.noReason}`}
            </Text>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
