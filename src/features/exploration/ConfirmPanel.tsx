import * as React from 'react';
import { dayOf } from '../../domain/days';
import { explorationLetterSubject } from '../../domain/exploration-wording';
import type { DossierStepProps } from '../../session/dossier';
import { useInitiatorMails } from '../../session/use-initiator-mails';
import { useServices } from '../../session/services';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { DateField } from '../../ui/DateField';
import { Failure } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { MailDraft } from '../../ui/MailDraft';
import { Panel } from '../../ui/Panel';
import { fitsInDraft } from '../../ui/safe-href';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { Confirmation } from './Confirmation';
import styles from './exploration.module.scss';
import { strings } from './strings';
import { useConfirmation } from './use-confirmation';
import type { ExplorationState } from './use-exploration';

export interface ConfirmPanelProps extends Pick<DossierStepProps, 'dossier' | 'refresh'> {
  readonly exploration: ExplorationState;
  readonly onClose: () => void;
}

/** The exploration in plain words: to change, to send by the person's own mail program, and to record what became of it. */
export function ConfirmPanel({ dossier, refresh, exploration, onClose }: ConfirmPanelProps): React.ReactElement {
  const text = useStrings(strings).confirmPanel;
  const language = useLanguage();
  const { now } = useServices();
  const { mails } = useInitiatorMails(dossier);
  const state = useConfirmation({ dossier, refresh, exploration });
  const [on, setOn] = React.useState<string>(() => dayOf(now()));
  const [problem, setProblem] = React.useState<string>();
  const subject = explorationLetterSubject(exploration.onScreen.Title);

  function confirm(): void {
    const wrong = on === '' ? text.dayNeeded : on > dayOf(now()) ? text.dayFuture : undefined;
    setProblem(wrong);
    if (wrong === undefined) state.confirm(on);
  }

  return (
    <Panel wide title={text.title} onClose={onClose} footer={<Button onClick={onClose}>{text.close}</Button>}>
      <div className={styles.panel}>
        <Text block>{text.explain}</Text>
        <div lang="nl">
          <TextField multiline label={text.body} value={state.letter} onChange={state.change} />
        </div>
        <div className={styles.actions}>
          <MailDraft to={mails} subject={subject} body={state.letter}>
            {text.mail}
          </MailDraft>
          <CopyButton text={state.letter}>{text.copy}</CopyButton>
          <Button busy={state.busy} onClick={state.recordSent}>
            {text.recordSent}
          </Button>
        </div>
        {!fitsInDraft(mails, subject, state.letter) && <Status kind="info">{text.long}</Status>}
        {state.sentAt && (
          <span role="status">
            <Status kind="ok">{text.sent(formatTime(state.sentAt, language))}</Status>
          </span>
        )}
        <Section level={3} heading={text.confirmedHeading}>
          <div className={styles.panel}>
            <Confirmation exploration={exploration} />
            <DateField label={text.confirmedOn} value={on} error={problem} onChange={setOn} />
            <div className={styles.actions}>
              <Button kind="primary" busy={state.busy} onClick={confirm}>
                {text.recordConfirmed}
              </Button>
              {exploration.onScreen.ExplorationConfirmedOn !== undefined && (
                <Button busy={state.busy} onClick={() => state.confirm(undefined)}>
                  {text.undo}
                </Button>
              )}
            </div>
          </div>
        </Section>
        {state.refused !== undefined && (
          <Box tone="warning" role="alert">
            {state.refused === 'unsaved' ? text.unsaved : text.refused}
          </Box>
        )}
        {state.error !== undefined && <Failure error={state.error} />}
      </div>
    </Panel>
  );
}
