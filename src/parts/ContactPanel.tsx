import * as React from 'react';
import { recordContact } from '../commands/record-contact';
import type { RecordContactResult } from '../commands/record-contact';
import { saveAgreement } from '../commands/save-agreement';
import type { Me } from '../data/ports';
import type { ContactThrough } from '../domain/contact';
import { deriveKey } from '../domain/keys';
import { Phase } from '../domain/phases';
import type { ContactMoment, Initiative } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { lineLimit } from '../domain/text';
import { useServices } from '../session/services';
import { useCommand } from '../session/use-command';
import { journey } from '../strings/journey';
import { Box } from '../ui/Box';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { DateField } from '../ui/DateField';
import { Failure } from '../ui/Failure';
import { useStrings } from '../ui/language';
import { Panel } from '../ui/Panel';
import { Select } from '../ui/Select';
import { Text } from '../ui/Text';
import { TextField } from '../ui/TextField';
import { contactPanelStrings } from './contact-panel-strings';
import styles from './contact-panel.module.scss';
import { fromLocalMoment, toLocalMoment } from './local-moment';

type Through = ContactThrough;
type Role = ContactMoment['Role'];

const ways: readonly Exclude<Through, 'geen-gehoor'>[] = ['telefoon', 'gesprek', 'e-mail', 'bezoek'];
const roles: readonly Role[] = ['helpdesk', 'koppelaar', 'begeleider', 'kwaliteitsbewaker', 'monitor'];

export interface ContactPanelProps {
  readonly initiative: Pick<Initiative, 'Key' | 'Title' | 'Settlement' | 'Phase'>;
  /** Whom to reach, for who may see it: name and number under the title. */
  readonly whom?: string;
  readonly me: Me;
  readonly settings: Settings;
  /** What is typed stays as a draft. */
  readonly onClose: () => void;
  readonly onDone: (result: Extract<RecordContactResult, { kind: 'done' }>) => void;
}

interface Form {
  readonly through: Exclude<Through, 'geen-gehoor'>;
  readonly when: string;
  readonly role: Role;
  readonly note: string;
  readonly agreed: string;
  readonly agreedOn: string;
}

/** Records a contact with the initiators; the first one that reaches them starts the exploration. */
export function ContactPanel({
  initiative,
  whom,
  me,
  settings,
  onClose,
  onDone,
}: ContactPanelProps): React.ReactElement {
  const text = useStrings(contactPanelStrings);
  const words = useStrings(journey);
  const services = useServices();
  const draftName = `contact/${initiative.Key}`;
  const [form, setForm] = React.useState<Form>(
    () => services.drafts.read<Form>(draftName)?.value ?? emptyForm(initiative.Phase, services.now()),
  );
  const [tried, setTried] = React.useState(false);
  const [refusal, setRefusal] = React.useState<string>();
  const at = fromLocalMoment(form.when);
  const problems = {
    when: at === undefined ? text.whenWrong : at > services.now().toISOString() ? text.whenFuture : undefined,
    note: form.note.trim() === '' ? text.noteNeeded : undefined,
  };

  function change(part: Partial<Form>): void {
    const next = { ...form, ...part };
    setForm(next);
    services.drafts.write(draftName, next);
  }

  const command = useCommand(async (commandKey: string, input: Form & { reached: boolean; at: string }) => {
    const acting = { actor: me, commandKey, initiativeKey: initiative.Key };
    const through: Through = input.reached ? input.through : 'geen-gehoor';
    const contact = { at: input.at, role: input.role, through, note: input.note };
    const result = await recordContact(services, { ...acting, settings, contact });
    if (result.kind !== 'done') {
      const denied = result.kind === 'blocked' && result.missing.some(({ reason }) => reason === 'not-allowed');
      setRefusal(denied ? text.notAllowed : text.changed);
      return;
    }
    if (input.agreed.trim() !== '') {
      const own = { Title: input.agreed, OwnerSide: 'gemeente', OwnerKey: me.personKey, OwnerName: me.name } as const;
      const agreement = { ...own, DueOn: input.agreedOn === '' ? undefined : input.agreedOn };
      await saveAgreement(services, { ...acting, commandKey: deriveKey(commandKey, 'agreed'), agreement });
    }
    services.drafts.remove(draftName);
    onDone(result);
  });

  function submit(reached: boolean): void {
    setTried(true);
    setRefusal(undefined);
    // Nobody answered: there is nothing to write down but the attempt.
    if (at === undefined || problems.when !== undefined || (reached && problems.note !== undefined)) return;
    void command.run({ ...form, reached, at });
  }

  return (
    <Panel
      title={initiative.Phase === Phase.assigned ? text.first : text.next}
      onClose={onClose}
      onSubmit={() => submit(true)}
      footer={
        <>
          <Button kind="primary" busy={command.busy} onClick={() => submit(true)}>
            {text.record}
          </Button>
          <Button busy={command.busy} onClick={() => submit(false)}>
            {text.noAnswer}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div>
          <Text block>{`${initiative.Title}, ${initiative.Settlement}`}</Text>
          {whom !== undefined && <Text block>{whom}</Text>}
        </div>
        <Choices
          label={text.how}
          options={ways.map((way) => ({ value: way, label: words.through[way] }))}
          value={form.through}
          onChange={(through) => change({ through })}
        />
        <div className={styles.pair}>
          <DateField
            withTime
            label={text.when}
            value={form.when}
            error={tried ? problems.when : undefined}
            onChange={(when) => change({ when })}
          />
          <Select
            label={text.role}
            placeholder={false}
            options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
            value={form.role}
            onChange={(role) => change({ role })}
          />
        </div>
        <TextField
          label={text.note}
          required
          multiline
          description={text.poolOnly}
          value={form.note}
          error={tried ? problems.note : undefined}
          onChange={(note) => change({ note })}
        />
        <div className={styles.pair}>
          <TextField
            label={text.agreed}
            description={text.agreedHelp}
            maxLength={lineLimit}
            value={form.agreed}
            onChange={(agreed) => change({ agreed })}
          />
          <DateField label={text.agreedOn} value={form.agreedOn} onChange={(agreedOn) => change({ agreedOn })} />
        </div>
        <Text block>{initiative.Phase === Phase.assigned ? text.afterFirst : text.afterNext}</Text>
        {refusal !== undefined && (
          <Box tone="warning" role="alert">
            {refusal}
          </Box>
        )}
        {command.error !== undefined && <Failure error={command.error} />}
      </div>
    </Panel>
  );
}

function emptyForm(phase: Phase, now: Date): Form {
  return { through: 'telefoon', when: toLocalMoment(now), role: usualRole(phase), note: '', agreed: '', agreedOn: '' };
}

/** The role that a contact in this phase mostly serves; the person can choose another. */
function usualRole(phase: Phase): Role {
  switch (phase) {
    case Phase.received:
    case Phase.assigned:
      return 'helpdesk';
    case Phase.exploring:
    case Phase.assessing:
    case Phase.guiding:
      return 'begeleider';
    case Phase.broadening:
    case Phase.weighing:
      return 'koppelaar';
    case Phase.deciding:
    case Phase.closed:
      return 'monitor';
  }
}
