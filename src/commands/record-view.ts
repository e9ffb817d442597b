import type { Me, Services } from '../data/ports';
import { dayOf } from '../domain/days';
import type { Initiative } from '../domain/records.generated';
import { can } from '../domain/rights';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';

/**
 * Writes down that a colleague saw the contact data of an initiative: one line a person a day. Who has the dossier in hand
 * sees them for the work, and the contacts say so; of everybody else the timeline tells (law: BIO, a trail of who looked).
 */
export async function recordView(
  { lists, now }: Pick<Services, 'lists' | 'now'>,
  actor: Pick<Me, 'personKey' | 'name' | 'groups'>,
  initiative: Pick<Initiative, 'Key' | 'AccountmanagerKey' | 'StandInKey'>,
): Promise<{ readonly kind: 'recorded' | 'own' }> {
  const isOwn = [initiative.AccountmanagerKey, initiative.StandInKey].includes(actor.personKey);
  if (isOwn || !can(actor, 'seeInitiators')) return { kind: 'own' };
  const moment = now();
  await lists.timeline.createOnce(
    timelineEvent(
      initiative.Key,
      `viewed:${actor.personKey}:${dayOf(moment)}`,
      timelineWording.contactDataViewed(),
      moment.toISOString(),
      initiative.Key,
      actor,
    ),
  );
  return { kind: 'recorded' };
}
