import { AppError, hasCode } from '../data/app-error';
import type { Lists } from '../data/ports';
import { deriveKey, relationKey } from '../domain/keys';
import type { Relation } from '../domain/records.generated';
import { cleanNote, clip, isBlank } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { ListServices } from './command';
import { findAll } from './read-dossier';
import { nameOf } from './relate-initiatives';
import { takeStep } from './take-step';
import type { StepInput, StepResult } from './take-step';

export interface MergeInput extends StepInput {
  /** Key of the initiative that goes on; `initiativeKey` is the one that closes. */
  readonly intoKey: string;
  readonly reason: string;
}

/**
 * Two initiatives are one plan: this one closes as merged and the other goes on. Nothing moves: contacts, agreements and
 * documents stay where they were written, and both dossiers lead to each other. The initiators are also added to the one
 * that goes on, so that its accountmanager knows whom to call. Can be undone: `separateInitiatives`.
 */
export async function mergeInitiatives(
  services: ListServices,
  { intoKey, reason, ...input }: MergeInput,
): Promise<StepResult> {
  const { lists, now } = services;
  const { initiativeKey, actor, commandKey, settings } = input;
  const [from, into] = await services.together((reads) =>
    Promise.all([reads.initiatives.getByKey(initiativeKey), reads.initiatives.getByKey(intoKey)]),
  );
  if (!from || !into) return notFound;
  const refused = refusal(actor, 'mergeInitiatives', { initiative: from.record });
  if (refused) return refused;
  if (initiativeKey === intoKey || !into.record.IsOpen) return blocked({ field: 'OtherKey', reason: 'wrong-phase' });
  if (isBlank(reason)) return blocked({ field: 'OutcomeNote', reason: 'empty' });
  const why = cleanNote(reason);
  const closing = { outcome: 'samengevoegd', note: why, referredTo: clip(nameOf(into.record)) } as const;
  const result = await takeStep(services, input, { type: 'close', closing, retention: settings.retention }, () =>
    timelineWording.merged(nameOf(into.record), why),
  );
  if (result.kind !== 'done') return result;
  await markMerged(lists, initiativeKey, intoKey, actor.name);
  await addInitiators(lists, initiativeKey, intoKey);
  const line = timelineWording.merged(nameOf(from.record), why);
  await lists.timeline.createOnce(timelineEvent(commandKey, 'merged-into', line, now().toISOString(), intoKey, actor));
  return result;
}

/** The same relation as when they were only related, so that there is never both. */
async function markMerged(
  { relations }: Pick<Lists, 'relations'>,
  initiativeKey: string,
  intoKey: string,
  actorName: string,
): Promise<void> {
  const wanted: Relation = {
    Title: 'Zelfde plan',
    Key: relationKey(initiativeKey, intoKey),
    InitiativeKey: initiativeKey,
    OtherKey: intoKey,
    Kind: 'samengevoegd',
    ActorName: actorName,
  };
  let stored = await relations.createOnce(wanted);
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const { Kind, InitiativeKey } = stored.record;
    if (Kind === wanted.Kind && InitiativeKey === initiativeKey) return;
    try {
      await relations.update(stored, wanted);
      return;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      stored = await relations.createOnce(wanted);
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Verwanten' });
}

/** Under keys that follow from theirs, so that a repeat adds nobody twice and undoing finds them. */
async function addInitiators(
  { initiators }: Pick<Lists, 'initiators'>,
  fromKey: string,
  intoKey: string,
): Promise<void> {
  const where = [{ column: 'InitiativeKey', is: 'eq', value: fromKey }] as const;
  const people = await findAll(initiators, { where, top: 200 });
  await Promise.all(
    people.map(({ record }) =>
      initiators.createOnce({ ...record, Key: mergedInitiatorKey(record.Key, intoKey), InitiativeKey: intoKey }),
    ),
  );
}

export function mergedInitiatorKey(initiatorKey: string, intoKey: string): string {
  return deriveKey(initiatorKey, `merged:${intoKey}`);
}
