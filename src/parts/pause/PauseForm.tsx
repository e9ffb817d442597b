import * as React from 'react';
import { dayOf } from '../../domain/days';
import { missingInPause } from '../../domain/paused-clock';
import type { Pause } from '../../domain/paused-clock';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { DateField } from '../../ui/DateField';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { pauseStrings } from './strings';

export interface PauseFormProps {
  /** Whose clock it is: an initiative, or a registration that nobody has taken up. */
  readonly of: {
    readonly Key: string;
    readonly Title: string;
    readonly WaitingFor?: string;
    readonly WaitingSince?: string;
    readonly WaitingUntil?: string;
  };
  /** @returns whether it was done; resolves once the screen shows it */
  readonly execute: (commandKey: string, pause: Pause) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The clock stands still while we wait for the initiators: on what, and until when they promised it. */
export function PauseForm({ of, execute, onClose }: PauseFormProps): React.ReactElement {
  const text = useStrings(pauseStrings);
  const services = useServices();
  const isPaused = of.WaitingSince !== undefined;
  const draftName = `pause/${of.Key}`;
  const [form, setForm] = React.useState<Pause>(
    () =>
      services.drafts.read<Pause>(draftName)?.value ?? {
        waitingFor: of.WaitingFor ?? '',
        promisedOn: of.WaitingUntil,
      },
  );
  const [tried, setTried] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const today = dayOf(services.now());
  const missing = tried ? missingInPause(form, today) : [];
  const command = useCommand(async (commandKey: string, pause: Pause) => {
    if (!(await execute(commandKey, pause))) {
      setRefused(true);
      return;
    }
    services.drafts.remove(draftName);
    onClose();
  });

  function change(part: Partial<Pause>): void {
    const next = { ...form, ...part };
    setForm(next);
    services.drafts.write(draftName, next);
  }

  function submit(): void {
    setTried(true);
    setRefused(false);
    if (missingInPause(form, today).length === 0) void command.run(form);
  }

  return (
    <Panel
      title={isPaused ? text.pauseChange : text.pauseTitle}
      onClose={onClose}
      onSubmit={submit}
      step={{ label: isPaused ? text.pauseSave : text.pauseSubmit, cancel: text.cancel, busy: command.busy }}
    >
      <p>{of.Title}</p>
      <Text block>{text.pauseExplain}</Text>
      <TextField
        label={text.waitingFor}
        required
        multiline
        description={text.waitingForHelp}
        error={missing.some(({ field }) => field === 'WaitingFor') ? text.waitingForNeeded : undefined}
        value={form.waitingFor}
        onChange={(waitingFor) => change({ waitingFor })}
      />
      <DateField
        label={text.promised}
        description={text.promisedHelp}
        error={missing.some(({ field }) => field === 'WaitingUntil') ? text.promisedPast : undefined}
        min={today}
        value={form.promisedOn ?? ''}
        onChange={(promisedOn) => change({ promisedOn: promisedOn === '' ? undefined : promisedOn })}
      />
      <Text block secondary>
        {text.pauseStill}
      </Text>
      {refused && (
        <Box tone="warning" role="alert">
          {text.pauseRefused}
        </Box>
      )}
      {command.error !== undefined && <Failure error={command.error} />}
    </Panel>
  );
}
