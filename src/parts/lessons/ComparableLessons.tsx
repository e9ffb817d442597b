import * as React from 'react';
import type { Dossier } from '../../session/dossier';
import { useNavigation } from '../../session/navigation';
import { journey } from '../../strings/journey';
import { useErrorSentence } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { lessonStrings } from './strings';
import { useLessons } from './use-lessons';

/** What was learned at comparable initiatives, with why they compare. Without lessons there is nothing to say. */
export function ComparableLessons({ dossier }: { readonly dossier: Dossier }): React.ReactElement | null {
  const text = useStrings(lessonStrings);
  const words = useStrings(journey);
  const sentence = useErrorSentence();
  const { linkTo } = useNavigation();
  const { found, error } = useLessons(dossier);
  if (error !== undefined) {
    return (
      <Text small secondary block>
        {`${text.failed} ${sentence(error)}`}
      </Text>
    );
  }
  if (!found || found.learned.length === 0) return null;
  return (
    <Section heading={text.heading}>
      <Rows>
        {found.learned.map(({ initiative, lessons, sharedOpgaven }) => (
          <Row key={initiative.Key}>
            <Link {...linkTo({ view: 'dossier', initiativeKey: initiative.Key, step: 'afronden' })}>
              {initiative.Title}
            </Link>
            <Text small secondary block>
              {[
                initiative.Settlement,
                ...(initiative.Outcome === undefined ? [] : [words.outcomes[initiative.Outcome].toLowerCase()]),
                text.shares(sharedOpgaven.map((key) => found.opgaveTitles.get(key) ?? key).join(', ')),
              ].join(' · ')}
            </Text>
            {lessons.again !== '' && (
              <Text block preserved>
                <Text strong>{text.again}</Text> {lessons.again}
              </Text>
            )}
            {lessons.different !== '' && (
              <Text block preserved>
                <Text strong>{text.different}</Text> {lessons.different}
              </Text>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
