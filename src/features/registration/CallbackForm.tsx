import * as React from 'react';
import type { RegistrationField } from '../../domain/registration';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { SavedState } from '../../ui/SavedState';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import { ContactFields } from './ContactFields';
import { fieldId } from './field-id';
import { problemSentence } from './problem-sentence';
import styles from './registration.module.scss';
import { strings } from './strings';
import type { Callback } from './use-callback-request';
import type { RegistrationForm } from './use-registration-form';

export interface CallbackFormProps {
  readonly callback: Callback;
  readonly form: RegistrationForm;
  readonly title: string;
}

/** In the place of the form: who is to be called back about an initiative that is known. */
export function CallbackForm({ callback, form, title }: CallbackFormProps): React.ReactElement {
  const text = useStrings(strings);
  const { draft, set } = form;
  React.useEffect(() => document.getElementById(fieldId('initiatorName'))?.focus(), []);

  function field(name: RegistrationField): { id: string; error: string | undefined } {
    const problem = callback.problems.get(name);
    return { id: fieldId(name), error: problem && problemSentence(problem, text) };
  }

  function send(): void {
    const first = callback.send();
    if (first) document.getElementById(fieldId(first))?.focus();
  }

  return (
    <Section heading={text.callbackFor(title)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      >
        <div className={styles.fields}>
          <ContactFields draft={draft} set={set} nameLabel={text.callbackName} field={field} />
          <div className={styles.three}>
            <TextField
              {...field('summary')}
              label={text.callbackMessage}
              multiline
              description={text.callbackMessageHelp}
              value={draft.summary}
              onChange={(value) => set('summary', value)}
            />
          </div>
        </div>
        <div className={styles.submit}>
          <Button kind="primary" large type="submit" busy={callback.busy}>
            {text.callbackSend}
          </Button>
          <Button kind="quiet" onClick={callback.stop}>
            {text.callbackNot}
          </Button>
          <SavedState saved={form.saved} />
        </div>
        {callback.error !== undefined && <Failure title={text.callbackFailed} error={callback.error} />}
      </form>
    </Section>
  );
}
