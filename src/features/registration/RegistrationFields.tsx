import * as React from 'react';
import { receivedThroughChoices } from '../../domain/registration';
import type { RegistrationField } from '../../domain/registration';
import { lineLimit } from '../../domain/text';
import { Choices } from '../../ui/Choices';
import { useStrings } from '../../ui/language';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { ContactFields } from './ContactFields';
import { fieldId } from './field-id';
import { problemSentence } from './problem-sentence';
import styles from './registration.module.scss';
import { strings } from './strings';
import type { RegistrationForm } from './use-registration-form';

export interface RegistrationFieldsProps {
  readonly form: RegistrationForm;
  readonly settlements: readonly string[];
}

/** The fields of Aanmelden: only what is needed to call back. */
export function RegistrationFields({ form, settlements }: RegistrationFieldsProps): React.ReactElement {
  const text = useStrings(strings);
  const { draft, set, leave, problems } = form;

  function field(name: RegistrationField): { id: string; error: string | undefined; onBlur: () => void } {
    const problem = problems.get(name);
    return { id: fieldId(name), error: problem && problemSentence(problem, text), onBlur: () => leave(name) };
  }

  return (
    <div className={styles.fields}>
      <div className={styles.two}>
        <TextField
          {...field('title')}
          label={text.title}
          required
          maxLength={lineLimit}
          value={draft.title}
          onChange={(value) => set('title', value)}
        />
      </div>
      <Select
        {...field('settlement')}
        label={text.settlement}
        required
        placeholder={text.chooseSettlement}
        options={settlements.map((settlement) => ({ value: settlement, label: settlement }))}
        value={draft.settlement}
        onChange={(value) => set('settlement', value)}
      />
      <div className={styles.three}>
        <TextField
          {...field('summary')}
          label={text.summary}
          required
          multiline
          description={text.summaryHelp}
          value={draft.summary}
          onChange={(value) => set('summary', value)}
        />
      </div>
      <ContactFields draft={draft} set={set} nameLabel={text.initiatorName} field={field} />
      <div className={styles.three}>
        <Choices
          label={text.receivedThrough}
          options={receivedThroughChoices.map((value) => ({ value, label: text.through[value] }))}
          value={draft.receivedThrough}
          onChange={(value) => set('receivedThrough', value)}
        />
      </div>
    </div>
  );
}
