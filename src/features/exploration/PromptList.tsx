import * as React from 'react';
import type { QuestionId } from '../../domain/exploration';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { useId } from '../../ui/use-id';
import styles from './exploration.module.scss';
import { promptStrings } from './prompts';
import { strings } from './strings';

/** An example and questions to go on asking, behind a button: broad ones first, deeper ones where it matters. */
export function PromptList({ question }: { readonly question: QuestionId }): React.ReactElement {
  const text = useStrings(strings);
  const { example, broad, deeper } = useStrings(promptStrings)[question];
  const [open, setOpen] = React.useState(false);
  const id = useId('prompts');
  return (
    <div>
      <Button
        kind="link"
        expanded={open}
        controls={open ? id : undefined}
        label={text.promptsOf(text.questions[question].title)}
        onClick={() => setOpen(!open)}
      >
        {open ? text.hidePrompts : text.prompts}
      </Button>
      {open && (
        <div id={id} className={styles.prompts}>
          <Text block>{`${text.example} ${example}`}</Text>
          <Text strong block>
            {text.broad}
          </Text>
          <ul>
            {broad.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <Text strong block>
            {text.deeper}
          </Text>
          <ul>
            {deeper.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
