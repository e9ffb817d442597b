import * as React from 'react';
import { deciders, needsResponsibility, stances } from '../../domain/weighing';
import type { Stance, WeighingAnswers } from '../../domain/weighing';
import { journey } from '../../strings/journey';
import { useAnnouncer } from '../../ui/Announcer';
import { Choices } from '../../ui/Choices';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { strings } from './strings';
import type { Answers, FormColumn } from './use-answers';
import styles from './weighing.module.scss';

export interface AnswerFieldsProps {
  readonly form: Pick<Answers<WeighingAnswers>, 'answers' | 'change' | 'missing'>;
  readonly responsibilities: readonly string[];
  /** Whether what is empty is said to be wrong: after handing in too early. */
  readonly showErrors: boolean;
  readonly ids: Readonly<Record<FormColumn, string>>;
  /** `view`: the four numbered questions with their meaning · `conclusion`: the same without, in a narrow column */
  readonly kind: 'view' | 'conclusion';
}

/** The four questions of a weighing. */
export function AnswerFields({ form, responsibilities, showErrors, ids, kind }: AnswerFieldsProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const announce = useAnnouncer();
  const { answers, change } = form;
  const isView = kind === 'view';
  const labels = isView ? text : text.conclude;
  const whyLabel = text.why[answers.Stance ?? 'unknown'];
  return (
    <>
      <Choices
        required
        id={ids.Stance}
        label={labels.stance}
        layout={isView ? 'rows' : 'grid'}
        value={answers.Stance}
        options={stances.map((value) => ({
          value,
          label: words.stances[value],
          meaning: isView ? words.stanceMeanings[value] : undefined,
        }))}
        error={errorOf('Stance')}
        onChange={chooseStance}
      />
      {needsResponsibility(answers.Stance) && (
        <Select
          required
          id={ids.Responsibility}
          label={text.responsibility}
          value={answers.Responsibility ?? ''}
          options={withOwn(responsibilities, answers.Responsibility).map((task) => ({ value: task, label: task }))}
          error={errorOf('Responsibility')}
          onChange={(Responsibility) => change({ Responsibility })}
        />
      )}
      <div className={styles.halves}>
        <TextField
          required
          multiline
          id={ids.WhyAndHow}
          label={whyLabel}
          value={answers.WhyAndHow ?? ''}
          error={errorOf('WhyAndHow')}
          onChange={(WhyAndHow) => change({ WhyAndHow })}
        />
        <TextField
          required
          multiline
          id={ids.ArgumentsAgainst}
          label={labels.against}
          description={labels.againstHelp}
          value={answers.ArgumentsAgainst ?? ''}
          error={errorOf('ArgumentsAgainst')}
          onChange={(ArgumentsAgainst) => change({ ArgumentsAgainst })}
        />
      </div>
      <div className={styles.pair}>
        <Choices
          required
          id={ids.Decider}
          label={labels.decider}
          value={answers.Decider}
          options={deciders.map((value) => ({ value, label: words.deciders[value] }))}
          error={errorOf('Decider')}
          onChange={(Decider) => change({ Decider })}
        />
        <Choices<'yes' | 'no'>
          required
          id={ids.StartnotitieNeeded}
          label={labels.startnotitie}
          value={yesNo(answers.StartnotitieNeeded)}
          options={[
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]}
          error={errorOf('StartnotitieNeeded')}
          onChange={(answer) => change({ StartnotitieNeeded: answer === 'yes' })}
        />
      </div>
    </>
  );

  function chooseStance(Stance: Stance): void {
    // The field that comes is next in the order of Tab; who cannot see it hears of it.
    if (needsResponsibility(Stance) && !needsResponsibility(answers.Stance)) announce(text.responsibilityAsked);
    change({ Stance });
  }

  function errorOf(column: keyof WeighingAnswers): string | undefined {
    return showErrors && form.missing.includes(column) ? text.errors[column] : undefined;
  }
}

/** Moves focus to the field of an answer; of radios to the first one. */
export function focusAnswer(id: string): void {
  const field = document.getElementById(id);
  const control = field instanceof HTMLFieldSetElement ? field.querySelector<HTMLElement>('input') : field;
  control?.focus();
}

/** A task that was chosen before and is no longer in the settings stays to be seen. */
function withOwn(tasks: readonly string[], own: WeighingAnswers['Responsibility']): readonly string[] {
  return own === undefined || own === '' || tasks.includes(own) ? tasks : [...tasks, own];
}

function yesNo(value: boolean | undefined): 'yes' | 'no' | undefined {
  if (value === undefined) return undefined;
  return value ? 'yes' : 'no';
}
