import { relationKey } from '../domain/keys';
import { cleanNote } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, notFound } from './command';
import type { ListServices } from './command';
import { mergedInitiatorKey } from './merge-initiatives';
import { findAll } from './read-dossier';
import { recycleByKey } from './recycle-by-key';
import { nameOf } from './relate-initiatives';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface SeparateInput extends StepInput {
  /** Key of the initiative that it was merged into. */
  readonly fromKey: string;
  readonly reason: string;
}

/**
 * Undoes a merge: the initiative that was closed goes on where it was, its initiators leave the other dossier. Who was
 * added there by hand stays. Safe to repeat.
 */
export async function separateInitiatives(
  services: ListServices,
  { fromKey, reason, ...input }: SeparateInput,
): Promise<StepResult> {
  const { lists, now } = services;
  const { initiativeKey, actor, commandKey } = input;
  const key = relationKey(initiativeKey, fromKey);
  const [own, other, relation] = await services.together((reads) =>
    Promise.all([
      reads.initiatives.getByKey(initiativeKey),
      reads.initiatives.getByKey(fromKey),
      reads.relations.getByKey(key),
    ]),
  );
  if (!own || !other) return notFound;
  // Gone already, or never there: only a repeat of this command may go on.
  if (relation && relation.record.Kind !== 'samengevoegd') return blocked({ field: 'OtherKey', reason: 'wrong-phase' });
  const why = cleanNote(reason);
  const result = await takeStep(services, input, { type: 'reopen', reason: why }, () =>
    timelineWording.separated(nameOf(other.record), why),
  );
  if (result.kind !== 'done') return result;
  const where = [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }] as const;
  const people = await findAll(lists.initiators, { where, top: 200 });
  for (const { record } of people) await recycleByKey(lists.initiators, mergedInitiatorKey(record.Key, fromKey));
  await lists.timeline.createOnce(
    timelineEvent(
      commandKey,
      'separated-from',
      timelineWording.separated(nameOf(own.record), why),
      now().toISOString(),
      fromKey,
      actor,
    ),
  );
  await recycleByKey(lists.relations, key, ({ record }) => record.Kind === 'samengevoegd');
  return result;
}
