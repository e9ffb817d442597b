import * as React from 'react';
import { formatDay } from '../../domain/days';
import type { Registration } from '../../domain/records.generated';
import { RegistrationSource } from '../../parts/RegistrationSource';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import { Facts } from '../../ui/Facts';
import { Failure } from '../../ui/Failure';
import { LockIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { MailLink, PhoneLink } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Panel } from '../../ui/Panel';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import { useReceived } from './WaitingMeta';

export interface RegistrationPanelProps {
  readonly registrationKey: string;
  readonly onClose: () => void;
}

/** A whole registration, with who called: for the pool only, and asked for when somebody opens it. */
export function RegistrationPanel({ registrationKey, onClose }: RegistrationPanelProps): React.ReactElement {
  const text = useStrings(strings);
  const { lists } = useServices();
  const loaded = useLoad(['registration', registrationKey], async () => {
    const stored = await lists.registrations.getByKey(registrationKey);
    return stored?.record ?? 'absent';
  });
  return (
    <Panel title={text.registration} onClose={onClose}>
      {loaded.data === undefined && loaded.error === undefined && <Loading />}
      {loaded.error !== undefined && <Failure error={loaded.error} onRetry={() => void loaded.refresh()} />}
      {loaded.data === 'absent' && <p>{text.registrationGone}</p>}
      {loaded.data && loaded.data !== 'absent' && <Whole registration={loaded.data} />}
    </Panel>
  );
}

function Whole({ registration }: { readonly registration: Registration }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const {
    Title,
    Summary,
    Settlement,
    ContactDueOn,
    InitiatorName,
    InitiatorOrganisation,
    InitiatorPhone,
    InitiatorEmail,
  } = registration;
  return (
    <>
      <p>
        <Text strong>{Title}</Text>
      </p>
      <Facts
        facts={[
          { label: text.fact.summary, value: <Text preserved>{Summary}</Text> },
          { label: text.fact.settlement, value: Settlement },
          { label: text.fact.received, value: useReceived(registration) },
          ...(ContactDueOn ? [{ label: text.fact.contactDue, value: formatDay(ContactDueOn, language, 'long') }] : []),
        ]}
      />
      <p>
        <LockIcon /> <Text small>{text.poolOnly}</Text>
      </p>
      <Facts
        facts={[
          { label: text.fact.name, value: InitiatorName },
          ...(InitiatorOrganisation ? [{ label: text.fact.organisation, value: InitiatorOrganisation }] : []),
          ...(InitiatorPhone ? [{ label: text.fact.phone, value: <PhoneLink phone={InitiatorPhone} /> }] : []),
          ...(InitiatorEmail ? [{ label: text.fact.email, value: <MailLink address={InitiatorEmail} /> }] : []),
        ]}
      />
      <RegistrationSource {...registration} />
    </>
  );
}
