import * as React from 'react';
import { saveDestination } from '../../commands/save-destination';
import { AppError } from '../../data/app-error';
import type { Me } from '../../data/ports';
import { destinationKinds, missingInDestination } from '../../domain/destinations';
import type { DestinationKind } from '../../domain/destinations';
import type { Destination } from '../../domain/records.generated';
import { lineLimit } from '../../domain/text';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Checkbox } from '../../ui/Checkbox';
import { Choices } from '../../ui/Choices';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';

export interface DestinationPanelProps {
  readonly me: Me;
  /** The one to change; absent for a new one. */
  readonly destination: Destination | undefined;
  readonly onClose: () => void;
  readonly onSaved: (name: string) => Promise<void>;
}

const emptyForm = { Title: '', Kind: 'loket', HandlesWhat: '', Contact: '', CallerText: '', IsActive: true } as const;

/** One counter or organisation: what it is for, and what the caller hears. */
export function DestinationPanel({ me, destination, onClose, onSaved }: DestinationPanelProps): React.ReactElement {
  const text = useStrings(strings);
  const services = useServices();
  const [form, setForm] = React.useState<Omit<Destination, 'Key'>>({ ...emptyForm, ...destination });
  const [tried, setTried] = React.useState(false);
  const [isGone, setGone] = React.useState(false);
  const missing = missingInDestination(form);
  const change = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const command = useCommand(async (commandKey: string, { IsActive, ...draft }: typeof form) => {
    const key = destination?.Key;
    const { kind } = await saveDestination(services, { key, draft, isActive: IsActive, actor: me, commandKey });
    if (kind === 'blocked') throw new AppError('no-rights', { subject: 'Loketten' });
    setGone(kind === 'not-found');
    if (kind === 'saved') await onSaved(form.Title.trim());
  });

  function submit(): void {
    setTried(true);
    if (missing.length === 0) void command.run(form);
  }

  function errorOf(field: 'Title' | 'Contact'): string | undefined {
    const problem = tried ? missing.find((one) => one.field === field) : undefined;
    if (!problem) return undefined;
    return problem.reason === 'too-long' ? text.tooLong(lineLimit) : text.nameNeeded;
  }

  return (
    <Panel
      wide
      title={destination?.Title ?? text.add}
      onClose={onClose}
      onSubmit={submit}
      step={{ label: text.save, cancel: text.cancel, busy: command.busy }}
    >
      <TextField
        required
        label={text.name}
        error={errorOf('Title')}
        maxLength={lineLimit}
        value={form.Title}
        onChange={(Title) => change({ Title })}
      />
      <Choices<DestinationKind>
        label={text.kind}
        options={destinationKinds.map((value) => ({ value, label: text.kinds[value] }))}
        value={form.Kind}
        onChange={(Kind) => change({ Kind })}
      />
      <TextField
        multiline
        label={text.handles}
        description={text.handlesHelp}
        value={form.HandlesWhat ?? ''}
        onChange={(HandlesWhat) => change({ HandlesWhat })}
      />
      <TextField
        label={text.contact}
        description={text.contactHelp}
        error={errorOf('Contact')}
        maxLength={lineLimit}
        value={form.Contact ?? ''}
        onChange={(Contact) => change({ Contact })}
      />
      <TextField
        multiline
        label={text.say}
        value={form.CallerText ?? ''}
        onChange={(CallerText) => change({ CallerText })}
      />
      {destination && (
        <div>
          <Checkbox label={text.inUse} checked={form.IsActive} onChange={(IsActive) => change({ IsActive })} />
          <Text small secondary block>
            {text.inUseHelp}
          </Text>
        </div>
      )}
      <div role="alert">{isGone && <Status kind="late">{text.gone}</Status>}</div>
      {command.error !== undefined && <Failure title={text.saveFailed} error={command.error} />}
    </Panel>
  );
}
