import * as React from 'react';
import { goBack } from '../../commands/go-back';
import type { Phase } from '../../domain/phases';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { journey } from '../../strings/journey';
import { Choices } from '../../ui/Choices';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';

export interface GoBackPanelProps {
  readonly dossier: Dossier;
  readonly earlier: readonly Phase[];
  readonly onClose: () => void;
  readonly onDone: (to: Phase) => Promise<void>;
}

/** Back to an earlier phase, with the reason. */
export function GoBackPanel({ dossier, earlier, onClose, onDone }: GoBackPanelProps): React.ReactElement {
  const text = useStrings(strings).goBack;
  const words = useStrings(journey);
  const services = useServices();
  const [to, setTo] = React.useState<Phase | undefined>(earlier[0]);
  const [reason, setReason] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const command = useCommand(async (commandKey: string, input: { to: Phase; reason: string }) => {
    const { settings, me, initiative } = dossier;
    const result = await goBack(services, {
      ...input,
      commandKey,
      actor: me,
      settings,
      initiativeKey: initiative.record.Key,
    });
    if (result.kind === 'done') await onDone(input.to);
    else setProblem(text.blocked);
  });

  function submit(): void {
    if (to === undefined) return;
    if (reason.trim() === '') {
      setProblem(text.reasonNeeded);
      return;
    }
    setProblem(undefined);
    void command.run({ to, reason });
  }

  return (
    <Panel
      title={text.title}
      onClose={onClose}
      onSubmit={submit}
      step={{ label: text.submit, cancel: text.cancel, busy: command.busy }}
    >
      <Text block>{text.explain}</Text>
      <Choices
        label={text.to}
        layout="rows"
        options={earlier.map((phase) => ({ value: phase, label: words.phases[phase] }))}
        value={to}
        onChange={setTo}
      />
      <TextField
        label={text.reason}
        required
        multiline
        description={text.reasonHelp}
        value={reason}
        error={problem}
        onChange={setReason}
      />
      {command.error !== undefined && <Failure error={command.error} />}
    </Panel>
  );
}
