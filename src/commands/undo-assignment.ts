import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import { nextActionIn } from '../domain/next-action';
import { Phase } from '../domain/phases';
import type { Initiative, Registration } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { canUndoAssignment } from '../domain/undo-assignment';
import { applied, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { updateInitiative } from './update-initiative';

export interface UndoAssignmentInput extends Acting {
  readonly initiativeKey: string;
  readonly registration: Pick<Registration, 'Key'>;
  readonly settings: Settings;
}

export type UndoAssignmentResult =
  | { readonly kind: 'undone'; readonly initiative: Stored<Initiative> }
  /** Five minutes passed, or the initiators were called already: now it takes a hand-over. */
  | { readonly kind: 'too-late' }
  | Blocked
  | NotFound;

/**
 * Takes an assignment back that was just made: the registration waits again for everybody of the pool. The initiative
 * keeps its key and number; whoever is appointed next goes on with it. Safe to repeat.
 */
export async function undoAssignment(
  services: ListServices,
  input: UndoAssignmentInput,
): Promise<UndoAssignmentResult> {
  const { actor, commandKey, initiativeKey, settings } = input;
  const now = services.now();
  const outcome = await updateInitiative<UndoAssignmentResult>(
    services,
    initiativeKey,
    commandKey,
    ({ initiative }) => {
      const { record } = initiative;
      const isOwn = record.AccountmanagerKey === actor.personKey;
      const refused = refusal(actor, isOwn ? 'pickUp' : 'assign');
      if (refused) return { stop: refused };
      if (!canUndoAssignment(record, now)) return { stop: { kind: 'too-late' } };
      const changes = {
        Phase: Phase.received,
        PhaseSince: now.toISOString(),
        AccountmanagerKey: null,
        AccountmanagerName: null,
        AccountmanagerMail: null,
        AccountmanagerPhone: null,
      };
      return { write: { ...changes, ...nextActionIn(applied(record, changes), settings, now) } };
    },
  );
  if (outcome.kind === 'not-found') return notFound;
  if (outcome.kind === 'stopped') return outcome.result;
  await services.lists.timeline.createOnce(
    timelineEvent(
      commandKey,
      'assignment-undone',
      timelineWording.assignmentUndone(),
      now.toISOString(),
      initiativeKey,
      actor,
    ),
  );
  // Last, as in assigning: until then nobody else can pick it up, and whoever presses again completes it.
  // Not when somebody picked it up between the two presses.
  if (outcome.initiative.record.Phase === Phase.received) await waitAgain(services, input.registration.Key);
  return { kind: 'undone', initiative: outcome.initiative };
}

async function waitAgain({ lists }: ListServices, registrationKey: string): Promise<void> {
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.registrations.getByKey(registrationKey);
    if (stored?.record.Status !== 'opgepakt') return;
    try {
      await lists.registrations.update(stored, { Status: 'nieuw', AccountmanagerName: null, AssignedAt: null });
      return;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Aanmeldingen' });
}
