import * as React from 'react';
import useSWR from 'swr';
import type { Registration } from '../domain/records.generated';
import { can } from '../domain/rights';
import type { Dossier } from '../session/dossier';
import { useServices } from '../session/services';
import { Failure } from '../ui/Failure';
import { useStrings } from '../ui/language';
import { Section } from '../ui/Section';
import { RegistrationSource } from './RegistrationSource';
import type { SourceColumns } from './RegistrationSource';
import { sourceStrings } from './source-strings';
import { useRecordedView } from './use-recorded-view';

type Source = SourceColumns & Pick<Registration, 'Key'>;

/** More than one registration of the same initiative is rare: it was merged. */
const registrationsAtMost = 20;

/** What was sent in on the website with the registrations of this initiative. Personal data: for the pool. */
export function RegistrationOrigin({ dossier }: { readonly dossier: Dossier }): React.ReactElement | null {
  const text = useStrings(sourceStrings);
  const { lists } = useServices();
  const initiativeKey = dossier.initiative.record.Key;
  const { data, error, mutate } = useSWR<readonly Source[], unknown>(
    can(dossier.me, 'seeInitiators') ? ['origin', initiativeKey] : null,
    async () => {
      const found = await lists.registrations.find({
        where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }],
        select: ['Key', 'SourceReference', 'OtherAnswers', 'SourceFiles'],
        top: registrationsAtMost,
      });
      return found.items
        .map(({ record }) => record)
        .filter((one) => [one.SourceReference, one.OtherAnswers, one.SourceFiles].some((value) => value !== undefined));
    },
    { shouldRetryOnError: false },
  );
  const isShown = data !== undefined && data.length > 0;
  useRecordedView(dossier, isShown);
  if (error === undefined && !isShown) return null;
  return (
    <Section heading={text.heading} aside={text.poolOnly}>
      {error !== undefined && <Failure error={error} title={text.failed} onRetry={() => void mutate()} />}
      {data?.map((source) => (
        <RegistrationSource key={source.Key} {...source} />
      ))}
    </Section>
  );
}
