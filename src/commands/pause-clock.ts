import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { canPause, missingInPause, pauseChanges } from '../domain/paused-clock';
import type { Pause } from '../domain/paused-clock';
import type { Initiative } from '../domain/records.generated';
import { cleanNote } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { poolWording } from '../domain/pool-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface PauseClockInput extends Acting {
  readonly initiativeKey: string;
  readonly pause: Pause;
}

export type PauseClockResult =
  | { readonly kind: 'paused'; readonly initiative: Stored<Initiative> }
  | Blocked
  | NotFound;

/**
 * The clock stands still while we wait for the initiators, with the reason; on a clock that stands still already, the
 * reason and the promise change and the day since which it stands still stays. Safe to repeat.
 */
export async function pauseClock(services: ListServices, input: PauseClockInput): Promise<PauseClockResult> {
  const { initiativeKey, pause, actor, commandKey } = input;
  const now = services.now();
  const today = dayOf(now);
  const missing = missingInPause(pause, today);
  if (missing.length > 0) return blocked(...missing);
  const outcome = await updateInitiative<Blocked>(services, initiativeKey, commandKey, (dossier) => {
    const { record } = dossier.initiative;
    const refused = refusal(actor, 'pauseClock', { ...factsOf(dossier), today });
    if (refused) return { stop: refused };
    if (!canPause(record)) return { stop: blocked({ field: 'Phase', reason: 'wrong-phase' }) };
    return { write: pauseChanges(record, pause, today) };
  });
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  const stoppedToday = outcome.initiative.record.WaitingSince === today;
  const waitingFor = cleanNote(pause.waitingFor);
  const line = stoppedToday ? poolWording.clockPaused(waitingFor) : poolWording.clockReasonChanged(waitingFor);
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, 'clock-paused', line, now.toISOString(), initiativeKey, actor),
  );
  return { kind: 'paused', initiative: outcome.initiative };
}
