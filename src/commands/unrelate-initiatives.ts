import { relationKey } from '../domain/keys';
import { timelineWording } from '../domain/timeline-wording';
import { refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';
import { recycleByKey } from './recycle-by-key';
import { writeBoth } from './relate-initiatives';
import type { Named } from './relate-initiatives';

export interface UnrelateInput extends Acting {
  readonly one: Named;
  readonly other: Named;
}

/** The two have nothing to do with each other after all. What was merged stays merged: `separateInitiatives` undoes that. */
export async function unrelateInitiatives(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  { one, other, actor, commandKey }: UnrelateInput,
): Promise<{ readonly kind: 'unrelated' } | Blocked> {
  const refused = refusal(actor, 'mergeRegistration');
  if (refused) return refused;
  await recycleByKey(lists.relations, relationKey(one.Key, other.Key), ({ record }) => record.Kind === 'verwant');
  await writeBoth({ lists, now }, actor, [one, other], commandKey, timelineWording.unrelated);
  return { kind: 'unrelated' };
}
