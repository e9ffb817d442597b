import * as React from 'react';
import type { Services } from '../../data/ports';
import { dayOf, formatDay } from '../../domain/days';
import type { Registration } from '../../domain/records.generated';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { LinkButton } from '../../ui/Link';
import { Loading } from '../../ui/Loading';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { strings } from './strings';

const columns = [
  'Key',
  'Title',
  'Settlement',
  'ReceivedAt',
  'ContactDueOn',
  'Status',
  'AccountmanagerName',
  'AssignedAt',
  'ReferredTo',
] as const satisfies readonly (keyof Registration)[];

type Own = Pick<Registration, (typeof columns)[number]>;

/** For the counter: what became of what they registered. The list itself shows them their own only. Not kept on the computer. */
export function OwnRegistrations(): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const { linkTo } = useNavigation();
  const loaded = useLoad(['today-own-registrations'], () => readOwn(services));
  return (
    <Section
      heading={text.ownRegistrations}
      action={<LinkButton {...linkTo({ view: 'registration' })}>{text.toRegistration}</LinkButton>}
    >
      {!loaded.data && loaded.error === undefined && <Loading rows={3} />}
      {loaded.error !== undefined && (
        <Failure title={text.partFailed} error={loaded.error} onRetry={() => void loaded.refresh()} />
      )}
      {loaded.data?.length === 0 && <Empty title={text.ownEmpty}>{text.ownEmptyHelp}</Empty>}
      {loaded.data && loaded.data.length > 0 && (
        <Rows>
          {loaded.data.map((registration) => (
            <OwnRow key={registration.Key} registration={registration} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function OwnRow({ registration }: { readonly registration: Own }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { Title, Settlement, ReceivedAt, ContactDueOn, Status: status, AccountmanagerName, ReferredTo } = registration;
  const due = ContactDueOn === undefined ? undefined : formatDay(ContactDueOn, language, 'long');
  const waits = status === 'nieuw' || (AccountmanagerName === undefined && status !== 'doorverwezen');
  const words = {
    nieuw: text.ownWaits,
    opgepakt: AccountmanagerName === undefined ? text.ownReleased : text.ownTaken(AccountmanagerName),
    samengevoegd: AccountmanagerName === undefined ? text.ownReleased : text.ownMerged(AccountmanagerName),
    doorverwezen: text.ownReferred(ReferredTo ?? ''),
  }[status];
  return (
    <Row>
      <Text strong>{Title}</Text> <Text secondary>{Settlement}</Text>
      <div>
        <Status kind={waits ? 'waiting' : 'ok'} small>
          {words}
          {status === 'nieuw' && due !== undefined && ` ${text.ownDue(due)}`}
        </Status>
      </div>
      <Text small secondary block>
        {text.received(formatDay(dayOf(ReceivedAt), language, 'long'))}
      </Text>
    </Row>
  );
}

async function readOwn({ lists }: Services): Promise<readonly Own[]> {
  const found = await lists.registrations.find({
    orderBy: { column: 'ReceivedAt', descending: true },
    select: columns,
    top: 10,
  });
  return found.items.map(({ record }) => record);
}
