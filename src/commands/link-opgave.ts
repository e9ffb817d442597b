import type { Stored } from '../data/ports';
import { opgaveLinkKey } from '../domain/keys';
import type { Initiative, Opgave, OpgaveLink } from '../domain/records.generated';
import { cleanNote, clip } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';

export interface LinkOpgaveInput extends Acting {
  /** As the screen shows it. */
  readonly initiative: Pick<Initiative, 'Key' | 'AccountmanagerKey' | 'StandInKey' | 'IsOpen'>;
  readonly opgave: Pick<Opgave, 'Key' | 'Title'>;
  /** "Draagt bij", when it is known already. */
  readonly contribution?: string;
}

export type LinkOpgaveResult = { readonly kind: 'linked'; readonly link: Stored<OpgaveLink> } | Blocked;

/**
 * Links an opgave to an initiative. Two colleagues who link the same one make one link. The line in the timeline follows
 * from the link itself, so that a repeat, with whatever key, does not write it twice.
 */
export async function linkOpgave(
  { lists, now }: ListServices,
  { initiative, opgave, contribution = '', actor }: LinkOpgaveInput,
): Promise<LinkOpgaveResult> {
  const refused = refusal(actor, 'linkOpgave', { initiative });
  if (refused) return refused;
  if (!initiative.IsOpen) return blocked({ field: 'Phase', reason: 'wrong-phase' });
  const text = cleanNote(contribution);
  const link = await lists.opgaveLinks.createOnce({
    Title: clip(opgave.Title),
    Key: opgaveLinkKey(initiative.Key, opgave.Key),
    InitiativeKey: initiative.Key,
    OpgaveKey: opgave.Key,
    Contribution: text === '' ? undefined : text,
  });
  const line = timelineWording.opgaveLinked(opgave.Title);
  // The item's id is new when the opgave is linked again after it was taken away.
  await lists.timeline.createOnce(
    timelineEvent(link.record.Key, `linked:${link.id}`, line, now().toISOString(), initiative.Key, actor),
  );
  return { kind: 'linked', link };
}
