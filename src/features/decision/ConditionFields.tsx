import * as React from 'react';
import { broaderTeam } from '../../domain/broadening';
import { lineLimit } from '../../domain/text';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { FieldError } from '../../ui/Field';
import { CancelIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import type { SelectOption } from '../../ui/Select';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { Undo } from '../../ui/Undo';
import styles from './decision.module.scss';
import { strings } from './strings';
import type { ConditionRow, Decision } from './use-decision';

export interface ConditionFieldsProps {
  readonly dossier: Dossier;
  readonly decision: Decision;
  readonly showErrors: boolean;
  readonly id: string;
}

/** Conditions of a yes, each with who and until when; each becomes an agreement. */
export function ConditionFields({ dossier, decision, showErrors, id }: ConditionFieldsProps): React.ReactElement {
  const text = useStrings(strings);
  const { form, change, problems } = decision;
  const rows = form.conditions;
  const [removed, setRemoved] = React.useState<{ readonly row: ConditionRow; readonly at: number }>();
  const titles = React.useRef(new Map<string, HTMLElement>());
  const [focusOn, setFocusOn] = React.useState<string>();
  const owners = useOwners(dossier);

  React.useEffect(() => {
    if (focusOn !== undefined) titles.current.get(focusOn)?.focus();
  }, [focusOn]);

  return (
    <fieldset className={styles.conditions} id={id} tabIndex={-1}>
      <legend>
        <Text strong>{text.conditions}</Text> <Text secondary>{text.conditionsAside}</Text>
      </legend>
      {rows.map((row, index) => (
        <div key={row.id} className={styles.condition}>
          <TextField
            hideLabel
            multiline
            label={text.condition(index + 1)}
            maxLength={lineLimit}
            value={row.title}
            error={errorOf(index)}
            inputRef={(element) => {
              if (element) titles.current.set(row.id, element);
              else titles.current.delete(row.id);
            }}
            onChange={(title) => put(index, { title })}
          />
          <Select
            hideLabel
            placeholder={false}
            label={text.owner(index + 1)}
            options={owners}
            value={row.owner}
            onChange={(owner) => put(index, { owner })}
          />
          <DateField
            hideLabel
            label={text.due(index + 1)}
            min={decision.today}
            value={row.dueOn}
            onChange={(dueOn) => put(index, { dueOn })}
          />
          <Button kind="quiet" icon={CancelIcon} label={text.remove(index + 1)} onClick={() => remove(index)} />
        </div>
      ))}
      {showErrors && problems.some(({ error }) => error === 'conditions') && (
        <FieldError>{text.errors.conditions}</FieldError>
      )}
      {removed && (
        <Undo
          onUndo={() => {
            change({ conditions: [...rows.slice(0, removed.at), removed.row, ...rows.slice(removed.at)] });
            setFocusOn(removed.row.id);
            setRemoved(undefined);
          }}
        >
          {text.removed}
        </Undo>
      )}
      <Button kind="link" onClick={add}>
        {text.addCondition}
      </Button>
    </fieldset>
  );

  function add(): void {
    const row = decision.newRow();
    change({ conditions: [...rows, row] });
    setFocusOn(row.id);
  }

  function put(index: number, part: Partial<ConditionRow>): void {
    change({ conditions: rows.map((row, at) => (at === index ? { ...row, ...part } : row)) });
  }

  function remove(index: number): void {
    const row = rows[index];
    if (!row) return;
    setRemoved({ row, at: index });
    const left = rows.filter((_, at) => at !== index);
    change({ conditions: left });
    setFocusOn((left[index - 1] ?? left[0])?.id);
  }

  function errorOf(index: number): string | undefined {
    const wrong = problems.some(({ error, row }) => error === 'condition' && row === index);
    return showErrors && wrong ? text.errors.condition : undefined;
  }
}

function useOwners(dossier: Dossier): readonly SelectOption<string>[] {
  const text = useStrings(strings);
  const { initiative, contributors } = factsOf(dossier);
  const { AccountmanagerKey, AccountmanagerName } = initiative;
  const colleagues = broaderTeam(contributors)
    .filter(({ Status, PersonKey }) => Status === 'doet mee' && PersonKey !== AccountmanagerKey)
    .map(({ PersonKey, Title }) => ({ value: PersonKey, label: Title }));
  const manager =
    AccountmanagerKey === undefined
      ? []
      : [{ value: AccountmanagerKey, label: AccountmanagerName ?? AccountmanagerKey }];
  return [
    { value: 'initiators', label: text.owners.initiators },
    ...manager,
    ...colleagues,
    { value: 'municipality', label: text.owners.municipality },
  ];
}
