import * as React from 'react';
import { answerHandover } from '../../commands/answer-handover';
import type { AnswerHandoverInput, AnswerHandoverResult } from '../../commands/answer-handover';
import type { Me } from '../../data/ports';
import { dayOf, formatDay, formatTime } from '../../domain/days';
import type { Initiative } from '../../domain/records.generated';
import type { Settings } from '../../domain/settings';
import { isBlank } from '../../domain/text';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { MailDraft } from '../../ui/MailDraft';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './handover.module.scss';
import { strings } from './strings';

export type AskedInitiative = Pick<
  Initiative,
  'Key' | 'Title' | 'AccountmanagerName' | 'HandoverReason' | 'HandoverTalkAt' | 'HandoverMessage'
>;

export interface HandoverAnswerProps {
  readonly initiative: AskedInitiative;
  readonly me: Me;
  readonly settings: Settings;
  /** Where the title stands already it is not said again. */
  readonly lead: React.ReactNode;
  readonly onAnswered: () => Promise<void>;
}

type Answer = AnswerHandoverInput['answer'];

/** Somebody asks this person to take over: yes, or no with the reason. After yes the message to the initiators is ready. */
export function HandoverAnswer(props: HandoverAnswerProps): React.ReactElement {
  const { initiative, me, settings, lead, onAnswered } = props;
  const text = useStrings(strings);
  const language = useLanguage();
  const services = useServices();
  const [declining, setDeclining] = React.useState(false);
  const [why, setWhy] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const [result, setResult] = React.useState<{ readonly kind: AnswerHandoverResult['kind']; readonly at: Date }>();
  const command = useCommand(async (commandKey: string, answer: Answer) => {
    const own = answer.kind === 'ja' ? await services.lists.pool.getByKey(me.personKey) : undefined;
    const reach = { mail: me.mail, phone: own?.record.Phone };
    const input = { initiativeKey: initiative.Key, answer, reach, settings, actor: me, commandKey };
    const given = await answerHandover(services, input);
    setResult({ kind: given.kind, at: services.now() });
    await onAnswered();
  });
  if (result) return <Answered {...props} kind={result.kind} at={result.at} />;
  const { HandoverReason: reason, HandoverTalkAt: talkAt } = initiative;
  return (
    <div>
      {lead}
      {reason !== undefined && <Text block>{text.reason(reason)}</Text>}
      {talkAt !== undefined && (
        <Text block>
          {text.talkOn(`${formatDay(dayOf(talkAt), language, 'long')} ${formatTime(talkAt, language)}`)}
        </Text>
      )}
      <Text block small secondary>
        {text.noteWhere}
      </Text>
      {declining ? (
        <div className={styles.decline}>
          <TextField
            label={text.declineWhy}
            required
            multiline
            description={text.declineHelp}
            error={tried && isBlank(why) ? text.declineNeeded : undefined}
            value={why}
            onChange={setWhy}
          />
          <div className={styles.line}>
            <Button
              busy={command.busy}
              onClick={() => {
                setTried(true);
                if (!isBlank(why)) void command.run({ kind: 'nee', reason: why });
              }}
            >
              {text.declineSend}
            </Button>
            <Button kind="quiet" onClick={() => setDeclining(false)}>
              {text.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.line}>
          <Button busy={command.busy} onClick={() => void command.run({ kind: 'ja' })}>
            {text.takeOver}
          </Button>
          <Button kind="quiet" onClick={() => setDeclining(true)}>
            {text.decline}
          </Button>
        </div>
      )}
      {command.error !== undefined && <Failure error={command.error} />}
    </div>
  );
}

interface AnsweredProps extends HandoverAnswerProps {
  readonly kind: AnswerHandoverResult['kind'];
  readonly at: Date;
}

/** What came of it, with focus: the buttons are gone. */
function Answered({ initiative, kind, at }: AnsweredProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const place = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => place.current?.focus(), []);
  const time = formatTime(at, language);
  return (
    <div ref={place} tabIndex={-1} className={styles.answered} role="status">
      {kind === 'taken-over' && (
        <>
          <Status kind="ok">{text.tookOver(initiative.Title, time)}</Status>
          <Text block>{text.tellThem}</Text>
          <MailDraft to={[]} subject={text.mailSubject(initiative.Title)} body={initiative.HandoverMessage ?? ''}>
            {text.mail}
          </MailDraft>
        </>
      )}
      {kind === 'declined' && <Status kind="ok">{text.declined(time)}</Status>}
      {kind !== 'taken-over' && kind !== 'declined' && <Status kind="warning">{text.withdrawn}</Status>}
    </div>
  );
}
