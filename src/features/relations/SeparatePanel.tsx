import * as React from 'react';
import { isBlank } from '../../domain/text';
import { useCommand } from '../../session/use-command';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';

export interface SeparatePanelProps {
  readonly title: string;
  readonly run: (commandKey: string, reason: string) => Promise<{ readonly kind: string }>;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Undoes a merge, with the reason that colleagues read. */
export function SeparatePanel({ title, run, onClose, onDone }: SeparatePanelProps): React.ReactElement {
  const text = useStrings(strings);
  const [reason, setReason] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const command = useCommand(async (commandKey: string, why: string) => {
    const { kind } = await run(commandKey, why);
    if (kind === 'done' || kind === 'separated') await onDone();
    else setProblem(text.blocked);
  });

  function submit(): void {
    setProblem(isBlank(reason) ? text.whyNeeded : undefined);
    if (!isBlank(reason)) void command.run(reason);
  }

  return (
    <Panel
      title={text.separateTitle}
      onClose={onClose}
      onSubmit={submit}
      step={{ label: text.separate, cancel: text.cancel, busy: command.busy }}
    >
      <p>{title}</p>
      <Text block>{text.separateExplain}</Text>
      <TextField
        label={text.why}
        required
        multiline
        description={text.whyHelp}
        error={problem}
        value={reason}
        onChange={setReason}
      />
      {command.error !== undefined && <Failure error={command.error} />}
    </Panel>
  );
}
