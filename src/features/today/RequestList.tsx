import * as React from 'react';
import { answerRequest } from '../../commands/answer-request';
import { formatTime } from '../../domain/days';
import { useNavigation } from '../../session/navigation';
import { valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { stalledStrings } from './stalled-strings';
import { strings } from './strings';
import styles from './today.module.scss';
import type { Asked } from './today-data';
import type { Today } from './use-today';

/** What colleagues ask: to take part in an initiative. Nothing is shown when nobody asks. */
export function RequestList({ today }: { readonly today: Today }): React.ReactElement | null {
  const text = useStrings(strings);
  if (today.requests.length === 0) return null;
  return (
    <Section heading={text.requests} count={today.requests.length}>
      {today.requests.map((asked) => (
        <RequestRow key={asked.Key} asked={asked} today={today} />
      ))}
    </Section>
  );
}

type Answer = 'doet mee' | 'kan niet';

function RequestRow({ asked, today }: { readonly asked: Asked; readonly today: Today }): React.ReactElement {
  const text = useStrings(strings);
  const stalled = useStrings(stalledStrings);
  const language = useLanguage();
  const sentenceOf = useErrorSentence();
  const services = useServices();
  const { linkTo } = useNavigation();
  const [answered, setAnswered] = React.useState<{ answer: Answer; at: Date }>();
  const [refused, setRefused] = React.useState(false);
  const command = useCommand(async (commandKey: string, answer: Answer) => {
    const initiative = { Key: asked.InitiativeKey };
    const result = await answerRequest(services, { initiative, answer, actor: today.data.me, commandKey });
    if (result.kind === 'answered') setAnswered({ answer, at: services.now() });
    setRefused(result.kind !== 'answered');
  });
  const titles = today.details.data ? valueOr(today.details.data.titles, new Map<string, string>()) : undefined;
  return (
    <div className={styles.weighing}>
      <Link strong {...linkTo({ view: 'dossier', initiativeKey: asked.InitiativeKey })}>
        {titles?.get(asked.InitiativeKey) ?? text.ofInitiative}
      </Link>
      {asked.Why && (
        <Text small secondary block>
          {text.why(asked.Why)}
        </Text>
      )}
      <div className={styles.line} role="status">
        {answered && (
          <Status kind="ok">
            {answered.answer === 'doet mee'
              ? text.tookPart(formatTime(answered.at, language))
              : text.declined(formatTime(answered.at, language))}
          </Status>
        )}
        {refused && <Status kind="late">{stalled.refused}</Status>}
      </div>
      <div className={styles.line}>
        {answered?.answer !== 'doet mee' && (
          <Button busy={command.busy} onClick={() => void command.run('doet mee')}>
            {text.takePart}
          </Button>
        )}
        {answered?.answer !== 'kan niet' && (
          <Button kind="quiet" busy={command.busy} onClick={() => void command.run('kan niet')}>
            {text.cannot}
          </Button>
        )}
      </div>
      {answered?.answer === 'kan niet' && (
        <Link {...linkTo({ view: 'dossier', initiativeKey: asked.InitiativeKey, step: 'verbreding' })}>
          {stalled.nameAnother}
        </Link>
      )}
      {command.error !== undefined && <Status kind="late">{sentenceOf(command.error)}</Status>}
    </div>
  );
}
