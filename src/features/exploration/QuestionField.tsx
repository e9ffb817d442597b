import * as React from 'react';
import { planColumn } from '../../domain/exploration';
import type { QuestionId } from '../../domain/exploration';
import { noteLimit } from '../../domain/text';
import { ConflictBox } from '../../parts/ConflictBox';
import { savedOf } from '../../parts/saved-of';
import type { AutosaveField } from '../../session/autosave';
import { Checkbox } from '../../ui/Checkbox';
import { useErrorSentence } from '../../ui/Failure';
import { FieldError } from '../../ui/Field';
import { useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './exploration.module.scss';
import type { Answer } from './questions';
import { strings } from './strings';

export interface QuestionFieldProps {
  readonly question: QuestionId;
  readonly field: AutosaveField<Answer>;
  readonly readOnly: boolean;
  readonly onChange: (answer: Answer) => void;
  /** The field was left: save now. */
  readonly onLeave: () => void;
  readonly onResolve: (answer: Answer) => void;
}

/** Id of the field with the answer, to move focus to. */
export function answerFieldId(column: string): string {
  return `exploration-${column}`;
}

/** One of the seven questions: the answer, or that it is not known yet and what is being done about that. */
export function QuestionField({
  question,
  field,
  readOnly,
  onChange,
  onLeave,
  onResolve,
}: QuestionFieldProps): React.ReactElement {
  const text = useStrings(strings);
  const { title, help } = text.questions[question];
  const { value, state } = field;
  const errorSentence = useErrorSentence();
  const headingId = `exploration-${question}-heading`;
  return (
    <section className={styles.question} aria-labelledby={headingId}>
      <div className={styles.questionHead}>
        <h2 className={styles.questionTitle} id={headingId}>
          {title}
        </h2>
        <SavedState saved={savedOf(state)} />
      </div>
      <Text secondary block>
        {help}
      </Text>
      {readOnly ? <ReadOnlyAnswer value={value} /> : editable()}
    </section>
  );

  function editable(): React.ReactElement {
    if (state.kind === 'conflict') {
      return (
        <>
          {state.conflicts.map((conflict) => (
            <ConflictBox
              key={conflict.field}
              conflict={conflict}
              mine={conflict.field === planColumn(question) ? value.plan : value.answer}
              onChoose={(chosen) =>
                onResolve(
                  conflict.field === planColumn(question) ? { ...value, plan: chosen } : { ...value, answer: chosen },
                )
              }
            />
          ))}
        </>
      );
    }
    return (
      <div className={styles.controls} onBlur={onLeave}>
        {value.unknown ? (
          <TextField
            id={answerFieldId(planColumn(question))}
            label={text.plan}
            multiline
            maxLength={noteLimit}
            value={value.plan}
            onChange={(plan) => onChange({ ...value, plan })}
          />
        ) : (
          <TextField
            id={answerFieldId(question)}
            label={title}
            hideLabel
            multiline
            maxLength={noteLimit}
            value={value.answer}
            onChange={(answer) => onChange({ ...value, answer })}
          />
        )}
        <Checkbox
          label={text.unknown}
          checked={value.unknown}
          onChange={(unknown) => onChange({ ...value, unknown })}
        />
        {state.kind === 'refused' && (
          <FieldError>
            {state.missing.some(({ reason }) => reason === 'too-long') ? text.tooLong : text.refused}
          </FieldError>
        )}
        {state.kind === 'failed' && (
          <Text small secondary block>
            {errorSentence(state.error)} {text.notReached}
          </Text>
        )}
      </div>
    );
  }
}

function ReadOnlyAnswer({ value }: { readonly value: Answer }): React.ReactElement {
  const text = useStrings(strings);
  if (value.unknown) {
    return (
      <Text block preserved>
        {`${text.states.unknown}. ${value.plan}`}
      </Text>
    );
  }
  return (
    <Text block preserved secondary={value.answer === ''}>
      {value.answer === '' ? text.noAnswer : value.answer}
    </Text>
  );
}
