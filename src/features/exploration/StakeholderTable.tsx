import * as React from 'react';
import { stakeholderRoles, stakeholderStances } from '../../domain/stakeholders';
import type { Stakeholder } from '../../domain/stakeholders';
import { lineLimit, noteLimit } from '../../domain/text';
import { ByOtherNote } from '../../parts/ByOtherNote';
import { ConflictBox } from '../../parts/ConflictBox';
import { savedOf } from '../../parts/saved-of';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { FieldError } from '../../ui/Field';
import { AddIcon, CancelIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Select } from '../../ui/Select';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { Undo } from '../../ui/Undo';
import styles from './exploration.module.scss';
import { rowId } from './questions';
import { strings } from './strings';
import type { ExplorationState } from './use-exploration';
import type { ShownRow } from './use-rows';

/** Who has an interest, in rows that save themselves: who, what they are to it, their interest, stance, spoken to or not. */
export function StakeholderTable({ exploration }: { readonly exploration: ExplorationState }): React.ReactElement {
  const text = useStrings(strings).parties;
  const { rows, mayEdit } = exploration;
  const added = React.useRef<string>();
  React.useEffect(() => {
    const field = added.current === undefined ? null : document.getElementById(whoId(added.current));
    added.current = undefined;
    field?.focus();
  });
  if (!mayEdit) return <ReadOnlyRows rows={rows.rows} />;
  return (
    <div className={styles.parties}>
      <ul className={styles.partyList} aria-label={text.list}>
        {rows.rows.map((row, index) => (
          <PartyRow key={row.key} number={index + 1} row={row} exploration={exploration} />
        ))}
      </ul>
      <div>
        <Button
          kind="quiet"
          icon={AddIcon}
          onClick={() => {
            added.current = rows.add();
          }}
        >
          {rows.rows.length === 0 ? text.first : text.add}
        </Button>
      </div>
    </div>
  );
}

interface PartyRowProps {
  readonly number: number;
  readonly row: ShownRow;
  readonly exploration: ExplorationState;
}

function PartyRow({ number, row, exploration }: PartyRowProps): React.ReactElement {
  const text = useStrings(strings).parties;
  const { key, field } = row;
  const { value, state } = field;
  const id = rowId(key);
  const name = value?.who || text.numbered(number);
  if (value === undefined) {
    return (
      <li className={styles.party}>
        <Undo onUndo={() => exploration.rows.restore(key)}>{text.removed}</Undo>
      </li>
    );
  }
  if (state.kind === 'conflict' && state.conflicts[0]) {
    const [conflict] = state.conflicts;
    return (
      <li className={styles.party}>
        <Text strong block>
          {text.fieldOf(text.fields[conflict.field as keyof Stakeholder], name)}
        </Text>
        <ConflictBox
          conflict={{ ...conflict, theirs: wordsOf(conflict.theirs) }}
          mine={wordsOf(value[conflict.field as keyof Stakeholder])}
          choiceWords={isText(conflict.field) ? undefined : choiceWords}
          onChoose={(chosen) =>
            exploration.resolve(id, {
              ...value,
              [conflict.field]: conflict.field === 'spokenTo' ? chosen === 'true' : chosen,
            })
          }
        />
      </li>
    );
  }

  function change(part: Partial<Stakeholder>): void {
    if (value) exploration.rows.change(key, { ...value, ...part });
  }
  function choose(part: Partial<Stakeholder>): void {
    change(part);
    void exploration.settle();
  }

  return (
    <li
      className={styles.party}
      onFocus={() => exploration.enter(id)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) exploration.leave(id);
      }}
    >
      <div className={styles.partyFields}>
        <TextField
          id={whoId(key)}
          label={text.fields.who}
          maxLength={lineLimit}
          value={value.who}
          onChange={(who) => change({ who })}
        />
        <Select
          label={text.fields.role}
          placeholder={text.roleUnknown}
          options={stakeholderRoles.map((role) => ({ value: role, label: text.roles[role] }))}
          value={value.role}
          onChange={(role) => choose({ role })}
        />
        <TextField
          label={text.fields.interest}
          maxLength={noteLimit}
          value={value.interest}
          onChange={(interest) => change({ interest })}
        />
        <Select
          label={text.fields.stance}
          placeholder={text.stanceUnknown}
          options={stakeholderStances.map((stance) => ({ value: stance, label: text.stances[stance] }))}
          value={value.stance}
          onChange={(stance) => choose({ stance })}
        />
        <div className={styles.partySpoken}>
          <Checkbox
            label={text.fields.spokenTo}
            checked={value.spokenTo}
            onChange={(spokenTo) => choose({ spokenTo })}
          />
        </div>
        <div className={styles.partyRemove}>
          <Button
            kind="quiet"
            icon={CancelIcon}
            label={text.remove(name)}
            onClick={() => exploration.rows.remove(key)}
          />
        </div>
      </div>
      {state.kind === 'refused' && <FieldError>{text.refused}</FieldError>}
      <div className={styles.partyState}>
        <SavedState saved={savedOf(state)} small />
        <ByOtherNote change={exploration.byOther(id)} />
      </div>
    </li>
  );

  function choiceWords(stored: string): string {
    if (conflictField() === 'spokenTo') return stored === 'true' ? text.spoken : text.notSpoken;
    return (text.roles as Record<string, string>)[stored] ?? (text.stances as Record<string, string>)[stored] ?? stored;
  }
  function conflictField(): string | undefined {
    return state.kind === 'conflict' ? state.conflicts[0]?.field : undefined;
  }
}

function ReadOnlyRows({ rows }: { readonly rows: readonly ShownRow[] }): React.ReactElement | null {
  const text = useStrings(strings).parties;
  if (rows.length === 0) return null;
  return (
    <ul className={styles.partyList} aria-label={text.list}>
      {rows.map(({ key, field: { value } }) =>
        value === undefined ? null : (
          <li key={key} className={styles.party}>
            <Text strong>{value.who}</Text>{' '}
            <Text secondary>
              {[value.role && text.roles[value.role], value.stance && text.stances[value.stance]]
                .filter(Boolean)
                .join(', ')}
            </Text>
            <Text block preserved>
              {value.interest}
            </Text>
            <Status kind={value.spokenTo ? 'ok' : 'open'} small>
              {value.spokenTo ? text.spoken : text.notSpoken}
            </Status>
          </li>
        ),
      )}
    </ul>
  );
}

function whoId(key: string): string {
  return `exploration-who-${key}`;
}

function isText(field: string): boolean {
  return field === 'who' || field === 'interest';
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : value === true ? 'true' : 'false';
}
