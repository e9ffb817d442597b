import * as React from 'react';
import { dayOf } from '../../domain/days';
import { useServices } from '../../session/services';
import { Button } from '../../ui/Button';
import { useStrings } from '../../ui/language';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import styles from './assignment.module.scss';
import { ContactNorm } from './ContactNorm';
import { OutcomeBox } from './OutcomeBox';
import { RegistrationClock } from './RegistrationClock';
import { SameAs } from './SameAs';
import { strings } from './strings';
import { useAssignment } from './use-assignment';
import { byUrgency } from './waiting';
import type { WaitingPartProps } from './waiting';
import { WaitingMeta } from './WaitingMeta';

/** For an accountmanager: what waits, to pick up oneself. */
export function PickUpList(props: WaitingPartProps): React.ReactElement {
  const text = useStrings(strings);
  const { now } = useServices();
  const assignment = useAssignment(props);
  const waiting = byUrgency(assignment.waiting, dayOf(now()));
  return (
    <>
      <OutcomeBox assignment={assignment} />
      {waiting.length > 0 && (
        <Section heading={text.waiting} count={waiting.length} aside={<Text small>{text.pickUpHelp}</Text>}>
          <Rows>
            {waiting.map((registration) => (
              <Row
                key={registration.Key}
                status={<ContactNorm waiting={registration} settings={props.settings} strong />}
                action={
                  <Button busy={assignment.busy} onClick={() => void assignment.pickUp(registration)}>
                    {text.pickUp}
                  </Button>
                }
              >
                <Text strong>{registration.Title}</Text>
                <WaitingMeta waiting={registration} />
                <Text secondary block>
                  {registration.released
                    ? text.releasedWhy(registration.released.reason)
                    : text.quoted(registration.Summary)}
                </Text>
                {!registration.released && (
                  <div className={styles.below}>
                    <SameAs waiting={registration} me={props.me} assignment={assignment} />
                    <RegistrationClock {...props} waiting={registration} />
                  </div>
                )}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}
