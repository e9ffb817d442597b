import * as React from 'react';
import { dayOf, formatDay, formatTime } from '../../domain/days';
import { ContactPanel } from '../../parts/ContactPanel';
import { useNormWords } from '../../parts/norm-words';
import { useNavigation } from '../../session/navigation';
import { valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link, LinkButton, PhoneLink } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { CallbackRow } from './CallbackRow';
import { CoveredFor } from './CoveredFor';
import { ShowAll } from './ShowAll';
import { strings } from './strings';
import styles from './today.module.scss';
import type { CallPerson, LastContact } from './today-details';
import type { Today } from './use-today';
import type { Call } from './worklist';

/** Eerst bellen: who waits for a first talk, by the norm clock. */
export function CallList({ today }: { readonly today: Today }): React.ReactElement {
  const text = useStrings(strings);
  const { calls, callbacks, data, details, settings, refresh } = today;
  const [open, setOpen] = React.useState<Call>();
  const [done, setDone] = React.useState<{ call: Call; reached: boolean; at: Date }>();
  const { now } = useServices();
  const people = details.data ? valueOr(details.data.people, []) : [];
  const contacts = details.data ? valueOr(details.data.contacts, []) : [];
  const personOf = (call: Call): CallPerson | undefined =>
    people.find(({ InitiativeKey }) => InitiativeKey === call.initiative.Key);
  return (
    <Section heading={text.calls} count={data.mine.state === 'ready' ? calls.length + callbacks.length : undefined}>
      {done && <Recorded {...done} />}
      {data.mine.state === 'failed' && (
        <Failure title={text.partFailed} error={data.mine.error} onRetry={() => void refresh()} />
      )}
      {data.mine.state === 'ready' && calls.length + callbacks.length === 0 && (
        <Empty title={text.callsEmpty}>{text.callsEmptyHelp}</Empty>
      )}
      <ShowAll items={calls} first={10}>
        {(shown) => (
          <Rows>
            {callbacks.map((callback) => (
              <CallbackRow key={callback.request.Key} callback={callback} today={today} />
            ))}
            {shown.map((call, position) => (
              <CallRow
                key={call.initiative.Key}
                call={call}
                today={today}
                person={personOf(call)}
                attempt={lastAttempt(contacts, call)}
                isFirst={position === 0}
                onRecord={() => setOpen(call)}
              />
            ))}
          </Rows>
        )}
      </ShowAll>
      {calls.length > 0 && (details.error !== undefined || details.data?.people.state === 'failed') && (
        <Text small secondary block>
          {text.peopleHidden}
        </Text>
      )}
      {open && (
        <ContactPanel
          initiative={open.initiative}
          whom={whomOf(personOf(open))}
          me={data.me}
          settings={settings}
          onClose={() => setOpen(undefined)}
          onDone={(result) => {
            // The panel first: while it is open nothing outside it can take focus.
            setOpen(undefined);
            setDone({ call: open, reached: result.contact.record.Through !== 'geen-gehoor', at: now() });
            void refresh();
            void details.refresh();
          }}
        />
      )}
    </Section>
  );
}

interface CallRowProps {
  readonly call: Call;
  readonly today: Today;
  readonly person: CallPerson | undefined;
  readonly attempt: LastContact | undefined;
  readonly isFirst: boolean;
  readonly onRecord: () => void;
}

function CallRow({
  call: { initiative, clock, dueOn },
  today,
  person,
  attempt,
  isFirst,
  onRecord,
}: CallRowProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const norm = useNormWords();
  const { linkTo } = useNavigation();
  const promise = clock && dueOn !== undefined ? norm(clock, dueOn) : undefined;
  const received = text.received(formatDay(dayOf(initiative.ReceivedAt), language, 'long'));
  return (
    <Row
      status={
        promise ? (
          <Status kind={promise.kind} strong detail={promise.detail}>
            {promise.words}
          </Status>
        ) : (
          <Status kind="waiting">{text.noDate}</Status>
        )
      }
      action={
        <Button kind={isFirst ? 'primary' : 'default'} onClick={onRecord}>
          {text.recordFirst}
        </Button>
      }
    >
      <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key })}>
        {initiative.Title}
      </Link>{' '}
      <Text secondary>{initiative.Settlement}</Text>
      {person && (
        <div className={styles.line}>
          <span>
            {person.Title}
            {person.Organisation && <Text secondary>{text.organisation(person.Organisation)}</Text>}
          </span>
          {person.Phone && <PhoneLink phone={person.Phone} label={text.callName(person.Title, person.Phone)} />}
        </div>
      )}
      <Text small secondary block>
        {attempt ? attemptWords(attempt) : received}
      </Text>
      <CoveredFor initiative={initiative} today={today} />
    </Row>
  );

  function attemptWords({ At, Note }: LastContact): string {
    const day = formatDay(dayOf(At), language, 'long');
    return Note ? text.triedNote(day, Note) : text.tried(day);
  }
}

/** What was just recorded, with focus: its row is gone. */
function Recorded({
  call,
  reached,
  at,
}: {
  readonly call: Call;
  readonly reached: boolean;
  readonly at: Date;
}): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { linkTo } = useNavigation();
  const place = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => place.current?.focus(), [at]);
  const { Title, Key } = call.initiative;
  const time = formatTime(at, language);
  return (
    <div ref={place} tabIndex={-1} className={styles.done}>
      <Box
        tone={reached ? 'ok' : 'neutral'}
        role="status"
        actions={
          reached && (
            <LinkButton {...linkTo({ view: 'dossier', initiativeKey: Key, step: 'verkenning' })}>
              {text.toExploration}
            </LinkButton>
          )
        }
      >
        {reached ? text.firstRecorded(Title, time) : text.attemptRecorded(Title, time)}
      </Box>
    </div>
  );
}

function whomOf(person: CallPerson | undefined): string | undefined {
  return person && [person.Title, person.Phone ?? person.Email].filter(Boolean).join(', ');
}

function lastAttempt(contacts: readonly LastContact[], { initiative }: Call): LastContact | undefined {
  return contacts
    .filter(({ InitiativeKey, Through }) => InitiativeKey === initiative.Key && Through === 'geen-gehoor')
    .sort((one, other) => (one.At < other.At ? 1 : -1))[0];
}
