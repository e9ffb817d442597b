import * as React from 'react';
import { openRound } from '../../commands/open-round';
import type { StepResult } from '../../commands/take-step';
import { dayOf } from '../../domain/days';
import { addWorkingDays } from '../../domain/working-days';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { DateField } from '../../ui/DateField';
import { useStrings } from '../../ui/language';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { ControlForm } from './ControlForm';
import type { ControlProps } from './Extend';
import { roundStrings } from './round-strings';

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
  const [early, setEarly] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const ids = { discussion: useId('round-discussion'), day: useId('round-day') };
  const noDiscussion = typed.discussion.trim() === '';
  const wrongDay = typed.closesOn < today;
  const open = useCommand<Typed, StepResult>((commandKey, input) =>
    openRound(services, {
      actor: dossier.me,
      commandKey,
      settings: dossier.settings,
      initiativeKey: initiative.Key,
      ...input,
    }),
  );
  React.useEffect(() => document.getElementById(ids.discussion)?.focus(), [ids.discussion]);
  return (
    <ControlForm
      text={text}
      busy={open.busy}
      error={open.error}
      isRefused={refused}
      onRun={() => void run()}
      onClose={onClose}
    >
      <TextField
        required
        multiline
        id={ids.discussion}
        label={text.discussion}
        description={text.discussionHelp}
        value={typed.discussion}
        error={early && noDiscussion ? text.discussionWrong : undefined}
        onChange={(discussion) => change({ discussion })}
      />
      <DateField
        required
        id={ids.day}
        label={text.day}
        min={today}
        value={typed.closesOn}
        error={early && wrongDay ? text.dayWrong : undefined}
        onChange={(closesOn) => change({ closesOn })}
      />
    </ControlForm>
  );

  function change(part: Partial<Typed>): void {
    const next = { ...typed, ...part };
    setTyped(next);
    services.drafts.write(draftName, next);
  }

  async function run(): Promise<void> {
    setEarly(true);
    if (noDiscussion || wrongDay) {
      document.getElementById(noDiscussion ? ids.discussion : ids.day)?.focus();
      return;
    }
    const result = await open.run(typed);
    if (!result) return;
    setRefused(result.kind !== 'done');
    if (result.kind !== 'done') return;
    services.drafts.remove(draftName);
    // The channel hears of it from the bar above the weighing, which sees the new round.
    await refresh();
    onClose();
  }
}
