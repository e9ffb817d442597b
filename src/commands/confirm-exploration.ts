import type { Stored } from '../data/ports';
import { dayOf, formatDay, isPlainDay } from '../domain/days';
import { Phase, phaseNumber } from '../domain/phases';
import type { Initiative } from '../domain/records.generated';
import { can } from '../domain/rights';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import { blocked } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface ConfirmExplorationInput extends Acting {
  readonly initiativeKey: string;
  /** The day on which the initiators confirmed; absent takes a confirmation back. */
  readonly on: PlainDay | undefined;
  /** Which answers they confirmed (`explorationMark`). */
  readonly mark: string;
}

export type ConfirmExplorationResult =
  | { readonly kind: 'done'; readonly initiative: Stored<Initiative> }
  | Blocked
  | NotFound;

/**
 * Records that the initiators confirmed the exploration as we wrote it down, and when. The timeline says so without a
 * word about who they are. Repeating it with the same key gives one line.
 */
export async function confirmExploration(
  services: ListServices,
  { actor, commandKey, initiativeKey, on, mark }: ConfirmExplorationInput,
): Promise<ConfirmExplorationResult> {
  const now = services.now();
  if (on !== undefined && !isPlainDay(on)) return blocked({ field: 'ExplorationConfirmedOn', reason: 'empty' });
  if (on !== undefined && on > dayOf(now))
    return blocked({ field: 'ExplorationConfirmedOn', reason: 'date-in-future' });
  const outcome = await updateInitiative<Blocked>(services, initiativeKey, commandKey, (dossier) => {
    const { record } = dossier.initiative;
    if (!can(actor, 'confirmExploration', factsOf(dossier))) {
      return { stop: blocked({ field: 'actor', reason: 'not-allowed' }) };
    }
    if (!record.IsOpen || phaseNumber(record.Phase) < phaseNumber(Phase.exploring)) {
      return { stop: blocked({ field: 'Phase', reason: 'wrong-phase' }) };
    }
    const ExplorationConfirmed = on === undefined ? null : mark;
    return { write: { ExplorationConfirmedOn: on ?? null, ExplorationConfirmed } };
  });
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  const line =
    on === undefined
      ? timelineWording.explorationConfirmationUndone()
      : timelineWording.explorationConfirmed(formatDay(on, 'nl', 'date'));
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, 'confirmed', line, now.toISOString(), initiativeKey, actor),
  );
  return { kind: 'done', initiative: outcome.initiative };
}
