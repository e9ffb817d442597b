import * as React from 'react';
import type { SaveOpgaveResult } from '../../commands/save-opgave';
import type { Me, Stored } from '../../data/ports';
import type { OpgaveDraft } from '../../domain/opgave-form';
import type { Opgave } from '../../domain/records.generated';
import { lineLimit } from '../../domain/text';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Select } from '../../ui/Select';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import { useId } from '../../ui/use-id';
import { editStrings } from './edit-strings';
import styles from './opgaven.module.scss';
import { OwnersField } from './OwnersField';
import { useOpgaveForm } from './use-opgave-form';

export interface OpgaveFormProps {
  readonly me: Me;
  /** Absent for a new one. */
  readonly stored: Stored<Opgave> | undefined;
  readonly all: readonly Opgave[];
  readonly onCancel: () => void;
  readonly onSaved: (opgaveKey: string) => Promise<void>;
}

/** The aside as a form: what an opgave is, whose it is, how long it holds, by which words it is recognised. */
export function OpgaveForm({ me, stored, all, onCancel, onSaved }: OpgaveFormProps): React.ReactElement {
  const text = useStrings(editStrings);
  const form = useOpgaveForm(me, stored);
  const { draft, change } = form;
  const base = useId('opgave');
  const [more, setMore] = React.useState(false);
  const [refused, setRefused] = React.useState(false);
  const first = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  const isActive = stored?.record.IsActive ?? true;

  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Section heading={stored ? text.edit : text.make} aside={text.forEverybody}>
        <div className={styles.form}>
          {form.isKept && <Status kind="info">{text.kept}</Status>}
          {form.conflicts.length > 0 && (
            <Box tone="conflict" role="alert">
              {text.conflict(form.conflicts.map((field) => text.history.fields[field as 'Title']).join(', '))}
            </Box>
          )}
          {line('Title', { required: true, inputRef: first })}
          <TextField
            multiline
            label={text.fields.Description}
            value={draft.Description}
            onChange={(Description) => change({ Description })}
          />
          <div className={styles.pair}>
            {line('Programme', { required: true, suggestions: unique(all.map(({ Programme }) => Programme)) })}
            {line('ValidUntil', { description: text.validUntilHelp })}
          </div>
          <div className={styles.pair}>
            {line('Goal', {
              required: true,
              suggestions: unique(
                all
                  .filter(({ Programme }) => draft.Programme === '' || Programme === draft.Programme)
                  .map(({ Goal }) => Goal),
              ),
            })}
            {line('Year', {})}
          </div>
          <OwnersField owners={draft.owners} onChange={(owners) => change({ owners })} />
          <TextField
            label={text.fields.Keywords}
            description={text.keywordsHelp}
            value={draft.Keywords}
            onChange={(Keywords) => change({ Keywords })}
          />
          {more || draft.SourceUrl !== '' || draft.GroupId !== '' || draft.SucceededBy !== '' ? (
            <>
              {line('SourceUrl', {})}
              {line('GroupId', { description: text.groupHelp })}
              <Select
                label={text.fields.SucceededBy}
                description={text.succeededHelp}
                placeholder={text.noSuccessor}
                options={all
                  .filter(({ Key, IsActive }) => IsActive && Key !== stored?.record.Key)
                  .map(({ Key, Title, Programme }) => ({ value: Key, label: `${Title} (${Programme})` }))}
                value={draft.SucceededBy}
                onChange={(SucceededBy) => change({ SucceededBy })}
              />
            </>
          ) : (
            <div>
              <Button kind="link" onClick={() => setMore(true)}>
                {text.more}
              </Button>
            </div>
          )}
        </div>
        {form.save.error !== undefined && <Failure error={form.save.error} title={text.failed} />}
        {form.setActive.error !== undefined && <Failure error={form.setActive.error} title={text.failed} />}
        <div role="alert">{refused && <Status kind="late">{text.refused}</Status>}</div>
        <div className={styles.actions}>
          <Button kind="primary" busy={form.save.busy} onClick={() => void save()}>
            {text.save}
          </Button>
          <Button
            onClick={() => {
              form.forget();
              onCancel();
            }}
          >
            {text.cancel}
          </Button>
          {stored && (
            <Button kind="quiet" busy={form.setActive.busy} onClick={() => void settle(form.setActive.run(!isActive))}>
              {isActive ? text.expire : text.restore}
            </Button>
          )}
        </div>
        {stored && (
          <Text small secondary block>
            {isActive ? text.expireMeans : text.restoreMeans}
          </Text>
        )}
      </Section>
    </div>
  );

  function line(
    field: Exclude<keyof OpgaveDraft, 'owners'>,
    more: Partial<React.ComponentProps<typeof TextField>>,
  ): React.ReactElement {
    const problem = form.problem(field);
    return (
      <TextField
        id={`${base}-${field}`}
        label={text.fields[field]}
        maxLength={lineLimit}
        error={problem && text.problems[problem.reason as keyof typeof text.problems](text.fields[field])}
        value={draft[field]}
        onChange={(value) => change({ [field]: value })}
        {...more}
      />
    );
  }

  async function save(): Promise<void> {
    const wrong = form.check();
    if (wrong !== undefined) {
      setMore(true);
      window.setTimeout(() => document.getElementById(`${base}-${wrong}`)?.focus());
      return;
    }
    await settle(form.save.run(draft));
  }

  async function settle(running: Promise<SaveOpgaveResult | undefined>): Promise<void> {
    const result = await running;
    if (!result) return;
    setRefused(result.kind === 'blocked' || result.kind === 'not-found');
    if (result.kind === 'conflict') {
      form.rebase(
        result.stored,
        result.conflicts.map(({ field }) => field),
      );
    }
    if (result.kind !== 'saved') return;
    form.forget();
    await onSaved(result.stored.record.Key);
  }
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((one, other) => one.localeCompare(other, 'nl'));
}
