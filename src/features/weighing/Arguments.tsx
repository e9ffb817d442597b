import * as React from 'react';
import type { Argument, WeighingOverview } from '../../domain/weighing-overview';
import { useStrings } from '../../ui/language';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import styles from './weighing.module.scss';

/** What speaks for and against, side by side, and what is still asked, with whose words they are. */
export function Arguments({ overview }: { readonly overview: WeighingOverview }): React.ReactElement {
  const text = useStrings(strings);
  return (
    <>
      <div className={styles.sides}>
        <Side heading={text.argumentsFor} said={overview.argumentsFor} />
        <Side heading={text.argumentsAgainst} said={overview.argumentsAgainst} />
      </div>
      {overview.openQuestions.length > 0 && <Side heading={text.openQuestions} said={overview.openQuestions} />}
    </>
  );
}

function Side({ heading, said }: { readonly heading: string; readonly said: readonly Argument[] }): React.ReactElement {
  const text = useStrings(strings);
  return (
    <Section heading={heading}>
      {said.length === 0 ? (
        <Text secondary>{text.noArguments}</Text>
      ) : (
        <Rows label={heading}>
          {said.map(({ name, text: words }, index) => (
            <Row key={index}>
              <Text block preserved>
                {words}
              </Text>
              <Text block small secondary>
                {name}
              </Text>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
