import * as React from 'react';
import { extendWeighing } from '../../commands/extend-weighing';
import type { StepResult } from '../../commands/take-step';
import { dayOf } from '../../domain/days';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { useTellChannel } from '../../session/use-tell-channel';
import { addWorkingDays } from '../../domain/working-days';
import { DateField } from '../../ui/DateField';
import { useStrings } from '../../ui/language';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { ControlForm } from './ControlForm';
import { roundStrings } from './round-strings';

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
    <ControlForm
      text={text}
      busy={extend.busy}
      error={extend.error}
      isRefused={refused}
      onRun={() => void run()}
      onClose={onClose}
    >
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
    </ControlForm>
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
