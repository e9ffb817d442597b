import * as React from 'react';
import { relevanceBodies, relevanceLevels } from '../../domain/assessment';
import type { AssessmentColumn } from '../../domain/assessment';
import type { Initiative } from '../../domain/records.generated';
import { lineLimit, noteLimit } from '../../domain/text';
import { ByOtherNote } from '../../parts/ByOtherNote';
import { ConflictBox } from '../../parts/ConflictBox';
import { savedOf } from '../../parts/saved-of';
import { journey } from '../../strings/journey';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { TextField } from '../../ui/TextField';
import styles from './assessment.module.scss';
import { strings } from './strings';
import type { AssessmentState } from './use-assessment';

export interface AssessmentFormProps {
  readonly assessment: AssessmentState;
  readonly initiative: Initiative;
}

/** Id of a field, to move focus to. */
export function assessmentFieldId(column: string): string {
  return `assessment-${column}`;
}

/** The judgement: delineation, added value, and how much it matters to raad, college and organisation. */
export function AssessmentForm({ assessment, initiative }: AssessmentFormProps): React.ReactElement {
  const text = useStrings(strings);
  const scope = initiative.Scope ?? '';
  const delineation = assessment.field('Delineation');
  const help = delineation.value !== '' && delineation.value === scope ? text.takenOver : text.delineationHelp;
  return (
    <Section heading={text.heading} aside={text.headingAside}>
      <div className={styles.form}>
        <NoteField assessment={assessment} column="Delineation" label={text.delineation} help={help} required />
        {delineation.value === '' && scope !== '' && assessment.mayEdit && (
          <div>
            <Button
              kind="link"
              onClick={() => {
                assessment.change('Delineation', scope);
                assessment.leave('Delineation');
              }}
            >
              {text.takeOver}
            </Button>
          </div>
        )}
        <NoteField
          assessment={assessment}
          column="AddedValue"
          label={text.addedValue}
          help={text.addedValueHelp}
          required
        />
        <div>
          <h3 className={styles.minor}>{text.relevance}</h3>
          {relevanceBodies.map((body) => (
            <RelevanceRow key={body.id} assessment={assessment} body={body} />
          ))}
        </div>
      </div>
    </Section>
  );
}

interface NoteFieldProps {
  readonly assessment: AssessmentState;
  readonly column: AssessmentColumn;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  /** One line, with the words in it instead of above it. */
  readonly short?: string;
}

/** A text of the assessment with its own autosave, and both texts where two people changed it. */
export function NoteField({ assessment, column, label, help, required, short }: NoteFieldProps): React.ReactElement {
  const text = useStrings(strings);
  const { value, state } = assessment.field(column);
  if (!assessment.mayEdit) {
    return (
      <div>
        <Text strong block>
          {label}
        </Text>
        <Text block preserved secondary={value === ''}>
          {value === '' ? text.empty : value}
        </Text>
      </div>
    );
  }
  if (state.kind === 'conflict' && state.conflicts[0]) {
    return (
      <div>
        <Text strong block>
          {label}
        </Text>
        <ConflictBox
          conflict={state.conflicts[0]}
          mine={value}
          onChoose={(chosen) => assessment.resolve(column, chosen)}
        />
      </div>
    );
  }
  const refusedBecause = state.kind === 'refused' ? state.missing[0]?.reason : undefined;
  return (
    <div onFocus={() => assessment.enter(column)}>
      <TextField
        id={assessmentFieldId(column)}
        label={label}
        hideLabel={short !== undefined}
        placeholder={short}
        description={help}
        required={required}
        multiline={short === undefined}
        maxLength={short === undefined ? noteLimit : lineLimit}
        value={value}
        state={<SavedState saved={savedOf(state)} small />}
        error={refusedBecause && (refusedBecause === 'too-long' ? text.tooLong : text.blocked)}
        onChange={(next) => assessment.change(column, next)}
        onBlur={() => assessment.leave(column)}
      />
      <ByOtherNote change={assessment.byOther(column)} />
    </div>
  );
}

function RelevanceRow({
  assessment,
  body,
}: {
  readonly assessment: AssessmentState;
  readonly body: (typeof relevanceBodies)[number];
}): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const { value: level, state } = assessment.field(body.level);
  if (!assessment.mayEdit) {
    const known = relevanceLevels.find((one) => one === level);
    return (
      <div className={styles.relevance}>
        <Text strong>{text.bodies[body.id]}</Text>
        <Text>{known ? words.relevance[known] : text.empty}</Text>
        <Text preserved>{assessment.field(body.why).value}</Text>
      </div>
    );
  }
  return (
    <div className={styles.relevance}>
      <Text strong>{text.bodies[body.id]}</Text>
      {state.kind === 'conflict' && state.conflicts[0] ? (
        <ConflictBox
          conflict={state.conflicts[0]}
          mine={level}
          choiceWords={(value) => words.relevance[relevanceLevels.find((one) => one === value) ?? 'geen']}
          onChoose={(chosen) => assessment.resolve(body.level, chosen)}
        />
      ) : (
        <Choices
          id={assessmentFieldId(body.level)}
          label={text.bodies[body.id]}
          hideLabel
          options={relevanceLevels.map((one) => ({ value: one, label: words.relevance[one] }))}
          value={relevanceLevels.find((one) => one === level)}
          onChange={(next) => {
            assessment.change(body.level, next);
            assessment.leave(body.level);
          }}
        />
      )}
      <NoteField assessment={assessment} column={body.why} label={text.whyFor[body.id]} short={text.whyPlaceholder} />
    </div>
  );
}
