import type { Changes, Stored } from '../data/ports';
import { deriveKey } from '../domain/keys';
import type { Initiative, Registration } from '../domain/records.generated';
import { poolWording } from '../domain/pool-wording';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import type { Acting, ListServices } from './command';
import { updateStored } from './update-stored';

/**
 * What belongs to an initiative that has its accountmanager: the initiator, the lines in the timeline, and the
 * registration that says who took it. Each under a key that follows from the initiative, so that whoever completes it,
 * everything is there once. The registration comes last: until then it keeps waiting in the pool's list, where somebody
 * presses again.
 */
export async function completeAssignment(
  services: ListServices,
  registration: Stored<Registration>,
  initiative: Initiative,
  actor: Acting['actor'],
): Promise<void> {
  const { lists } = services;
  const received = registration.record;
  const { Key, PhaseSince, AccountmanagerKey = '', AccountmanagerName = '' } = initiative;
  // By the person: after an assignment that was undone, the next accountmanager has a line of their own.
  const assigned = `assigned:${AccountmanagerKey}`;
  // Without one having to wait for the other: none needs the others.
  await Promise.all([
    lists.initiators.createOnce({
      Title: received.InitiatorName,
      Key: deriveKey(Key, 'initiator'),
      InitiativeKey: Key,
      Organisation: received.InitiatorOrganisation,
      Email: received.InitiatorEmail,
      Phone: received.InitiatorPhone,
    }),
    lists.timeline.createOnce(
      timelineEvent(Key, 'received', timelineWording.received(received.ReceivedThrough), received.ReceivedAt, Key),
    ),
    lists.timeline.createOnce(
      timelineEvent(Key, assigned, timelineWording.assigned(AccountmanagerName), PhaseSince, Key, actor),
    ),
    ...(received.WaitingSince === undefined
      ? []
      : [
          lists.timeline.createOnce(
            timelineEvent(
              Key,
              'clock-paused',
              poolWording.clockPaused(received.WaitingFor ?? ''),
              PhaseSince,
              Key,
              actor,
            ),
          ),
        ]),
  ]);
  await markPickedUp(services, registration, initiative);
}

/** Also when somebody referred it at the same moment: it has an accountmanager now, and must not look as if it had none. */
async function markPickedUp(
  { lists, now }: ListServices,
  registration: Stored<Registration>,
  initiative: Initiative,
): Promise<void> {
  await updateStored(lists.registrations, registration, 'Aanmeldingen', (latest): Changes<Registration> | undefined => {
    const right =
      latest.AccountmanagerName === initiative.AccountmanagerName && latest.InitiativeKey === initiative.Key;
    if (latest.Status === 'opgepakt' && right) return undefined;
    return {
      Status: 'opgepakt',
      InitiativeKey: initiative.Key,
      AccountmanagerName: initiative.AccountmanagerName,
      AssignedAt: latest.AssignedAt ?? now().toISOString(),
    };
  });
}
