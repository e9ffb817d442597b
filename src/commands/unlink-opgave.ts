import { hasCode } from '../data/app-error';
import { opgaveLinkKey } from '../domain/keys';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal, rereadLimit } from './command';
import type { Blocked, ListServices } from './command';
import type { LinkOpgaveInput } from './link-opgave';

export type UnlinkOpgaveInput = Omit<LinkOpgaveInput, 'contribution'>;

/** Takes an opgave away from an initiative; the link goes to the recycle bin. Taking away what is gone changes nothing. */
export async function unlinkOpgave(
  { lists, now }: ListServices,
  { initiative, opgave, actor, commandKey }: UnlinkOpgaveInput,
): Promise<{ readonly kind: 'unlinked' } | Blocked> {
  const refused = refusal(actor, 'linkOpgave', { initiative });
  if (refused) return refused;
  if (!initiative.IsOpen) return blocked({ field: 'Phase', reason: 'wrong-phase' });
  for (let attempt = 0; ; attempt += 1) {
    const link = await lists.opgaveLinks.getByKey(opgaveLinkKey(initiative.Key, opgave.Key));
    if (!link) break;
    try {
      await lists.opgaveLinks.recycle(link);
      break;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere') || attempt === rereadLimit) throw error;
    }
  }
  const line = timelineWording.opgaveUnlinked(opgave.Title);
  await lists.timeline.createOnce(
    timelineEvent(commandKey, 'unlinked', line, now().toISOString(), initiative.Key, actor),
  );
  return { kind: 'unlinked' };
}
