import * as React from 'react';
import useSWR from 'swr';
import { findAll } from '../../../commands/read-dossier';
import type { Stored } from '../../../data/ports';
import type { Initiator } from '../../../domain/records.generated';
import { can } from '../../../domain/rights';
import { useRecordedView } from '../../../parts/use-recorded-view';
import type { Dossier } from '../../../session/dossier';
import { useServices } from '../../../session/services';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { MailLink, PhoneLink } from '../../../ui/Link';
import { Loading } from '../../../ui/Loading';
import { Row, Rows } from '../../../ui/Rows';
import { Section } from '../../../ui/Section';
import { Text } from '../../../ui/Text';
import { PoolOnly } from '../agreements/PoolOnly';
import { strings } from '../agreements/strings';
import styles from '../dossier.module.scss';

/** The people behind the initiative; others than the pool read that they may not see them (law: AVG, need to know). */
export function Initiators({ dossier }: { readonly dossier: Dossier }): React.ReactElement {
  const text = useStrings(strings);
  const { lists } = useServices();
  const maySee = can(dossier.me, 'seeInitiators');
  const initiativeKey = dossier.initiative.record.Key;
  const { data, error, mutate } = useSWR<readonly Stored<Initiator>[], unknown>(
    maySee ? ['initiators', initiativeKey] : null,
    () => findAll(lists.initiators, { where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }], top: 100 }),
  );
  useRecordedView(dossier, data !== undefined && data.length > 0);
  return (
    <Section heading={text.initiators} aside={maySee ? <PoolOnly /> : undefined}>
      {!maySee && (
        <Text secondary block>
          {text.poolSeesNames}
        </Text>
      )}
      {error !== undefined && <Failure error={error} title={text.initiatorsFailed} onRetry={() => void mutate()} />}
      {maySee && !data && error === undefined && <Loading rows={1} />}
      {data?.length === 0 && (
        <Text secondary block>
          {text.noInitiators}
        </Text>
      )}
      <Rows>
        {data?.map(({ record }) => (
          <Row key={record.Key}>
            <Text strong>{record.Title}</Text>
            {record.Organisation !== undefined && <Text secondary>{`, ${record.Organisation}`}</Text>}
            <div className={styles.reach}>
              {record.Phone !== undefined && <PhoneLink phone={record.Phone} />}
              {record.Email !== undefined && <MailLink address={record.Email} />}
            </div>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
