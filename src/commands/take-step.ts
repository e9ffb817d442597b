import type { Changes, Stored } from '../data/ports';
import { nextActionIn } from '../domain/next-action';
import { decide } from '../domain/phases';
import type { JourneyEvent } from '../domain/phases';
import type { Initiative } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { timelineEvent } from '../domain/timeline';
import type { TimelineLine } from '../domain/timeline';
import { applied } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import type { Dossier } from './read-dossier';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

/** What every step of the journey is given. */
export interface StepInput extends Acting {
  readonly initiativeKey: string;
  readonly settings: Settings;
}

export type StepResult = { readonly kind: 'done'; readonly initiative: Stored<Initiative> } | Blocked | NotFound;

/**
 * One step of the journey: checks the guard on what the lists hold now, moves the initiative, then writes its line in the
 * timeline. A stop between the two leaves a moved initiative without its line; a repeat with the same key writes it.
 * @param line - what the timeline says
 * @param more - further changes that go along, given the initiative after the step
 */
export async function takeStep(
  services: ListServices,
  input: StepInput,
  event: JourneyEvent,
  line: (dossier: Dossier) => TimelineLine,
  more: (after: Initiative) => Changes<Initiative> = () => ({}),
): Promise<StepResult> {
  const now = services.now();
  const outcome = await updateInitiative<Blocked>(services, input.initiativeKey, input.commandKey, (dossier) => {
    const verdict = decide(factsOf(dossier), event, input.actor, now);
    if (verdict.kind === 'blocked') return { stop: verdict };
    const after = applied(dossier.initiative.record, verdict.changes);
    return { write: { ...verdict.changes, ...nextActionIn(after, input.settings, now), ...more(after) } };
  });
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  await services.lists.timeline.createOnce(
    timelineEvent(
      input.commandKey,
      event.type,
      { phase: outcome.initiative.record.Phase, ...line(outcome.dossier) },
      now.toISOString(),
      input.initiativeKey,
      input.actor,
    ),
  );
  return { kind: 'done', initiative: outcome.initiative };
}
