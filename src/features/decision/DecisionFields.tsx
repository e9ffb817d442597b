import * as React from 'react';
import type { DecisionResult } from '../../domain/decision';
import { lineLimit, noteLimit } from '../../domain/text';
import type { Dossier } from '../../session/dossier';
import { journey } from '../../strings/journey';
import { Choices } from '../../ui/Choices';
import { DateField } from '../../ui/DateField';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { ConditionFields } from './ConditionFields';
import styles from './decision.module.scss';
import { strings } from './strings';
import type { Decision, DecisionField } from './use-decision';

export interface DecisionFieldsProps {
  readonly dossier: Dossier;
  readonly decision: Decision;
  readonly showErrors: boolean;
  readonly ids: Readonly<Record<DecisionField, string>>;
}

const results: readonly DecisionResult[] = ['ja', 'ja-als', 'nee', 'later'];

/** What was decided, when, under which number, and what belongs to the kind of decision. */
export function DecisionFields({ dossier, decision, showErrors, ids }: DecisionFieldsProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const { form, change, body } = decision;
  return (
    <>
      <Choices
        required
        id={ids.result}
        label={text.asked[body]}
        value={form.result}
        options={results.map((value) => ({ value, label: words.decisions[value] }))}
        error={errorOf('result')}
        onChange={(result) => change({ result, ...firstCondition(result) })}
      />
      <div className={styles.pair}>
        <DateField
          required
          id={ids.on}
          label={text.on}
          max={decision.today}
          value={form.on}
          error={errorOf('on')}
          onChange={(on) => change({ on })}
        />
        <TextField
          id={ids.reference}
          label={text.reference}
          maxLength={lineLimit}
          value={form.reference}
          error={errorOf('reference')}
          onChange={(reference) => change({ reference })}
        />
      </div>
      {form.result === 'ja-als' && (
        <ConditionFields dossier={dossier} decision={decision} showErrors={showErrors} id={ids.conditions} />
      )}
      {form.result === 'later' && (
        <DateField
          required
          id={ids.againOn}
          label={text.againOn}
          min={decision.today}
          value={form.againOn}
          error={errorOf('againOn')}
          onChange={(againOn) => change({ againOn })}
        />
      )}
      {form.result === 'nee' ? noFields() : noteField()}
    </>
  );

  function noFields(): React.ReactElement {
    const tasks = dossier.settings.responsibilities;
    const options = form.task === '' || tasks.includes(form.task) ? tasks : [...tasks, form.task];
    return (
      <>
        <Select
          required
          id={ids.task}
          label={text.task}
          options={options.map((task) => ({ value: task, label: task }))}
          value={form.task}
          error={errorOf('task')}
          onChange={(task) => change({ task })}
        />
        <TextField
          required
          multiline
          id={ids.why}
          label={text.why}
          description={text.whyHelp}
          value={form.why}
          error={errorOf('why')}
          onChange={(why) => change({ why })}
        />
        <TextField
          required
          multiline
          id={ids.possible}
          label={text.possible}
          value={form.possible}
          error={errorOf('possible')}
          onChange={(possible) => change({ possible })}
        />
        <TextField
          label={text.again}
          description={text.againHelp}
          value={form.again}
          onChange={(again) => change({ again })}
        />
      </>
    );
  }

  function noteField(): React.ReactElement {
    return (
      <TextField
        multiline
        id={ids.note}
        label={text.note}
        description={text.noteHelp}
        maxLength={noteLimit}
        value={form.note}
        error={errorOf('note')}
        onChange={(note) => change({ note })}
      />
    );
  }

  /** A yes with conditions starts with one row to fill in. */
  function firstCondition(result: DecisionResult): Partial<Decision['form']> {
    return result === 'ja-als' && form.conditions.length === 0 ? { conditions: [decision.newRow()] } : {};
  }

  function errorOf(field: DecisionField): string | undefined {
    const problem = decision.problems.find((one) => one.field === field);
    return showErrors && problem ? text.errors[problem.error] : undefined;
  }
}
