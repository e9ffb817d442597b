import * as React from 'react';
import { extendWeighing } from '../../commands/extend-weighing';
import type { StepResult } from '../../commands/take-step';
import { dayOf } from '../../domain/days';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { useTellChannel } from '../../session/use-tell-channel';
import { addWorkingDays } from '../../domain/working-days';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { roundStrings } from './round-strings';
import styles from './weighing.module.scss';

export interface ControlProps extends Pick<DossierStepProps, 'dossier' | 'refresh'> {
  readonly onClose: () => void;
}

interface Typed {
  readonly closesOn: string;
  readonly reason: string;
}

/** A later closing day, with the reason; the channel gets to hear the day. */
export function Extend({ dossier, refresh, onClose }: ControlProps): React.ReactElement {
  const text = useStrings(roundStrings).extend;
  const services = useServices();
  const initiative = dossier.initiative.record;
  const { calendar } = dossier.settings;
  const today = dayOf(services.now());
  const current = initiative.WeighingClosesOn ?? today;
  const [typed, setTyped] = React.useState<Typed>({
    closesOn: addWorkingDays(current > today ? current : today, 5, calendar),
    reason: '',
  });
  const [early, setEarly] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const tell = useTellChannel({ dossier, refresh });
  const ids = { day: useId('extend-day'), reason: useId('extend-reason') };
  const wrongDay = typed.closesOn <= current || typed.closesOn < today;
  const noReason = typed.reason.trim() === '';
  const extend = useCommand<Typed, StepResult>((commandKey, { closesOn, reason }) =>
    extendWeighing(services, {
      actor: dossier.me,
      commandKey,
      settings: dossier.settings,
      initiativeKey: initiative.Key,
      closesOn,
      reason,
    }),
  );
  React.useEffect(() => document.getElementById(ids.day)?.focus(), [ids.day]);
  return (
    <Section level={3} plain heading={text.title}>
      <div className={styles.form}>
        <DateField
          required
          id={ids.day}
          label={text.day}
          min={today}
          value={typed.closesOn}
          error={early && wrongDay ? text.dayWrong : undefined}
          onChange={(closesOn) => setTyped({ ...typed, closesOn })}
        />
        <TextField
          required
          id={ids.reason}
          label={text.reason}
          description={text.reasonHelp}
          value={typed.reason}
          error={early && noReason ? text.reasonWrong : undefined}
          onChange={(reason) => setTyped({ ...typed, reason })}
        />
      </div>
      {extend.error !== undefined && <Failure error={extend.error} title={text.failed} />}
      <div role="alert">{refused && <Status kind="late">{text.refused}</Status>}</div>
      <div className={styles.actions}>
        <Button kind="primary" busy={extend.busy} onClick={() => void run()}>
          {text.run}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </Section>
  );

  async function run(): Promise<void> {
    setEarly(true);
    if (wrongDay || noReason) {
      document.getElementById(wrongDay ? ids.day : ids.reason)?.focus();
      return;
    }
    const result = await extend.run(typed);
    if (!result) return;
    setRefused(result.kind !== 'done');
    if (result.kind !== 'done') return;
    if (initiative.ChannelId === undefined) await refresh();
    else await tell.run({ message: 'extension' });
    onClose();
  }
}
