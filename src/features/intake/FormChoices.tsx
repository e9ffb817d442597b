import * as React from 'react';
import { hasCode } from '../../data/app-error';
import { useNavigation } from '../../session/navigation';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { LockIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Select } from '../../ui/Select';
import { Status } from '../../ui/Status';
import styles from './forms.module.scss';
import { strings } from './strings';
import type { FormsState } from './use-forms';

/** So many submissions can be tried; the newest are what a form looks like now. */
const offered = 50;

export interface FormChoicesProps {
  readonly state: FormsState;
  readonly onChosen: () => void;
}

/** Which form, and which submission to try it on; or why the library cannot be read and who can help. */
export function FormChoices({ state, onChosen }: FormChoicesProps): React.ReactElement | null {
  const text = useStrings(strings).choices;
  const { linkTo } = useNavigation();
  const { data, form, forms } = state;
  if (!data) return null;
  const library = data.settings.formsLibrary;
  if (data.submissions.state === 'failed') {
    const { error } = data.submissions;
    if (!hasCode(error, 'no-rights') && !hasCode(error, 'not-found'))
      return <Failure error={error} title={text.failed(library)} onRetry={state.refresh} />;
    return (
      <Box tone="warning" icon={LockIcon} role="alert" actions={<Button onClick={state.refresh}>{text.again}</Button>}>
        <strong>{hasCode(error, 'no-rights') ? text.closed(library) : text.absent(library)}</strong>{' '}
        {hasCode(error, 'no-rights') ? text.whoOpens : text.whoMakes}{' '}
        <Link {...linkTo({ view: 'setup' })} inText>
          {text.toSetup}
        </Link>
      </Box>
    );
  }
  if (form === undefined) return <Empty title={text.empty(library)}>{text.emptyMeans}</Empty>;
  const own = data.submissions.value.filter((submission) => submission.form === form);
  return (
    <div className={styles.choices}>
      <Select
        label={text.form}
        options={forms.map((value) => ({ value, label: value }))}
        value={form}
        placeholder={false}
        onChange={(next) => {
          state.chooseForm(next);
          onChosen();
        }}
      />
      {own.length > 0 && (
        <Select
          label={text.submission}
          options={own.slice(0, offered).map(({ reference }) => ({ value: reference, label: reference }))}
          value={state.sample?.submission.reference ?? own[0]?.reference ?? ''}
          placeholder={false}
          onChange={(next) => {
            state.chooseSample(next);
            onChosen();
          }}
        />
      )}
      <Status kind={own.length > 0 ? 'ok' : 'open'}>{text.found(library, own.length)}</Status>
    </div>
  );
}
