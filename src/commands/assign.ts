import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import { accountmanagerColumns, decide, Phase } from '../domain/phases';
import type { PersonRef } from '../domain/person';
import { nextActionIn } from '../domain/next-action';
import type { Initiative, Registration } from '../domain/records.generated';
import { rememberCommand } from '../domain/command-trail';
import type { Settings } from '../domain/settings';
import { addWorkingDays } from '../domain/working-days';
import { completeAssignment } from './complete-assignment';
import { applied, notFound, refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { createNumbered } from './create-numbered';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface AssignInput extends Acting {
  /** As the screen shows it; the command reads it again. */
  readonly registration: Pick<Registration, 'Key' | 'InitiativeKey'>;
  /** Oneself (pick up) or, for the coordinator, somebody else. */
  readonly accountmanager: PersonRef;
  readonly settings: Settings;
}

export type AssignResult =
  | { readonly kind: 'assigned'; readonly initiative: Stored<Initiative> }
  /** A colleague was quicker. */
  | { readonly kind: 'taken'; readonly by: string; readonly initiative: Stored<Initiative> }
  /** It was referred or merged in the meantime. */
  | { readonly kind: 'gone'; readonly status: Registration['Status']; readonly referredTo: string | undefined }
  | Blocked
  | NotFound;

/**
 * Gives a registration its one accountmanager and makes it an initiative: the initiative itself (under the key that the
 * registration fixed), the initiator, two lines in the timeline, and last the registration. The initiative comes first,
 * because from then on nobody gets lost; whatever stops after it is completed by a repeat, also by another colleague's.
 * Two colleagues at once: one gets it, the other hears who.
 */
export async function assign(services: ListServices, input: AssignInput): Promise<AssignResult> {
  const { accountmanager, actor } = input;
  const refused = refusal(actor, accountmanager.personKey === actor.personKey ? 'pickUp' : 'assign');
  if (refused) return refused;
  const initiativeKey = input.registration.InitiativeKey ?? deriveKey(input.registration.Key, 'initiative');
  const [registration, existing] = await services.together((lists) =>
    Promise.all([lists.registrations.getByKey(input.registration.Key), lists.initiatives.getByKey(initiativeKey)]),
  );
  if (!registration) return notFound;
  const { Status, ReferredTo } = registration.record;
  if (!existing && (Status === 'doorverwezen' || Status === 'samengevoegd')) {
    return { kind: 'gone', status: Status, referredTo: ReferredTo };
  }
  const initiative = existing
    ? await withAccountmanager(services, existing, registration.record, input)
    : await createNumbered(services, newInitiative(registration.record, initiativeKey, input, services.now()));
  if ('kind' in initiative) return initiative;
  await completeAssignment(services, registration, initiative.record, actor);
  const { AccountmanagerKey, AccountmanagerName = '' } = initiative.record;
  if (AccountmanagerKey !== accountmanager.personKey) return { kind: 'taken', by: AccountmanagerName, initiative };
  return { kind: 'assigned', initiative };
}

/** An initiative that waits for its accountmanager gets this one; one that has one keeps it. */
async function withAccountmanager(
  services: ListServices,
  existing: Stored<Initiative>,
  registration: Registration,
  { accountmanager, actor, commandKey, settings }: AssignInput,
): Promise<Stored<Initiative> | Blocked | NotFound> {
  if (existing.record.Phase !== Phase.received) return existing;
  const now = services.now();
  const outcome = await updateInitiative<Stored<Initiative> | Blocked>(
    services,
    existing.record.Key,
    commandKey,
    (dossier) => {
      if (dossier.initiative.record.Phase !== Phase.received) return { stop: dossier.initiative };
      const verdict = decide(factsOf(dossier), { type: 'assign', accountmanager }, actor, now);
      if (verdict.kind === 'blocked') return { stop: verdict };
      const changes = { ...verdict.changes, ...clockOf(registration) };
      const after = applied(dossier.initiative.record, changes);
      return { write: { ...changes, ...nextActionIn(after, settings, now) } };
    },
  );
  if (outcome.kind === 'not-found') return outcome;
  return outcome.kind === 'stopped' ? outcome.result : outcome.initiative;
}

function newInitiative(
  registration: Registration,
  key: string,
  { accountmanager, commandKey, settings }: AssignInput,
  now: Date,
): Omit<Initiative, 'Number'> {
  const dueOn = addWorkingDays(dayOf(registration.ReceivedAt), settings.norms.firstContact, settings.calendar);
  const initiative = {
    Title: registration.Title,
    Key: key,
    Number: '',
    Summary: registration.Summary,
    Settlement: registration.Settlement,
    Phase: Phase.assigned,
    PhaseSince: now.toISOString(),
    IsOpen: true,
    LastCommand: rememberCommand(undefined, commandKey),
    ReceivedAt: registration.ReceivedAt,
    FirstContactDueOn: dueOn,
    ...clockOf(registration),
  };
  const assigned = applied<Initiative>(initiative, accountmanagerColumns(accountmanager));
  return applied(assigned, nextActionIn(assigned, settings, now));
}

/** The clock as the registration left it: by when, and whether it stands still. */
function clockOf({
  ContactDueOn,
  WaitingFor,
  WaitingSince,
  WaitingUntil,
}: Registration): Partial<Pick<Initiative, 'FirstContactDueOn' | 'WaitingFor' | 'WaitingSince' | 'WaitingUntil'>> {
  return {
    ...(ContactDueOn === undefined ? {} : { FirstContactDueOn: ContactDueOn }),
    ...(WaitingSince === undefined ? {} : { WaitingFor, WaitingSince, WaitingUntil }),
  };
}
