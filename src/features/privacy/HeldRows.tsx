import * as React from 'react';
import type { HeldData } from '../../commands/find-person';
import { useNavigation } from '../../session/navigation';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Text } from '../../ui/Text';
import { strings } from './strings';

export interface HeldRowsProps {
  readonly held: readonly HeldData[];
  readonly onCorrect: (held: HeldData) => void;
}

/** What is held per initiative, in one row each. */
export function HeldRows({ held, onCorrect }: HeldRowsProps): React.ReactElement {
  const text = useStrings(strings).person;
  const { linkTo } = useNavigation();
  return (
    <Rows label={text.heading}>
      {held.map((one) => {
        const { initiative, registrations, initiators, contactMoments } = one;
        const title = initiative ? `${initiative.Number} ${initiative.Title}` : text.none;
        const people = [
          ...initiators.map(({ record }) => [record.Title, record.Organisation, record.Email, record.Phone]),
          ...registrations.map(({ record }) => [
            record.InitiatorName,
            record.InitiatorOrganisation,
            record.InitiatorEmail,
            record.InitiatorPhone,
          ]),
        ].map((parts) => parts.filter(Boolean).join(', '));
        return (
          <Row
            key={initiative?.Key ?? registrations[0]?.record.Key ?? title}
            action={
              <Button label={text.correctFor(title)} onClick={() => onCorrect(one)}>
                {text.correct}
              </Button>
            }
          >
            {initiative ? (
              <Link {...linkTo({ view: 'dossier', initiativeKey: initiative.Key })}>{title}</Link>
            ) : (
              <Text strong>{title}</Text>
            )}
            {[...new Set(people)].map((person) => (
              <Text key={person} block>
                {person}
              </Text>
            ))}
            {contactMoments.length > 0 && (
              <Text small secondary block>
                {text.contacts(contactMoments.length)}
              </Text>
            )}
          </Row>
        );
      })}
    </Rows>
  );
}
