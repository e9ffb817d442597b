import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { resumeChanges } from '../domain/paused-clock';
import type { Initiative } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { timelineEvent } from '../domain/timeline';
import { poolWording } from '../domain/pool-wording';
import { refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface ResumeClockInput extends Acting {
  readonly initiativeKey: string;
  readonly settings: Pick<Settings, 'calendar'>;
}

export type ResumeClockResult =
  /** Also when a colleague let it run a moment earlier. */
  { readonly kind: 'running'; readonly initiative: Stored<Initiative> } | Blocked | NotFound;

/** "Klok weer laten lopen": what the norms ask moves on by the working days that the clock stood still. Safe to repeat. */
export async function resumeClock(services: ListServices, input: ResumeClockInput): Promise<ResumeClockResult> {
  const { initiativeKey, settings, actor, commandKey } = input;
  const now = services.now();
  const today = dayOf(now);
  const outcome = await updateInitiative<ResumeClockResult>(services, initiativeKey, commandKey, (dossier) => {
    const { initiative } = dossier;
    const refused = refusal(actor, 'pauseClock', { ...factsOf(dossier), today });
    if (refused) return { stop: refused };
    if (initiative.record.WaitingSince === undefined) return { stop: { kind: 'running', initiative } };
    return { write: resumeChanges(initiative.record, today, settings.calendar) };
  });
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  const line = poolWording.clockResumed();
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, 'clock-resumed', line, now.toISOString(), initiativeKey, actor),
  );
  return { kind: 'running', initiative: outcome.initiative };
}
