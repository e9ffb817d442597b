import * as React from 'react';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { Undo } from '../../ui/Undo';
import styles from './broadening.module.scss';
import { strings } from './strings';
import type { Misfits } from './use-misfits';

/** Who was marked just now, with the way back, and who was marked before. */
export function MisfitLines({ misfits }: { readonly misfits: Misfits }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const sentenceOf = useErrorSentence();
  const { marked, last, change } = misfits;
  const earlier = marked.filter(({ personKey }) => personKey !== last?.personKey);
  return (
    <div className={styles.quiet}>
      {last && (
        <Undo busy={change.busy} onUndo={() => void change.run({ fits: true, colleague: last })}>
          {text.markedMisfit(last.name, formatTime(last.at, language))}
        </Undo>
      )}
      {earlier.length > 0 && (
        <Text small secondary block>
          {text.misfits}{' '}
          {earlier.map((colleague, position) => (
            <React.Fragment key={colleague.personKey}>
              {position > 0 && ' · '}
              {colleague.name}{' '}
              <Button
                kind="link"
                label={text.fitsAgain(colleague.name)}
                onClick={() => void change.run({ fits: true, colleague })}
              >
                {text.fitsAgainShort}
              </Button>
            </React.Fragment>
          ))}
        </Text>
      )}
      <span role="status">
        {change.error !== undefined && (
          <Status kind="late" small>
            {sentenceOf(change.error)}
          </Status>
        )}
      </span>
    </div>
  );
}
