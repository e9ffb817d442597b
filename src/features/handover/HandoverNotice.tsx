import * as React from 'react';
import { withdrawHandover } from '../../commands/withdraw-handover';
import { dayOf, formatDay, formatTime } from '../../domain/days';
import { handoverState } from '../../domain/handover';
import { can } from '../../domain/rights';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { ClockIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { HandoverAnswer } from './HandoverAnswer';
import { HandoverPanel } from './HandoverPanel';
import { strings } from './strings';

export interface HandoverNoticeProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
}

/** A hand-over that is going on: to answer for who was asked, to wait for or withdraw for who asked. */
export function HandoverNotice({ dossier, refresh }: HandoverNoticeProps): React.ReactElement | null {
  const text = useStrings(strings);
  const initiative = dossier.initiative.record;
  const { me, settings } = dossier;
  const state = handoverState(initiative);
  // What was answered here stays in view: it says what to do next.
  const [answering, setAnswering] = React.useState(initiative);
  const [answered, setAnswered] = React.useState(false);
  const asksMe = state?.kind === 'asked' && state.to === me.personKey;
  React.useEffect(() => {
    if (asksMe) setAnswering(initiative);
  }, [asksMe, initiative]);
  if (asksMe || answered) {
    return (
      <Box>
        <HandoverAnswer
          initiative={asksMe ? initiative : answering}
          me={me}
          settings={settings}
          lead={<strong>{text.asksYouHere(initiative.AccountmanagerName ?? '')}</strong>}
          onAnswered={async () => {
            setAnswered(true);
            await refresh();
          }}
        />
      </Box>
    );
  }
  return state ? <Waiting dossier={dossier} refresh={refresh} /> : null;
}

function Waiting({ dossier, refresh }: HandoverNoticeProps): React.ReactElement | null {
  const text = useStrings(strings);
  const language = useLanguage();
  const sentenceOf = useErrorSentence();
  const services = useServices();
  const [asking, setAsking] = React.useState(false);
  const initiative = dossier.initiative.record;
  const state = handoverState(initiative);
  const today = dayOf(services.now());
  const mayHandOver = can(dossier.me, 'handOver', { ...factsOf(dossier), today });
  const command = useCommand(async (commandKey: string, initiativeKey: string) => {
    await withdrawHandover(services, { initiativeKey, actor: dossier.me, commandKey });
    await refresh();
  });
  const failure = command.error !== undefined && <Status kind="late">{sentenceOf(command.error)}</Status>;
  if (state?.kind === 'asked') {
    const isOwn = initiative.AccountmanagerKey === dossier.me.personKey;
    return (
      <Box
        icon={ClockIcon}
        actions={
          mayHandOver && (
            <Button busy={command.busy} onClick={() => void command.run(initiative.Key)}>
              {text.withdraw}
            </Button>
          )
        }
      >
        <strong>
          {state.at === undefined
            ? text.waitsForHelp(state.name)
            : text.waitsFor(state.name.split(' ')[0] ?? state.name, momentWords(state.at))}
        </strong>{' '}
        {isOwn ? text.staysSelf : text.stays(initiative.AccountmanagerName ?? '')}
        {failure}
      </Box>
    );
  }
  // A refusal and its reason are between who asked and who was asked.
  if (state?.kind !== 'declined' || !mayHandOver) return null;
  return (
    <>
      <Box
        tone="warning"
        actions={
          <>
            <Button onClick={() => setAsking(true)}>{text.askOther}</Button>
            <Button kind="quiet" busy={command.busy} onClick={() => void command.run(initiative.Key)}>
              {text.read}
            </Button>
          </>
        }
      >
        <strong>{text.saidNo(state.name)}</strong>
        <Text block preserved>
          {text.saidNoWhy(state.why)}
        </Text>
        {failure}
      </Box>
      {asking && <HandoverPanel dossier={dossier} refresh={refresh} onClose={() => setAsking(false)} />}
    </>
  );

  /** "14:06" today, else the day too. */
  function momentWords(at: string): string {
    const time = formatTime(at, language);
    return dayOf(at) === today ? time : `${formatDay(dayOf(at), language, 'long')} ${time}`;
  }
}
