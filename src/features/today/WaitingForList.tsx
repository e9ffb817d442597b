import * as React from 'react';
import { resumeClock } from '../../commands/resume-clock';
import { formatDay } from '../../domain/days';
import { useNavigation } from '../../session/navigation';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { formatTime } from '../../ui/format';
import { useLanguage, useStrings } from '../../ui/language';
import { Link } from '../../ui/Link';
import { Row, Rows } from '../../ui/Rows';
import { Section } from '../../ui/Section';
import { Status } from '../../ui/Status';
import { Text } from '../../ui/Text';
import { CoveredFor } from './CoveredFor';
import { ShowAll } from './ShowAll';
import { strings } from './strings';
import styles from './today.module.scss';
import type { Today } from './use-today';
import { isBroken } from './worklist';
import type { WaitingFor } from './worklist';

/** Wacht op initiatiefnemers: the clock stands still, on what and since when. Nothing is shown when nobody is waited for. */
export function WaitingForList({ today }: { readonly today: Today }): React.ReactElement | null {
  const text = useStrings(strings);
  const waiting = today.waitingFor.filter((one) => !isBroken(one));
  if (waiting.length === 0) return null;
  return (
    <Section heading={text.waitingFor} count={waiting.length}>
      <ShowAll items={waiting} first={5}>
        {(shown) => (
          <Rows>
            {shown.map((one) => (
              <WaitingRow key={one.initiative.Key} waiting={one} today={today} layout="aside" />
            ))}
          </Rows>
        )}
      </ShowAll>
    </Section>
  );
}

/** What was promised for a day that is over: at the top of the day, before everything else. */
export function BrokenPromises({ today }: { readonly today: Today }): React.ReactElement | null {
  const text = useStrings(strings);
  const broken = today.waitingFor.filter(isBroken);
  if (broken.length === 0) return null;
  return (
    <Section heading={text.notCome} count={broken.length}>
      <Rows>
        {broken.map((one) => (
          <WaitingRow key={one.initiative.Key} waiting={one} today={today} layout="main" />
        ))}
      </Rows>
    </Section>
  );
}

interface WaitingRowProps {
  readonly waiting: WaitingFor;
  readonly today: Today;
  /** In the aside there is no room for the button beside the words. */
  readonly layout: 'main' | 'aside';
}

function WaitingRow({ waiting, today, layout }: WaitingRowProps): React.ReactElement {
  const { initiative, clock } = waiting;
  const text = useStrings(strings);
  const language = useLanguage();
  const services = useServices();
  const sentenceOf = useErrorSentence();
  const { linkTo } = useNavigation();
  // The row stays where it is until somebody leaves the screen: only its own words change.
  const [runsAt, setRunsAt] = React.useState<Date>();
  const command = useCommand(async (commandKey: string, initiativeKey: string) => {
    const input = { initiativeKey, settings: today.settings, actor: today.data.me, commandKey };
    const result = await resumeClock(services, input);
    if (result.kind === 'running') setRunsAt(services.now());
  });
  const promised = clock.promise && formatDay(clock.promise.on, language, 'long');
  const resume = runsAt ? undefined : (
    <Button busy={command.busy} onClick={() => void command.run(initiative.Key)}>
      {text.resume}
    </Button>
  );
  return (
    <Row action={layout === 'main' ? resume : undefined}>
      <Link strong {...linkTo({ view: 'dossier', initiativeKey: initiative.Key, step: 'afspraken' })}>
        {initiative.Title}
      </Link>{' '}
      <Text secondary>{initiative.Settlement}</Text>
      <Text block>{clock.waitingFor}</Text>
      <div>
        <Status kind={isBroken(waiting) ? 'warning' : 'paused'} small>
          {text.pausedSince(formatDay(clock.since, language, 'long'), clock.workingDays)}
          {promised !== undefined && ` ${isBroken(waiting) ? text.wasPromised(promised) : text.isPromised(promised)}`}
        </Status>
      </div>
      {clock.spokenSince && (
        <div>
          <Status kind="info" small>
            {text.spokenSince}
          </Status>
        </div>
      )}
      <CoveredFor initiative={initiative} today={today} />
      <div role="status">
        {runsAt && (
          <Status kind="ok" small>
            {text.runsSince(formatTime(runsAt, language))}
          </Status>
        )}
        {command.error !== undefined && (
          <Status kind="late" small>
            {sentenceOf(command.error)}
          </Status>
        )}
      </div>
      {layout === 'aside' && resume && <div className={styles.below}>{resume}</div>}
    </Row>
  );
}
