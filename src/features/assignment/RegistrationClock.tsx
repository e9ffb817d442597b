import * as React from 'react';
import { pauseRegistration, resumeRegistration } from '../../commands/pause-registration';
import type { Me } from '../../data/ports';
import { dayOf } from '../../domain/days';
import { pausedClock } from '../../domain/paused-clock';
import type { Settings } from '../../domain/settings';
import { PausedWords } from '../../parts/pause/PausedWords';
import { PauseForm } from '../../parts/pause/PauseForm';
import { pauseStrings } from '../../parts/pause/strings';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import styles from './assignment.module.scss';
import { strings } from './strings';
import type { Waiting } from './waiting';

export interface RegistrationClockProps {
  readonly waiting: Waiting;
  readonly me: Me;
  readonly settings: Settings;
  /** Reads the worklist again. */
  readonly refresh: () => Promise<void>;
}

/** Nobody has taken it up, and we wait for who called: the clock can stand still, with the reason, and run again. */
export function RegistrationClock({ waiting, me, settings, refresh }: RegistrationClockProps): React.ReactElement {
  const text = useStrings(pauseStrings);
  const { clockOf } = useStrings(strings);
  const services = useServices();
  const sentenceOf = useErrorSentence();
  const [isOpen, setOpen] = React.useState(false);
  const clock = pausedClock({ ...waiting, IsOpen: true }, dayOf(services.now()), settings.calendar);
  const resume = useCommand(async (_commandKey: string, registration: Waiting) => {
    await resumeRegistration(services, { registration, settings, actor: me });
    await refresh();
  });
  const change = clock ? text.changeReason : text.pauseSubmit;
  return (
    <>
      {clock && (
        <div className={styles.paused}>
          <Status kind="paused">
            <PausedWords clock={clock} />
          </Status>
        </div>
      )}
      <Button kind="link" label={clockOf(change, waiting.Title)} onClick={() => setOpen(true)}>
        {change}
      </Button>
      {clock && (
        <Button
          kind="link"
          label={clockOf(text.resume, waiting.Title)}
          busy={resume.busy}
          onClick={() => void resume.run(waiting)}
        >
          {text.resume}
        </Button>
      )}
      {resume.error !== undefined && <Status kind="late">{sentenceOf(resume.error)}</Status>}
      {isOpen && (
        <PauseForm
          of={waiting}
          onClose={() => setOpen(false)}
          execute={async (_commandKey, pause) => {
            const { kind } = await pauseRegistration(services, { registration: waiting, pause, actor: me });
            if (kind === 'paused' || kind === 'gone') await refresh();
            return kind === 'paused';
          }}
        />
      )}
    </>
  );
}
