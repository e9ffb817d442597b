import * as React from 'react';
import { dayOf, formatDay } from '../../../domain/days';
import type { ContactMoment } from '../../../domain/records.generated';
import { useLanguage, useStrings } from '../../../ui/language';
import { Row, Rows } from '../../../ui/Rows';
import { Section } from '../../../ui/Section';
import { Text } from '../../../ui/Text';
import { strings } from './strings';

/** What colleagues wrote for one another, at a hand-over: beside the contacts, and never counted as one. */
export function PoolNotes({ notes }: { readonly notes: readonly ContactMoment[] }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  return (
    <Section level={3} heading={text.notes}>
      <Rows>
        {notes.map(({ Key, Title, At, ActorName, Note }) => (
          <Row key={Key}>
            <Text strong>{Title}</Text>
            <Text small secondary block>
              {text.noteBy(formatDay(dayOf(At), language, 'long'), ActorName)}
            </Text>
            <Text preserved block reading>
              {Note ?? ''}
            </Text>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
