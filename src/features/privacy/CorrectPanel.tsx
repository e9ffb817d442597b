import * as React from 'react';
import { correctPerson } from '../../commands/correct-person';
import type { CorrectPersonResult, PersonCorrection } from '../../commands/correct-person';
import type { HeldData } from '../../commands/find-person';
import type { Me } from '../../data/ports';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './privacy.module.scss';
import { strings } from './strings';

export interface CorrectPanelProps {
  readonly me: Me;
  readonly held: HeldData;
  readonly onClose: () => void;
  /** @param name - as it is now */
  readonly onDone: (name: string) => void;
}

/** Corrects how somebody is known, in the list of persons and in the registrations of the same initiative. */
export function CorrectPanel({ me, held, onClose, onDone }: CorrectPanelProps): React.ReactElement {
  const text = useStrings(strings).correct;
  const services = useServices();
  const person = held.initiators[0]?.record;
  const registration = held.registrations[0]?.record;
  const [typed, setTyped] = React.useState<PersonCorrection>({
    name: person?.Title ?? registration?.InitiatorName ?? '',
    organisation: person?.Organisation ?? registration?.InitiatorOrganisation ?? '',
    mail: person?.Email ?? registration?.InitiatorEmail ?? '',
    phone: person?.Phone ?? registration?.InitiatorPhone ?? '',
  });
  const [problem, setProblem] = React.useState<string>();
  const command = useCommand<PersonCorrection, CorrectPersonResult>((commandKey, correction) =>
    correctPerson(services, {
      actor: me,
      commandKey,
      correction,
      initiators: held.initiators,
      registrations: held.registrations,
    }),
  );

  async function save(): Promise<void> {
    const result = await command.run(typed);
    if (!result) return;
    if (result.kind === 'corrected') onDone(typed.name);
    else setProblem(result.kind === 'conflict' ? text.conflict : text.problem);
  }

  return (
    <Panel
      title={text.title}
      onClose={onClose}
      onSubmit={() => void save()}
      step={{ label: text.save, cancel: text.cancel, busy: command.busy }}
    >
      <div className={styles.form}>
        <Text block>{text.help}</Text>
        {(['name', 'organisation', 'mail', 'phone'] as const).map((field) => (
          <TextField
            key={field}
            required={field === 'name'}
            type={field === 'mail' ? 'email' : field === 'phone' ? 'tel' : 'text'}
            label={text[field]}
            value={typed[field]}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </div>
      {command.error !== undefined && <Failure error={command.error} title={text.failed} />}
      <div role="alert">{problem !== undefined && <Status kind="late">{problem}</Status>}</div>
    </Panel>
  );
}
