import * as React from 'react';
import { openRound } from '../../commands/open-round';
import { dayOf } from '../../domain/days';
import { addWorkingDays } from '../../domain/working-days';
import { useServices } from '../../session/services';
import { DateField } from '../../ui/DateField';
import { useStrings } from '../../ui/language';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { ControlForm } from './ControlForm';
import type { ControlProps } from './Extend';
import { roundStrings } from './round-strings';
import { useControl } from './use-control';

interface Typed {
  readonly discussion: string;
  readonly closesOn: string;
}

/** A next round after a discussion; what is typed is kept in this browser tab. */
export function OpenRound({ dossier, refresh, onClose }: ControlProps): React.ReactElement {
  const text = useStrings(roundStrings).round;
  const services = useServices();
  const initiative = dossier.initiative.record;
  const today = dayOf(services.now());
  const draftName = `weighing-round/${initiative.Key}`;
  const [typed, setTyped] = React.useState<Typed>(
    () =>
      services.drafts.read<Typed>(draftName)?.value ?? {
        discussion: '',
        closesOn: addWorkingDays(today, 5, dossier.settings.calendar),
      },
  );
  const discussion = {
    id: useId('round-discussion'),
    problem: typed.discussion.trim() === '' ? text.discussionWrong : undefined,
  };
  const day = { id: useId('round-day'), problem: typed.closesOn < today ? text.dayWrong : undefined };
  const { errorOf, form } = useControl<Typed>({
    dossier,
    typed,
    fields: [discussion, day],
    execute: (input) => openRound(services, input),
    onDone: async () => {
      services.drafts.remove(draftName);
      // The channel hears of it from the bar above the weighing, which sees the new round.
      await refresh();
      onClose();
    },
  });
  return (
    <ControlForm text={text} {...form} onClose={onClose}>
      <TextField
        required
        multiline
        id={discussion.id}
        label={text.discussion}
        description={text.discussionHelp}
        value={typed.discussion}
        error={errorOf(discussion)}
        onChange={(given) => change({ discussion: given })}
      />
      <DateField
        required
        id={day.id}
        label={text.day}
        min={today}
        value={typed.closesOn}
        error={errorOf(day)}
        onChange={(closesOn) => change({ closesOn })}
      />
    </ControlForm>
  );

  function change(part: Partial<Typed>): void {
    const next = { ...typed, ...part };
    setTyped(next);
    services.drafts.write(draftName, next);
  }
}
