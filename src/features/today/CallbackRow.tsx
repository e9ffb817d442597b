import * as React from 'react';
import { completeCallback } from '../../commands/complete-callback';
import { ContactPanel } from '../../parts/ContactPanel';
import { useNormWords } from '../../parts/norm-words';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link, MailLink, PhoneLink } from '../../ui/Link';
import { Row } from '../../ui/Rows';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { CoveredFor } from './CoveredFor';
import { strings } from './strings';
import styles from './today.module.scss';
import type { Today } from './use-today';
import type { CallBack } from './worklist';

export interface CallbackRowProps {
  readonly callback: CallBack;
  readonly today: Today;
}

/** Somebody who called about a known initiative and waits to be called back: a row of "Eerst bellen". */
export function CallbackRow({ callback, today }: CallbackRowProps): React.ReactElement {
  const { request, initiative, clock } = callback;
  const text = useStrings(strings);
  const sentenceOf = useErrorSentence();
  const norm = useNormWords();
  const services = useServices();
  const { linkTo } = useNavigation();
  const [isOpen, setOpen] = React.useState(false);
  const { me } = today.data;
  const completing = useCommand(async (commandKey: string, registrationKey: string) => {
    await completeCallback(services, { registrationKey, actor: me, commandKey });
    await today.refresh();
  });
  const promise = clock && request.ContactDueOn !== undefined ? norm(clock, request.ContactDueOn) : undefined;
  return (
    <Row
      status={
        <Status kind={promise?.kind ?? 'waiting'} strong detail={promise?.detail}>
          {promise?.words ?? text.noDate}
        </Status>
      }
      action={
        <Button busy={completing.busy} onClick={() => setOpen(true)}>
          {text.recordCallback}
        </Button>
      }
    >
      <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key, step: 'afspraken' })}>
        {text.callback(initiative.Title)}
      </Link>
      <div className={styles.line}>
        <span>{request.InitiatorName}</span>
        {request.InitiatorPhone && (
          <PhoneLink
            phone={request.InitiatorPhone}
            label={text.callName(request.InitiatorName, request.InitiatorPhone)}
          />
        )}
        {!request.InitiatorPhone && request.InitiatorEmail && <MailLink address={request.InitiatorEmail} />}
      </div>
      <Text small secondary block>
        {request.Summary}
      </Text>
      <CoveredFor initiative={initiative} today={today} />
      {completing.error !== undefined && (
        <Status kind="late" small detail={sentenceOf(completing.error)}>
          {text.callbackFailed}
        </Status>
      )}
      {isOpen && (
        <ContactPanel
          initiative={initiative}
          whom={[request.InitiatorName, request.InitiatorPhone ?? request.InitiatorEmail].filter(Boolean).join(', ')}
          me={me}
          settings={today.settings}
          onClose={() => setOpen(false)}
          onDone={({ contact }) => {
            setOpen(false);
            // Nobody answered: they still wait.
            if (contact.record.Through === 'geen-gehoor') void today.refresh();
            else void completing.run(request.Key);
          }}
        />
      )}
    </Row>
  );
}
