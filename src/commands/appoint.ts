import type { Stored } from '../data/ports';
import { accountmanagerColumns, Phase } from '../domain/phases';
import type { PersonRef } from '../domain/person';
import type { Initiative } from '../domain/records.generated';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { moveAgreements } from './move-agreements';
import { nameOnRegistrations } from './name-on-registrations';
import { updateInitiative } from './update-initiative';

export interface AppointInput extends Acting {
  readonly initiativeKey: string;
  /** Oneself (pick up) or, for the coordinator, somebody else. */
  readonly accountmanager: PersonRef;
}

export type AppointResult =
  | { readonly kind: 'assigned'; readonly initiative: Stored<Initiative> }
  /** A colleague was quicker. */
  | { readonly kind: 'taken'; readonly by: string; readonly initiative: Stored<Initiative> }
  | Blocked
  | NotFound;

/**
 * Gives an initiative that was let go of its new accountmanager. It goes on in the phase it is in; what the former one
 * still had to do becomes the new one's. Two colleagues at once: one gets it, the other hears who. Safe to repeat.
 */
export async function appoint(services: ListServices, input: AppointInput): Promise<AppointResult> {
  const { initiativeKey, accountmanager, actor, commandKey } = input;
  const refused = refusal(actor, accountmanager.personKey === actor.personKey ? 'pickUp' : 'assign');
  if (refused) return refused;
  const outcome = await updateInitiative<AppointResult>(services, initiativeKey, commandKey, ({ initiative }) => {
    const { AccountmanagerKey, AccountmanagerName = '', IsOpen, Phase: phase } = initiative.record;
    if (AccountmanagerKey === accountmanager.personKey) return { stop: { kind: 'assigned', initiative } };
    if (AccountmanagerKey !== undefined) return { stop: { kind: 'taken', by: AccountmanagerName, initiative } };
    // A registration that nobody picked up yet becomes an initiative by `assign`.
    if (!IsOpen || phase === Phase.received) return { stop: blocked({ field: 'Phase', reason: 'wrong-phase' }) };
    return { write: { ...accountmanagerColumns(accountmanager), ReleasedAt: null } };
  });
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  await services.lists.timeline.createOnce(
    timelineEvent(
      commandKey,
      'appointed',
      timelineWording.assigned(accountmanager.name),
      services.now().toISOString(),
      initiativeKey,
      actor,
    ),
  );
  await moveAgreements(services, outcome.initiative.record);
  await nameOnRegistrations(services, outcome.initiative.record);
  return { kind: 'assigned', initiative: outcome.initiative };
}
