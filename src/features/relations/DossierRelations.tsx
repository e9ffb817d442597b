import * as React from 'react';
import useSWR from 'swr';
import { separateInitiatives } from '../../commands/separate-initiatives';
import { separateRegistration } from '../../commands/separate-registration';
import { unrelateInitiatives } from '../../commands/unrelate-initiatives';
import { dayOf, formatDay } from '../../domain/days';
import { can } from '../../domain/rights';
import type { Dossier } from '../../session/dossier';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { readRelations } from './relations-data';
import type { RelatedInitiative, Relations } from './relations-data';
import { SeparatePanel } from './SeparatePanel';
import { strings } from './strings';

export interface DossierRelationsProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
}

interface Separating {
  readonly title: string;
  readonly run: (commandKey: string, reason: string) => Promise<{ readonly kind: string }>;
}

/** What has to do with this initiative, or goes on in it; nothing at all when there is nothing. */
export function DossierRelations({ dossier, refresh }: DossierRelationsProps): React.ReactElement | null {
  const text = useStrings(strings);
  const language = useLanguage();
  const services = useServices();
  const { initiative, me, settings } = dossier;
  const mayChange = can(me, 'mergeRegistration');
  const own = initiative.record;
  const { data, error, mutate } = useSWR<Relations, unknown>(['relations', own.Key, initiative.etag], () =>
    readRelations(services, own.Key, mayChange),
  );
  const [separating, setSeparating] = React.useState<Separating>();
  const unrelate = useCommand(async (commandKey: string, { other }: RelatedInitiative) => {
    await unrelateInitiatives(services, { one: own, other, actor: me, commandKey });
    await mutate();
  });
  if (error !== undefined) return <Failure error={error} title={text.failed} onRetry={() => void mutate()} />;
  if (!data || data.initiatives.length + data.registrations.length === 0) return null;

  /** The one that was closed goes on; it may be this one or the other. */
  function separateOf({ direction, other }: RelatedInitiative): Separating {
    const [initiativeKey, fromKey] = direction === 'into' ? [own.Key, other.Key] : [other.Key, own.Key];
    return {
      title: direction === 'into' ? own.Title : other.Title,
      run: (commandKey, reason) =>
        separateInitiatives(services, { initiativeKey, fromKey, reason, settings, actor: me, commandKey }),
    };
  }

  return (
    <Section heading={text.heading}>
      <Rows>
        {data.initiatives.map((related) => (
          <Row
            key={related.relation.Key}
            action={
              mayChange &&
              (related.direction === 'related' ? (
                <Button
                  kind="quiet"
                  label={text.unrelateOf(related.other.Title)}
                  busy={unrelate.busy}
                  onClick={() => void unrelate.run(related)}
                >
                  {text.unrelate}
                </Button>
              ) : (
                <Button
                  kind="quiet"
                  label={text.separateOf(related.other.Title)}
                  onClick={() => setSeparating(separateOf(related))}
                >
                  {text.separate}
                </Button>
              ))
            }
          >
            <RelatedTo related={related} />
          </Row>
        ))}
        {data.registrations.map(({ Key, Title, ReceivedAt }) => (
          <Row
            key={Key}
            action={
              <Button
                kind="quiet"
                label={text.separateOf(Title)}
                onClick={() =>
                  setSeparating({
                    title: Title,
                    run: (commandKey, reason) =>
                      separateRegistration(services, {
                        registration: { Key },
                        fromKey: own.Key,
                        reason,
                        settings,
                        actor: me,
                        commandKey,
                      }),
                  })
                }
              >
                {text.separate}
              </Button>
            }
          >
            {text.registration(Title, formatDay(dayOf(ReceivedAt), language, 'long'))}
          </Row>
        ))}
      </Rows>
      {unrelate.error !== undefined && <Failure error={unrelate.error} />}
      {separating && (
        <SeparatePanel
          {...separating}
          onClose={() => setSeparating(undefined)}
          onDone={async () => {
            await Promise.all([refresh(), mutate()]);
            setSeparating(undefined);
          }}
        />
      )}
    </Section>
  );
}

function RelatedTo({
  related: { relation, other, direction },
}: {
  readonly related: RelatedInitiative;
}): React.ReactElement {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  return (
    <>
      <Link strong {...linkTo({ view: 'dossier', initiativeKey: other.Key })}>
        {text.option(other.Number, other.Title, other.Settlement)}
      </Link>
      <Text small secondary block>
        {direction === 'related' ? text.related(relation.Title) : text[direction]}
      </Text>
    </>
  );
}
