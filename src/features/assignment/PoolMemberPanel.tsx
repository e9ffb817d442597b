import * as React from 'react';
import { savePoolMember } from '../../commands/save-pool-member';
import type { SavePoolMemberInput } from '../../commands/save-pool-member';
import { AppError } from '../../data/app-error';
import type { Me } from '../../data/ports';
import { defaultCapacity } from '../../domain/assignment';
import { capacityLimit, missingInPoolMember } from '../../domain/pool';
import type { PoolMember } from '../../domain/records.generated';
import { joinValues, lineLimit, splitValues } from '../../domain/text';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Checkbox } from '../../ui/Checkbox';
import { DateField } from '../../ui/DateField';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Panel } from '../../ui/Panel';
import { TextField } from '../../ui/TextField';
import styles from './assignment.module.scss';
import { poolStrings } from './pool-strings';

export interface PoolMemberPanelProps {
  readonly me: Me;
  /** As the list has it; for somebody new what the directory knows. */
  readonly member: PoolMember;
  readonly isNew: boolean;
  readonly settlements: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

type Form = Omit<PoolMember, 'PersonKey' | 'StandInKey'>;

/** What the pool knows of one accountmanager, to change. Only what was touched is written. */
export function PoolMemberPanel(props: PoolMemberPanelProps): React.ReactElement {
  const { me, member, isNew, settlements, onClose, onSaved } = props;
  const text = useStrings(poolStrings);
  const services = useServices();
  const { linkTo } = useNavigation();
  const [form, setForm] = React.useState<Form>(member);
  const [tried, setTried] = React.useState(false);
  const changes = changesIn(form, member, isNew);
  const missing = missingInPoolMember({ personKey: member.PersonKey, changes, isNew });
  const lacks = (field: string): boolean => tried && missing.some((one) => one.field === field);
  const command = useCommand(async (_key: string, input: Pick<SavePoolMemberInput, 'changes'>) => {
    const result = await savePoolMember(services, { ...input, actor: me, personKey: member.PersonKey, isNew });
    if (result.kind !== 'saved') throw new AppError('no-rights', { subject: 'Pool' });
    onSaved();
  });
  const change = (part: Partial<Form>): void => setForm({ ...form, ...part });
  const kernen = splitValues(form.Settlements);

  function submit(): void {
    setTried(true);
    if (missing.length === 0) void command.run({ changes });
  }

  return (
    <Panel
      wide
      title={isNew ? text.addTitle(member.Title) : member.Title}
      onClose={onClose}
      onSubmit={submit}
      step={{ label: isNew ? text.add : text.save, cancel: text.cancel, busy: command.busy }}
    >
      <div className={styles.form}>
        <fieldset className={styles.kernen}>
          <legend>{text.settlements}</legend>
          {settlements.map((settlement) => (
            <Checkbox
              key={settlement}
              label={settlement}
              checked={kernen.includes(settlement)}
              onChange={(checked) =>
                change({
                  Settlements: joinValues(
                    checked ? [...kernen, settlement] : kernen.filter((one) => one !== settlement),
                  ),
                })
              }
            />
          ))}
        </fieldset>
        <TextField
          label={text.expertise}
          description={text.expertiseHelp}
          maxLength={lineLimit}
          value={form.Expertise ?? ''}
          onChange={(Expertise) => change({ Expertise })}
        />
        <TextField
          label={text.capacity}
          description={text.capacityHelp(defaultCapacity)}
          error={lacks('Capacity') ? text.capacityWrong(capacityLimit) : undefined}
          value={form.Capacity === undefined || Number.isNaN(form.Capacity) ? '' : String(form.Capacity)}
          onChange={(words) => change({ Capacity: words.trim() === '' ? undefined : Number(words) })}
        />
        <TextField
          label={text.phone}
          maxLength={lineLimit}
          value={form.Phone ?? ''}
          onChange={(Phone) => change({ Phone })}
        />
        <div className={styles.pair}>
          <DateField
            label={text.awayFrom}
            value={form.AwayFrom ?? ''}
            onChange={(day) => change({ AwayFrom: day === '' ? undefined : day })}
          />
          <DateField
            label={text.awayUntil}
            value={form.AwayUntil ?? ''}
            error={lacks('AwayUntil') ? text.awayWrong : undefined}
            onChange={(day) => change({ AwayUntil: day === '' ? undefined : day })}
          />
        </div>
        {!isNew && (
          <Link {...linkTo({ view: 'absence', query: { wie: member.PersonKey } })}>{text.standInOrRelease}</Link>
        )}
        <Checkbox
          label={text.coordinator}
          checked={form.IsCoordinator === true}
          onChange={(IsCoordinator) => change({ IsCoordinator })}
        />
        <Checkbox label={text.active} checked={form.IsActive} onChange={(IsActive) => change({ IsActive })} />
        {command.error !== undefined && <Failure title={text.failed} error={command.error} />}
      </div>
    </Panel>
  );
}

/** What differs from the list; an emptied field becomes `null`. */
function changesIn(form: Form, member: PoolMember, isNew: boolean): SavePoolMemberInput['changes'] {
  if (isNew) return form;
  const columns = Object.keys({ ...member, ...form }) as (keyof Form)[];
  const touched = columns.filter((column) => (form[column] ?? '') !== (member[column] ?? ''));
  return Object.fromEntries(
    touched.map((column) => [column, form[column] === undefined || form[column] === '' ? null : form[column]]),
  );
}
