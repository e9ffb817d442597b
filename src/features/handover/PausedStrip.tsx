import * as React from 'react';
import { resumeClock } from '../../commands/resume-clock';
import { dayOf } from '../../domain/days';
import { pausedClock } from '../../domain/paused-clock';
import { can } from '../../domain/rights';
import { PausedWords } from '../../parts/pause/PausedWords';
import { pauseStrings } from '../../parts/pause/strings';
import { factsOf } from '../../session/dossier';
import type { Dossier } from '../../session/dossier';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { CirclePauseIcon } from '../../ui/icons';
import { useStrings } from '../../ui/language';
import { Status } from '../../ui/Status';
import { PausePanel } from './PausePanel';

export interface PausedStripProps {
  readonly dossier: Dossier;
  readonly refresh: () => Promise<void>;
}

/** The clock stands still: since when, on what, what was promised, and the way to let it run again. Never red, never silent. */
export function PausedStrip({ dossier, refresh }: PausedStripProps): React.ReactElement | null {
  const text = useStrings(pauseStrings);
  const services = useServices();
  const sentenceOf = useErrorSentence();
  const [changing, setChanging] = React.useState(false);
  const initiative = dossier.initiative.record;
  const today = dayOf(services.now());
  const clock = pausedClock(initiative, today, dossier.settings.calendar);
  const command = useCommand(async (commandKey: string, initiativeKey: string) => {
    await resumeClock(services, { initiativeKey, settings: dossier.settings, actor: dossier.me, commandKey });
    await refresh();
  });
  if (!clock) return null;
  const mayChange = can(dossier.me, 'pauseClock', { ...factsOf(dossier), today });
  return (
    <>
      <Box
        icon={CirclePauseIcon}
        actions={
          mayChange && (
            <>
              <Button onClick={() => setChanging(true)}>{text.changeReason}</Button>
              <Button busy={command.busy} onClick={() => void command.run(initiative.Key)}>
                {text.resume}
              </Button>
            </>
          )
        }
      >
        <PausedWords clock={clock} />
        {clock.spokenSince && <Status kind="info">{text.spokenSince}</Status>}
        {command.error !== undefined && <Status kind="late">{sentenceOf(command.error)}</Status>}
      </Box>
      {changing && <PausePanel dossier={dossier} refresh={refresh} onClose={() => setChanging(false)} />}
    </>
  );
}
