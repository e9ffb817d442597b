import type { Stored } from '../data/ports';
import { relationKey } from '../domain/keys';
import type { Initiative, Relation } from '../domain/records.generated';
import { clip } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';

/** An initiative as the other dossier names it; one that was only just registered has no number yet. */
export type Named = Pick<Initiative, 'Key' | 'Title'> & { readonly Number?: string };

export interface RelateInput extends Acting {
  readonly one: Named;
  readonly other: Named;
  /** What they have to do with each other, in a few words; "zelfde dorp" if nobody says it. */
  readonly why: string;
}

export type RelateResult = { readonly kind: 'related'; readonly relation: Stored<Relation> } | Blocked;

/**
 * Links two initiatives as related: both dossiers show it. Said twice, from whichever side, it is one relation. The lines
 * in the timeline follow from the relation itself, so that a repeat, with whatever key, does not write them twice.
 */
export async function relateInitiatives(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  { one, other, why, actor }: RelateInput,
): Promise<RelateResult> {
  const refused = refusal(actor, 'relateInitiatives');
  if (refused) return refused;
  if (one.Key === other.Key) return blocked({ field: 'OtherKey', reason: 'empty' });
  const relation = await lists.relations.createOnce({
    Title: clip(why),
    Key: relationKey(one.Key, other.Key),
    InitiativeKey: one.Key,
    OtherKey: other.Key,
    Kind: 'verwant',
    ActorName: actor.name,
  });
  await writeBoth(
    { lists, now },
    actor,
    [one, other],
    `${relation.record.Key}:${relation.id}`,
    timelineWording.related,
  );
  return { kind: 'related', relation };
}

/**
 * One line in each of the two timelines, naming the other.
 * @param cause - what the keys of the lines follow from
 */
export async function writeBoth(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  actor: Acting['actor'],
  [one, other]: readonly [Named, Named],
  cause: string,
  line: (other: string) => ReturnType<typeof timelineWording.related>,
): Promise<void> {
  const at = now().toISOString();
  const write = (about: Named, named: Named): Promise<unknown> =>
    lists.timeline.createOnce(timelineEvent(cause, `with:${about.Key}`, line(nameOf(named)), at, about.Key, actor));
  await Promise.all([write(one, other), write(other, one)]);
}

/** "2026-031 Dorpstuin achter het dorpshuis" */
export function nameOf({ Number, Title }: Omit<Named, 'Key'>): string {
  return Number ? `${Number} ${Title}` : Title;
}
