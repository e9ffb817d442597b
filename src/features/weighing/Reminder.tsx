import * as React from 'react';
import { reminder } from '../../domain/channel-messages';
import { formatDay } from '../../domain/days';
import { factsOf } from '../../session/dossier';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useTellChannel } from '../../session/use-tell-channel';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { MailDraft } from '../../ui/MailDraft';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import styles from './weighing.module.scss';

/** Reminds who has not weighed: in the channel once a day with one click, or by mail where there is no channel. */
export function Reminder(props: Pick<DossierStepProps, 'dossier' | 'refresh'>): React.ReactElement | null {
  const text = useStrings(strings);
  const language = useLanguage();
  const { host, now } = useServices();
  const tell = useTellChannel(props);
  const facts = factsOf(props.dossier);
  const { initiative } = facts;
  const due = reminder(facts, now());
  const closesOn = initiative.WeighingClosesOn;
  if (!due || closesOn === undefined) return null;
  const result = tell.last?.result;
  if (due.sentAt !== undefined) {
    return (
      <div role="status">
        <Status kind="ok">{text.remindedAt(formatTime(due.sentAt, language))}</Status>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      {initiative.ChannelId !== undefined && (
        <Button busy={tell.busy} onClick={() => void tell.run({ message: 'reminder' })}>
          {text.remind}
        </Button>
      )}
      <MailDraft
        to={due.waitingFor.flatMap(({ Mail }) => (Mail === undefined ? [] : [Mail]))}
        subject={text.remindSubject(initiative.Title)}
        body={text.remindBody(
          initiative.Title,
          formatDay(closesOn, language, 'long'),
          host.dossierUrl(initiative.Key, 'weging'),
        )}
      >
        {text.remindByMail}
      </MailDraft>
      {tell.error !== undefined && <Failure error={tell.error} title={text.remindFailed} />}
      {result?.kind === 'busy' && (
        <div role="status">
          <Text secondary>{text.remindBusy(result.by)}</Text>
        </div>
      )}
      {result?.kind === 'failed' && (
        <Failure error={result.error} title={result.isUncertain ? text.remindUnsure : text.remindFailed}>
          {result.isUncertain && (
            <Button busy={tell.busy} onClick={() => void tell.run({ message: 'reminder', isAbsent: true })}>
              {text.remindAbsent}
            </Button>
          )}
        </Failure>
      )}
    </div>
  );
}
