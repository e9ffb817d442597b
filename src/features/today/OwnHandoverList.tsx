import * as React from 'react';
import { dayOf, formatDay, formatTime } from '../../domain/days';
import { useNavigation } from '../../session/navigation';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import type { Today } from './use-today';
import type { OwnHandover } from './worklist';

/** Own questions to colleagues, to take over or to stand in, that were not answered with yes. Nothing without any. */
export function OwnHandoverList({ today }: { readonly today: Today }): React.ReactElement | null {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  const { handovers, withoutYes } = today;
  if (handovers.length + withoutYes.length === 0) return null;
  return (
    <Section heading={text.askedColleagues} count={handovers.length + withoutYes.length}>
      <Rows>
        {handovers.map((handover) => (
          <HandoverRow key={handover.initiative.Key} handover={handover} today={today} />
        ))}
        {withoutYes.map(({ name, answer, count }) => (
          <Row key={`${name} ${answer}`}>
            <Link strong {...linkTo({ view: 'absence' })}>
              {text.standInOfYours}
            </Link>
            <div>
              <Status kind={answer === 'nee' ? 'warning' : 'waiting'} small>
                {answer === 'nee' ? text.cannotStandIn(name, count) : text.noYesYet(name, count)}
              </Status>
            </div>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function HandoverRow({
  handover: { initiative, state },
  today,
}: {
  readonly handover: OwnHandover;
  readonly today: Today;
}): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const { linkTo } = useNavigation();
  return (
    <Row>
      <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key })}>
        {initiative.Title}
      </Link>
      <div>
        {state.kind === 'asked' ? (
          <Status kind="waiting" small>
            {text.waitsForYes(state.name.split(' ')[0] ?? state.name, state.at === undefined ? '' : moment(state.at))}
          </Status>
        ) : (
          <Status kind="warning" small>
            {text.saidNo(state.name)}
          </Status>
        )}
      </div>
      {state.kind === 'declined' && (
        <Text small secondary block preserved>
          {state.why}
        </Text>
      )}
    </Row>
  );

  /** The time today, else the day. */
  function moment(at: string): string {
    return dayOf(at) === today.today ? formatTime(at, language) : formatDay(dayOf(at), language, 'long');
  }
}
