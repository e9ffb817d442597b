import * as React from 'react';
import useSWR from 'swr';
import type { Services } from '../../data/ports';
import { stalledRequests } from '../../domain/open-requests';
import { Phase } from '../../domain/phases';
import type { Contributor } from '../../domain/records.generated';
import { useNavigation } from '../../session/navigation';
import { valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { stalledStrings } from './stalled-strings';
import type { Today } from './use-today';

/** More keys than this make the address of one question too long; nobody broadens as many at once. */
const keysAtMost = 20;

/** Colleagues who did not answer the accountmanager in time, or cannot, with who is next. Nothing when all answered. */
export function StalledList({ today }: { readonly today: Today }): React.ReactElement | null {
  const text = useStrings(stalledStrings);
  const services = useServices();
  const { linkTo } = useNavigation();
  const broadening = valueOr(today.data.mine, []).filter(
    (one) => one.Phase === Phase.broadening || one.Phase === Phase.weighing,
  );
  const keys = broadening.map(({ Key }) => Key).slice(0, keysAtMost);
  const { data, error } = useSWR<readonly Contributor[], unknown>(
    // After the rows of the day: nothing of this is needed before them.
    keys.length === 0 || today.copyOf !== undefined ? null : ['stalled', ...keys],
    () => readTeams(services, keys),
  );
  if (error !== undefined) {
    return (
      <Text small secondary block>
        {text.failed}
      </Text>
    );
  }
  const { norms, calendar } = today.settings;
  const stalled = keys.flatMap((key) =>
    stalledRequests(
      (data ?? []).filter(({ InitiativeKey }) => InitiativeKey === key),
      today.today,
      norms.answer,
      calendar,
    ),
  );
  if (stalled.length === 0) return null;
  return (
    <Section heading={text.heading} count={stalled.length}>
      <Rows>
        {stalled.map(({ contributor, because, workingDays, next }) => (
          <Row key={contributor.Key}>
            <Link strong {...linkTo({ view: 'dossier', initiativeKey: contributor.InitiativeKey, step: 'verbreding' })}>
              {broadening.find(({ Key }) => Key === contributor.InitiativeKey)?.Title}
            </Link>
            <Text block>
              <Status kind={because === 'declined' ? 'open' : 'warning'}>
                {because === 'declined'
                  ? text.declined(contributor.Title)
                  : text.noAnswer(contributor.Title, workingDays)}
              </Status>
            </Text>
            {next && (
              <Text small secondary block>
                {text.next(next.name)}
              </Text>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

async function readTeams({ lists }: Pick<Services, 'lists'>, keys: readonly string[]): Promise<readonly Contributor[]> {
  const page = await lists.contributors.find({
    where: [{ column: 'InitiativeKey', is: 'in', value: keys }],
    select: [
      'Key',
      'Title',
      'InitiativeKey',
      'PersonKey',
      'OpgaveKey',
      'Status',
      'AskedOn',
      'BetterKey',
      'BetterName',
      'NextKey',
      'NextName',
    ],
    top: 500,
  });
  return page.items.map(({ record }) => record);
}
