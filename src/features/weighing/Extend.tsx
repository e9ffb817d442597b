import * as React from 'react';
import { extendWeighing } from '../../commands/extend-weighing';
import { dayOf } from '../../domain/days';
import type { DossierStepProps } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useTellChannel } from '../../session/use-tell-channel';
import { addWorkingDays } from '../../domain/working-days';
import { DateField } from '../../ui/DateField';
import { useStrings } from '../../ui/language';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { ControlForm } from './ControlForm';
import { roundStrings } from './round-strings';
import { useControl } from './use-control';

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
  const tell = useTellChannel({ dossier, refresh });
  const day = {
    id: useId('extend-day'),
    problem: typed.closesOn <= current || typed.closesOn < today ? text.dayWrong : undefined,
  };
  const reason = { id: useId('extend-reason'), problem: typed.reason.trim() === '' ? text.reasonWrong : undefined };
  const { errorOf, form } = useControl<Typed>({
    dossier,
    typed,
    fields: [day, reason],
    execute: (input) => extendWeighing(services, input),
    onDone: async () => {
      if (initiative.ChannelId === undefined) await refresh();
      else await tell.run({ message: 'extension' });
      onClose();
    },
  });
  return (
    <ControlForm text={text} {...form} onClose={onClose}>
      <DateField
        required
        id={day.id}
        label={text.day}
        min={today}
        value={typed.closesOn}
        error={errorOf(day)}
        onChange={(closesOn) => setTyped({ ...typed, closesOn })}
      />
      <TextField
        required
        id={reason.id}
        label={text.reason}
        description={text.reasonHelp}
        value={typed.reason}
        error={errorOf(reason)}
        onChange={(given) => setTyped({ ...typed, reason: given })}
      />
    </ControlForm>
  );
}
