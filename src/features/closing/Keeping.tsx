import * as React from 'react';
import { formatDay } from '../../domain/days';
import type { Outcome, Retention, RetentionGrounds } from '../../domain/outcome';
import { journey } from '../../strings/journey';
import { LockIcon, SaveIcon } from '../../ui/icons';
import { useLanguage, useStrings } from '../../ui/language';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './closing.module.scss';
import { strings } from './strings';

export interface KeepingProps {
  readonly retention: Retention | undefined;
  readonly outcome: Outcome | undefined;
  readonly grounds: RetentionGrounds;
}

/** What is kept until when, by the table of the archivist; nothing goes by itself. */
export function Keeping({ retention, outcome, grounds }: KeepingProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const words = useStrings(journey);
  const until = retention?.dossierUntil;
  return (
    <Section heading={text.keep} aside={text.keepAside}>
      {retention === undefined ? (
        <div className={styles.kept}>
          <Text secondary>{text.chooseFirst}</Text>
        </div>
      ) : (
        <>
          <div className={styles.kept}>
            <SaveIcon />
            <span>
              <Text strong block>
                {until === undefined ? text.keepForEver : text.keepUntil(formatDay(until, language, 'date'))}
              </Text>
              <Text secondary block>
                {outcome && text.keepRule(words.outcomes[outcome], grounds[outcome])}
              </Text>
            </span>
          </div>
          <div className={styles.kept}>
            <LockIcon />
            <span>
              <Text strong block>
                {text.personalUntil(formatDay(retention.personalDataUntil, language, 'date'))}
              </Text>
              <Text secondary block>
                {text.nothingByItself}
              </Text>
            </span>
          </div>
        </>
      )}
    </Section>
  );
}
