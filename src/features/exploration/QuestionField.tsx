import * as React from 'react';
import { planColumn } from '../../domain/exploration';
import type { QuestionId } from '../../domain/exploration';
import type { Initiative } from '../../domain/records.generated';
import { noteLimit } from '../../domain/text';
import { ByOtherNote } from '../../parts/ByOtherNote';
import { ConflictBox } from '../../parts/ConflictBox';
import { savedOf } from '../../parts/saved-of';
import { journey } from '../../strings/journey';
import { Checkbox } from '../../ui/Checkbox';
import { Choices } from '../../ui/Choices';
import { useErrorSentence } from '../../ui/Failure';
import { FieldError } from '../../ui/Field';
import { useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './exploration.module.scss';
import { PromptList } from './PromptList';
import type { Answer } from './questions';
import { StakeholderTable } from './StakeholderTable';
import { strings } from './strings';
import type { ExplorationState } from './use-exploration';

export interface QuestionFieldProps {
  readonly question: QuestionId;
  readonly exploration: ExplorationState;
}

/** Id of the field with the answer, to move focus to. */
export function answerFieldId(column: string): string {
  return `exploration-${column}`;
}

/** One of the seven questions: the answer, or that it is not known yet and what is being done about that. */
export function QuestionField({ question, exploration }: QuestionFieldProps): React.ReactElement {
  const text = useStrings(strings);
  const { title, help } = text.questions[question];
  const { value, state } = exploration.field(question);
  const headingId = `exploration-${question}-heading`;
  return (
    <section className={styles.question} aria-labelledby={headingId}>
      <div className={styles.questionHead}>
        <h2 className={styles.questionTitle} id={headingId}>
          {title}
        </h2>
        <span className={styles.questionState}>
          <ByOtherNote change={exploration.byOther(question)} />
          <SavedState saved={savedOf(state)} />
        </span>
      </div>
      <Text secondary block>
        {help}
      </Text>
      {exploration.mayEdit && <PromptList question={question} />}
      {exploration.mayEdit ? (
        <EditableAnswer question={question} exploration={exploration} />
      ) : (
        <ReadOnlyAnswer question={question} exploration={exploration} value={value} />
      )}
    </section>
  );
}

function EditableAnswer({ question, exploration }: QuestionFieldProps): React.ReactElement {
  const text = useStrings(strings);
  const errorSentence = useErrorSentence();
  const { value, state } = exploration.field(question);
  const change = (part: Partial<Answer>): void => exploration.change(question, { ...value, ...part });
  if (state.kind === 'conflict') return <Conflicts question={question} exploration={exploration} />;
  return (
    <>
      {question === 'Stakeholders' && !value.unknown && <StakeholderTable exploration={exploration} />}
      <div
        className={styles.controls}
        onFocus={() => exploration.enter(question)}
        onBlur={() => exploration.leave(question)}
      >
        {question === 'Kind' && !value.unknown && (
          <KindChoice
            value={value.type}
            onChange={(type) => {
              change({ type });
              void exploration.settle();
            }}
          />
        )}
        {value.unknown ? (
          <TextField
            id={answerFieldId(planColumn(question))}
            label={text.plan}
            multiline
            maxLength={noteLimit}
            value={value.plan}
            onChange={(plan) => change({ plan })}
          />
        ) : (
          <TextField
            id={answerFieldId(question)}
            label={text.questions[question].title}
            hideLabel
            multiline
            maxLength={noteLimit}
            value={value.answer}
            onChange={(answer) => change({ answer })}
          />
        )}
        <Checkbox label={text.unknown} checked={value.unknown} onChange={(unknown) => change({ unknown })} />
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
    </>
  );
}

interface KindChoiceProps {
  readonly value: Answer['type'];
  readonly onChange: (type: Answer['type']) => void;
}

function KindChoice({ value, onChange }: KindChoiceProps): React.ReactElement {
  const text = useStrings(strings);
  const { types } = useStrings(journey);
  const kinds = Object.keys(types) as NonNullable<Initiative['Type']>[];
  return (
    <>
      <Choices
        label={text.kindLabel}
        layout="grid"
        options={kinds.map((kind) => ({ value: kind, label: types[kind], meaning: text.kindMeanings[kind] }))}
        value={value || undefined}
        onChange={onChange}
      />
      {value === 'uitdaagrecht' && (
        <Text small secondary block>
          {text.challenge}
        </Text>
      )}
    </>
  );
}

/** Two people changed the same answer: each of its parts with both versions. */
function Conflicts({ question, exploration }: QuestionFieldProps): React.ReactElement {
  const { types } = useStrings(journey);
  const { value, state } = exploration.field(question);
  const parts: Readonly<Record<string, keyof Answer>> = { [planColumn(question)]: 'plan', Type: 'type' };
  return (
    <>
      {state.kind === 'conflict' &&
        state.conflicts.map((conflict) => {
          const part = parts[conflict.field] ?? 'answer';
          const words = (kind: string): string => (types as Readonly<Record<string, string>>)[kind] ?? kind;
          return (
            <ConflictBox
              key={conflict.field}
              conflict={conflict}
              mine={String(value[part])}
              choiceWords={part === 'type' ? words : undefined}
              onChoose={(chosen) => exploration.resolve(question, { ...value, [part]: chosen })}
            />
          );
        })}
    </>
  );
}

function ReadOnlyAnswer({
  question,
  exploration,
  value,
}: QuestionFieldProps & { readonly value: Answer }): React.ReactElement {
  const text = useStrings(strings);
  const { types } = useStrings(journey);
  if (value.unknown) {
    return (
      <Text block preserved>
        {`${text.states.unknown}. ${value.plan}`}
      </Text>
    );
  }
  const hasRows = question === 'Stakeholders' && exploration.rows.rows.length > 0;
  const answer = [value.type && types[value.type], value.answer].filter(Boolean).join('. ');
  return (
    <>
      {hasRows && <StakeholderTable exploration={exploration} />}
      {(answer !== '' || !hasRows) && (
        <Text block preserved secondary={answer === ''}>
          {answer === '' ? text.noAnswer : answer}
        </Text>
      )}
    </>
  );
}
