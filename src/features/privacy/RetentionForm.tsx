import * as React from 'react';
import { saveRetention } from '../../commands/save-retention';
import type { SaveRetentionResult } from '../../commands/save-retention';
import type { Me } from '../../data/ports';
import { outcomes } from '../../domain/outcome';
import type { Outcome, RetentionSettings, RetentionTable } from '../../domain/outcome';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Table } from '../../ui/Table';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './privacy.module.scss';
import { strings } from './strings';

export interface RetentionFormProps {
  readonly me: Me;
  readonly retention: RetentionSettings;
  readonly onSaved: () => Promise<void>;
}

const forEver = 'blijvend';

/** The table of the archivist: how long each outcome is kept and why, and how long names are kept. */
export function RetentionForm({ me, retention, onSaved }: RetentionFormProps): React.ReactElement {
  const text = useStrings(strings).retention;
  const words = useStrings(journey);
  const services = useServices();
  const [years, setYears] = React.useState<Readonly<Record<Outcome, string>>>(
    () => Object.fromEntries(outcomes.map((one) => [one, String(retention.byOutcome[one])])) as Record<Outcome, string>,
  );
  const [grounds, setGrounds] = React.useState(retention.grounds);
  const [personal, setPersonal] = React.useState(String(retention.personalDataYears));
  const [said, setSaid] = React.useState<{ readonly kind: 'ok' | 'late'; readonly words: string }>();
  const command = useCommand<RetentionSettings, SaveRetentionResult>((_key, given) =>
    saveRetention(services, { actor: me, retention: given }),
  );
  const term = (value: string): 'blijvend' | number | undefined => {
    const typed = value.trim().toLowerCase();
    return typed === forEver ? forEver : /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
  };

  async function save(): Promise<void> {
    const table = outcomes.map((one) => [one, term(years[one])] as const);
    const personalDataYears = term(personal);
    if (table.some(([, value]) => value === undefined) || typeof personalDataYears !== 'number') {
      setSaid({ kind: 'late', words: text.invalid });
      return;
    }
    const byOutcome = Object.fromEntries(table) as RetentionTable;
    const result = await command.run({ byOutcome, grounds, personalDataYears });
    if (!result) return;
    setSaid(result.kind === 'saved' ? { kind: 'ok', words: text.saved } : { kind: 'late', words: text.refused });
    await onSaved();
  }

  return (
    <Section heading={text.heading} aside={text.aside}>
      <Text block>{text.help}</Text>
      <Table
        quiet
        middle
        caption={text.heading}
        rows={outcomes}
        rowKey={(one) => one}
        columns={[
          {
            key: 'outcome',
            header: text.outcome,
            width: '24%',
            narrow: 'title',
            names: true,
            render: (one) => words.outcomes[one],
          },
          {
            key: 'years',
            header: text.years,
            width: '28%',
            narrow: 'full',
            render: (one) => (
              <TextField
                hideLabel
                label={text.yearsFor(words.outcomes[one])}
                value={years[one]}
                error={term(years[one]) === undefined ? text.invalid : undefined}
                onChange={(value) => setYears({ ...years, [one]: value })}
              />
            ),
          },
          {
            key: 'ground',
            header: text.ground,
            narrow: 'full',
            render: (one) => (
              <TextField
                hideLabel
                label={text.groundFor(words.outcomes[one])}
                value={grounds[one] ?? ''}
                onChange={(value) => setGrounds({ ...grounds, [one]: value })}
              />
            ),
          },
        ]}
      />
      <div className={styles.form}>
        <TextField
          label={text.personal}
          value={personal}
          error={typeof term(personal) === 'number' ? undefined : text.invalid}
          onChange={setPersonal}
        />
        <div className={styles.actions}>
          <Button busy={command.busy} onClick={() => void save()}>
            {text.save}
          </Button>
          <span role="status">{said && <Status kind={said.kind}>{said.words}</Status>}</span>
        </div>
      </div>
      {command.error !== undefined && <Failure error={command.error} title={text.failed} />}
    </Section>
  );
}
