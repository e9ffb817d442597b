import * as React from 'react';
import { answerStandIn } from '../../commands/answer-stand-in';
import type { Me } from '../../data/ports';
import { formatDay, formatTime } from '../../domain/days';
import type { Initiative } from '../../domain/records.generated';
import type { Settings } from '../../domain/settings';
import type { PlainDay } from '../../domain/types';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { HandoverAnswer } from './HandoverAnswer';
import type { AskedInitiative } from './HandoverAnswer';
import styles from './handover.module.scss';
import { strings } from './strings';

/** One absence of a colleague for which this person is asked to answer. */
export interface AskedStandIn {
  readonly name: string;
  readonly from: PlainDay | undefined;
  readonly until: PlainDay | undefined;
  readonly note: string | undefined;
  readonly initiatives: readonly Pick<Initiative, 'Key' | 'Title'>[];
}

export interface TodayRequestsProps {
  readonly me: Me;
  readonly settings: Settings;
  readonly toTakeOver: readonly AskedInitiative[];
  readonly standIns: readonly AskedStandIn[];
  /** Reads the worklist again after an answer. */
  readonly refresh: () => Promise<void>;
}

/** What colleagues of the pool ask: to take an initiative over, to answer while they are away. Each is answered in its place. */
export function TodayRequests(props: TodayRequestsProps): React.ReactElement {
  const { me, settings, toTakeOver, standIns, refresh } = props;
  const text = useStrings(strings);
  const { linkTo } = useNavigation();
  // What was answered stays until somebody leaves: it says what came of it.
  const takeOvers = useSeen(toTakeOver, ({ Key }) => Key);
  const absences = useSeen(standIns, standInId);
  return (
    <Section heading={text.requests} count={toTakeOver.length + standIns.length}>
      {takeOvers.map((initiative) => (
        <div key={initiative.Key} className={styles.request}>
          <HandoverAnswer
            initiative={initiative}
            me={me}
            settings={settings}
            onAnswered={refresh}
            lead={
              <>
                <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key })}>
                  {initiative.Title}
                </Link>
                <Text block>{text.asksYouHere(initiative.AccountmanagerName ?? '')}</Text>
              </>
            }
          />
        </div>
      ))}
      {absences.map((standIn) => (
        <StandInRow key={standInId(standIn)} standIn={standIn} me={me} />
      ))}
    </Section>
  );
}

function StandInRow({ standIn, me }: { readonly standIn: AskedStandIn; readonly me: Me }): React.ReactElement {
  const text = useStrings(strings);
  const language = useLanguage();
  const services = useServices();
  const sentenceOf = useErrorSentence();
  const { linkTo } = useNavigation();
  const [answered, setAnswered] = React.useState<{ readonly answer: 'ja' | 'nee'; readonly at: Date }>();
  const command = useCommand(async (commandKey: string, answer: 'ja' | 'nee') => {
    const initiativeKeys = standIn.initiatives.map(({ Key }) => Key);
    const result = await answerStandIn(services, { initiativeKeys, answer, actor: me, commandKey });
    if (result.kind === 'answered') setAnswered({ answer, at: services.now() });
  });
  const day = (on: PlainDay | undefined): string => (on === undefined ? '…' : formatDay(on, language, 'long'));
  return (
    <div className={styles.request}>
      <Text strong block>
        {text.standInAsks(standIn.name, day(standIn.from), day(standIn.until))}
      </Text>
      {standIn.note !== undefined && (
        <Text block preserved>
          {text.standInNote(standIn.note)}
        </Text>
      )}
      <ul className={styles.titles}>
        {standIn.initiatives.map(({ Key, Title }) => (
          <li key={Key}>
            <Link {...linkTo({ view: 'dossier', initiativeKey: Key })}>{Title}</Link>
          </li>
        ))}
      </ul>
      <div role="status">
        {answered && (
          <Status kind="ok">
            {answered.answer === 'ja'
              ? text.standInSaidYes(formatTime(answered.at, language))
              : text.standInSaidNo(formatTime(answered.at, language))}
          </Status>
        )}
      </div>
      <div className={styles.line}>
        {answered?.answer !== 'ja' && (
          <Button busy={command.busy} onClick={() => void command.run('ja')}>
            {text.standInYes}
          </Button>
        )}
        {answered?.answer !== 'nee' && (
          <Button kind="quiet" busy={command.busy} onClick={() => void command.run('nee')}>
            {text.standInNo}
          </Button>
        )}
      </div>
      {command.error !== undefined && <Status kind="late">{sentenceOf(command.error)}</Status>}
    </div>
  );
}

function standInId({ name, from, until }: AskedStandIn): string {
  return `${name} ${from ?? ''} ${until ?? ''}`;
}

/** Everything that was in the list since the screen opened, as it was for last. */
function useSeen<T>(items: readonly T[], idOf: (item: T) => string): readonly T[] {
  const seen = React.useRef(new Map<string, T>());
  for (const item of items) seen.current.set(idOf(item), item);
  return [...seen.current.values()];
}
