import * as React from 'react';
import { formatDay } from '../../../domain/days';
import { progressSubject } from '../../../domain/progress-message';
import type { MessageClock } from '../../../domain/progress-message';
import { useNormWords } from '../../../parts/norm-words';
import type { DossierStepProps } from '../../../session/dossier';
import { useInitiatorMails } from '../../../session/use-initiator-mails';
import { Box } from '../../../ui/Box';
import { Button } from '../../../ui/Button';
import { Choices } from '../../../ui/Choices';
import { CopyButton } from '../../../ui/CopyButton';
import { Failure } from '../../../ui/Failure';
import { formatTime } from '../../../ui/format';
import { useLanguage, useStrings } from '../../../ui/language';
import { MailDraft } from '../../../ui/MailDraft';
import { fitsInDraft } from '../../../ui/safe-href';
import { Section } from '../../../ui/Section';
import { Status } from '../../../ui/Status';
import { Text } from '../../../ui/Text';
import { TextField } from '../../../ui/TextField';
import styles from '../dossier.module.scss';
import { strings } from './strings';
import { useProgressMessage } from './use-progress-message';

/** Within so many working days the message deserves a look. */
const soonDays = 5;

/** The message to the initiators on how it stands: made from the agreements, sent by the person, recorded in one click. */
export function ProgressMessage(props: Pick<DossierStepProps, 'dossier' | 'refresh'>): React.ReactElement {
  const text = useStrings(strings).message;
  const language = useLanguage();
  const { mails } = useInitiatorMails(props.dossier);
  const state = useProgressMessage(props);
  const [byMail, setByMail] = React.useState(true);
  const { Title } = props.dossier.initiative.record;
  const subject = progressSubject(Title);
  return (
    <Section heading={text.heading}>
      <div className={styles.form}>
        {state.clock && <MessageNorm clock={state.clock} norm={props.dossier.settings.norms.message} />}
        {state.mayRecord && (
          <>
            <Choices
              label={text.how}
              options={[
                { value: 'mail', label: text.byMail },
                { value: 'call', label: text.byPhone },
              ]}
              value={byMail ? 'mail' : 'call'}
              onChange={(how) => setByMail(how === 'mail')}
            />
            <div lang="nl">
              <TextField
                multiline
                label={byMail ? text.text : text.toSay}
                description={state.isOwn ? undefined : text.made}
                value={state.message}
                onChange={state.change}
              />
            </div>
            <div className={styles.actions}>
              {byMail && (
                <>
                  <MailDraft primary to={mails} subject={subject} body={state.message}>
                    {text.prepare}
                  </MailDraft>
                  <CopyButton text={state.message}>{text.copy}</CopyButton>
                </>
              )}
              {state.isOwn && (
                <Button kind="link" onClick={state.remake}>
                  {text.remake}
                </Button>
              )}
            </div>
            {byMail && !fitsInDraft(mails, subject, state.message) && <Status kind="info">{text.long}</Status>}
            <div>
              <Button busy={state.busy} onClick={() => state.record(byMail ? 'e-mail' : 'telefoon')}>
                {text.record}
              </Button>
              <Text small secondary block>
                {byMail ? text.sendYourself : text.callYourself}
              </Text>
            </div>
          </>
        )}
        {state.recordedAt && (
          <span role="status">
            <Status kind="ok">{text.recorded(formatTime(state.recordedAt, language))}</Status>
          </span>
        )}
        {state.refused && (
          <Box tone="warning" role="alert">
            {text.refused}
          </Box>
        )}
        {state.error !== undefined && <Failure error={state.error} />}
      </div>
    </Section>
  );
}

interface MessageNormProps {
  readonly clock: MessageClock;
  readonly norm: number;
}

function MessageNorm({ clock: { lastOn, dueOn, clock }, norm }: MessageNormProps): React.ReactElement {
  const text = useStrings(strings).message;
  const language = useLanguage();
  const words = useNormWords()(clock, dueOn);
  const last = lastOn === undefined ? text.noneYet : text.last(formatDay(lastOn, language, 'dayMonthLong'));
  const isLater = clock.state === 'later';
  return (
    <Status
      strong
      kind={isLater && clock.workingDays <= soonDays ? 'warning' : words.kind}
      detail={`${last} ${text.norm(norm)}`}
    >
      {isLater ? text.until(formatDay(dueOn, language, 'long')) : words.words}
    </Status>
  );
}
