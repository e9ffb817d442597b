import * as React from 'react';
import { dayOf, formatDay } from '../../domain/days';
import { useServices } from '../../session/services';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Text } from '../../ui/Text';
import { FetchReport } from './FetchReport';
import styles from './forms.module.scss';
import { ResultHeading } from './ResultHeading';
import { strings } from './strings';
import { TestResult } from './TestResult';
import type { FormsState } from './use-forms';
import { unknownOf } from './unknown-of';

export interface FormsAsideProps {
  readonly state: FormsState;
  readonly tested: boolean;
  /** Focus goes there after a test, and after fetching. */
  readonly testHeading: React.Ref<HTMLHeadingElement>;
  readonly fetchHeading: React.Ref<HTMLHeadingElement>;
}

/** What the test found, and what came of fetching last. */
export function FormsAside({ state, tested, testHeading, fetchHeading }: FormsAsideProps): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { now } = useServices();
  const { sample, fetched } = state;
  return (
    <>
      {tested && sample && (
        <section>
          <ResultHeading ref={testHeading} aside={text.test.nothingStored}>
            {text.test.heading(sample.submission.reference)}
          </ResultHeading>
          <TestResult sample={sample} unknown={unknownOf(state).length} />
        </section>
      )}
      {fetched && (
        <section className={styles.result}>
          <ResultHeading ref={fetchHeading} aside={when(fetched.at)}>
            {text.fetched.heading}
          </ResultHeading>
          <FetchReport result={fetched.result} />
        </section>
      )}
      <Text small secondary block>
        {text.byItself}
      </Text>
    </>
  );

  function when(at: string): string {
    const time = formatTime(at, language);
    const day = dayOf(at);
    return day === dayOf(now()) ? text.fetched.today(time) : text.fetched.on(formatDay(day, language, 'long'), time);
  }
}
