import * as React from 'react';
import { broaderTeam } from '../../domain/broadening';
import { hasAnswered, roundOf } from '../../domain/weighing-rounds';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { usePresence } from '../../session/use-presence';
import { MailLink, PhoneLink } from '../../ui/Link';
import { useStrings } from '../../ui/language';
import { Person } from '../../ui/Person';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { strings } from './strings';
import styles from './weighing.module.scss';

/** Who has answered, never what; and whom to ask. */
export function Others({ dossier }: { readonly dossier: Dossier }): React.ReactElement {
  const text = useStrings(strings);
  const { initiative, contributors, weighings } = factsOf(dossier);
  const round = roundOf(initiative);
  const others = broaderTeam(contributors).filter(({ PersonKey }) => PersonKey !== dossier.me.personKey);
  const answered = new Set(weighings.filter((one) => hasAnswered(one, round)).map(({ PersonKey }) => PersonKey));
  return (
    <>
      <Section plain heading={text.others}>
        <Text block small secondary>
          {others.length === 0 ? text.nobodyElse : text.othersHelp}
        </Text>
        <ul className={styles.others}>
          {others.map(({ PersonKey, Title }) => (
            <li key={PersonKey}>
              <span>{Title}</span>
              <Status small kind={answered.has(PersonKey) ? 'ok' : 'open'}>
                {answered.has(PersonKey) ? text.submitted : text.notYet}
              </Status>
            </li>
          ))}
        </ul>
      </Section>
      <Contact dossier={dossier} />
    </>
  );
}

function Contact({ dossier }: { readonly dossier: Dossier }): React.ReactElement | null {
  const text = useStrings(strings);
  const { AccountmanagerKey, AccountmanagerName, AccountmanagerMail, AccountmanagerPhone } = dossier.initiative.record;
  const presence = usePresence(AccountmanagerKey === undefined ? [] : [AccountmanagerKey]);
  if (AccountmanagerName === undefined) return null;
  return (
    <Section plain heading={text.questions}>
      <Person name={AccountmanagerName} second={text.accountmanager} presence={presence.get(AccountmanagerKey ?? '')} />
      {AccountmanagerPhone !== undefined && (
        <Text block>
          <PhoneLink phone={AccountmanagerPhone} />
        </Text>
      )}
      {AccountmanagerMail !== undefined && (
        <Text block>
          <MailLink address={AccountmanagerMail} />
        </Text>
      )}
    </Section>
  );
}
