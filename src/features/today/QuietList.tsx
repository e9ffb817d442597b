import * as React from 'react';
import { isContact, reachedThem } from '../../domain/contact';
import { dayOf, formatDay } from '../../domain/days';
import { useNavigation } from '../../session/navigation';
import { valueOr } from '../../session/parts';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Text } from '../../ui/Text';
import { CoveredFor } from './CoveredFor';
import { ShowAll } from './ShowAll';
import { strings } from './strings';
import type { Today } from './use-today';
import type { QuietDossier } from './worklist';

/** Lang stil: dossiers in which nobody spoke with the initiators for longer than the norm. Nothing is shown when there are none. */
export function QuietList({ today }: { readonly today: Today }): React.ReactElement | null {
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  if (today.quiet.length === 0) return null;
  return (
    <Section heading={text.quiet} aside={text.quietNorm(Math.round(today.settings.norms.silence / 5))}>
      <ShowAll items={today.quiet} first={5}>
        {(shown) => (
          <Rows>
            {shown.map((quiet) => (
              <Row key={quiet.initiative.Key} action={text.quietWeeks(quiet.weeks)}>
                <Link strong {...linkTo({ view: 'dossier', initiativeKey: quiet.initiative.Key, step: 'afspraken' })}>
                  {quiet.initiative.Title}
                </Link>
                <Text small secondary block>
                  <LastTime quiet={quiet} today={today} />
                </Text>
                <CoveredFor initiative={quiet.initiative} today={today} />
              </Row>
            ))}
          </Rows>
        )}
      </ShowAll>
    </Section>
  );
}

function LastTime({ quiet, today }: { readonly quiet: QuietDossier; readonly today: Today }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const day = formatDay(quiet.lastOn, language, 'long');
  const contacts = today.details.data ? valueOr(today.details.data.contacts, []).filter(isContact) : [];
  const last = contacts.find(
    (moment) =>
      moment.InitiativeKey === quiet.initiative.Key && dayOf(moment.At) === quiet.lastOn && reachedThem(moment),
  );
  return <>{last ? text.quietLastThrough(day, text.through[last.Through]) : text.quietLast(day)}</>;
}
