import * as React from 'react';
import { referRegistration } from '../../commands/refer-registration';
import { AppError } from '../../data/app-error';
import type { Me } from '../../data/ports';
import { dayOf } from '../../domain/days';
import { isBlank, lineLimit } from '../../domain/text';
import { FollowUpDay, isPast } from '../../parts/referral/FollowUpDay';
import { ReferTo } from '../../parts/referral/ReferTo';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';
import type { Waiting } from './waiting';

export interface ReferPanelProps {
  readonly waiting: Waiting;
  readonly me: Me;
  readonly onClose: () => void;
  readonly onDone: (outcome: { kind: 'referred'; to: string } | { kind: 'taken' }) => void;
}

interface Form {
  readonly to: string;
  readonly reason: string;
  readonly followUpOn: string;
}

/** Somebody else can help better: to whom and why. A good outcome, as long as it is told. */
export function ReferPanel({ waiting, me, onClose, onDone }: ReferPanelProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const draftName = `refer/${waiting.Key}`;
  const [form, setForm] = React.useState<Form>(() => ({
    to: '',
    reason: '',
    followUpOn: '',
    ...services.drafts.read<Partial<Form>>(draftName)?.value,
  }));
  const [tried, setTried] = React.useState(false);
  const command = useCommand(async (commandKey: string, input: Form) => {
    const result = await referRegistration(services, {
      registration: waiting,
      referredTo: input.to,
      reason: input.reason,
      followUpOn: input.followUpOn || undefined,
      actor: me,
      commandKey,
    });
    if (result.kind === 'blocked') throw new AppError('no-rights', { subject: 'Aanmeldingen' });
    services.drafts.remove(draftName);
    onDone(result.kind === 'referred' ? { kind: 'referred', to: input.to.trim() } : { kind: 'taken' });
  });
  const toProblem = isBlank(form.to)
    ? text.referToNeeded
    : form.to.trim().length > lineLimit
      ? text.referToLong(lineLimit)
      : undefined;
  const reasonProblem = isBlank(form.reason) ? text.referWhyNeeded : undefined;

  function change(part: Partial<Form>): void {
    const next = { ...form, ...part };
    setForm(next);
    services.drafts.write(draftName, next);
  }

  function submit(): void {
    setTried(true);
    const isLate = isPast(form.followUpOn, dayOf(services.now()));
    if (toProblem === undefined && reasonProblem === undefined && !isLate) void command.run(form);
  }

  return (
    <Panel
      title={text.referTitle}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <Button kind="primary" busy={command.busy} onClick={submit}>
          {text.refer}
        </Button>
      }
    >
      <p>{waiting.Title}</p>
      <ReferTo error={tried ? toProblem : undefined} value={form.to} onChange={(to) => change({ to })} />
      <TextField
        label={text.referWhy}
        required
        multiline
        description={text.referWhyHelp}
        error={tried ? reasonProblem : undefined}
        value={form.reason}
        onChange={(reason) => change({ reason })}
      />
      <FollowUpDay value={form.followUpOn} onChange={(followUpOn) => change({ followUpOn })} />
      {command.error !== undefined && <Failure title={text.failed} error={command.error} />}
    </Panel>
  );
}
