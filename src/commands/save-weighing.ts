import { AppError, hasCode } from '../data/app-error';
import type { Changes, Services, Stored } from '../data/ports';
import { contributorKey, weighingKey } from '../domain/keys';
import { sameValue } from '../domain/merge-text';
import { isWeighingOver, Phase } from '../domain/phases';
import type { Initiative, Weighing } from '../domain/records.generated';
import { cleanLine, cleanNote, clip } from '../domain/text';
import type { PlainDay } from '../domain/types';
import { weighingColumns } from '../domain/weighing';
import type { WeighingAnswers } from '../domain/weighing';
import { refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';

export interface SaveWeighingInput {
  readonly actor: Acting['actor'];
  /** As the screen shows it. */
  readonly initiative: Pick<Initiative, 'Key' | 'Phase' | 'WeighingClosesOn'>;
  /** Everything on the form as it is now; an empty field empties the column. */
  readonly answers: WeighingAnswers;
  /** One's own weighing as this screen last read or saved it; absent the first time. */
  readonly stored?: Stored<Weighing>;
}

export type SaveWeighingResult =
  | { readonly kind: 'saved'; readonly weighing: Stored<Weighing> }
  /** The weighing takes no more views. */
  | { readonly kind: 'closed'; readonly on: PlainDay | undefined }
  | Blocked;

/**
 * Keeps one's own view as a draft; nobody counts it before it is handed in. One item for a person and an initiative: a
 * second device or a repeat writes the same one. It is one person's own text, so the newest save holds.
 */
export async function saveWeighing(
  services: Pick<Services, 'lists' | 'now'>,
  { actor, initiative, answers, stored }: SaveWeighingInput,
): Promise<SaveWeighingResult> {
  if (initiative.Phase !== Phase.weighing || isWeighingOver(initiative, services.now())) {
    return { kind: 'closed', on: initiative.WeighingClosesOn };
  }
  const refused = stored ? undefined : await notAsked(services, initiative.Key, actor);
  if (refused) return refused;
  return { kind: 'saved', weighing: await writeWeighing(services, actor, initiative.Key, cleaned(answers), stored) };
}

/** Whether this person was asked for this initiative and did not decline. */
export async function notAsked(
  { lists }: Pick<Services, 'lists'>,
  initiativeKey: string,
  actor: Acting['actor'],
): Promise<Blocked | undefined> {
  const own = await lists.contributors.getByKey(contributorKey(initiativeKey, actor.personKey));
  return refusal(actor, 'weigh', { contributors: own ? [own.record] : [] });
}

/** Writes the answers, and what else is given, into one's own weighing; makes it when it is not there. */
export async function writeWeighing(
  { lists }: Pick<Services, 'lists'>,
  actor: Acting['actor'],
  initiativeKey: string,
  answers: Changes<Weighing>,
  known?: Stored<Weighing>,
): Promise<Stored<Weighing>> {
  const key = weighingKey(initiativeKey, actor.personKey);
  const empty = { Title: clip(actor.name), Key: key, InitiativeKey: initiativeKey, PersonKey: actor.personKey };
  let stored = known ?? (await lists.weighings.createOnce({ ...empty, ...withoutNulls(answers) }));
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const changes = Object.fromEntries(
      Object.entries(answers).filter(([column, value]) => !sameValue(value, stored.record[column as keyof Weighing])),
    );
    if (Object.keys(changes).length === 0) return stored;
    try {
      return await lists.weighings.update(stored, changes);
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      stored = (await lists.weighings.getByKey(key)) ?? stored;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Wegingen' });
}

/** The answers as they are stored; what is empty on the form is emptied in the list. */
export function cleaned(answers: WeighingAnswers): Changes<Weighing> {
  const text = {
    Responsibility: cleanLine(answers.Responsibility ?? ''),
    WhyAndHow: cleanNote(answers.WhyAndHow ?? ''),
    ArgumentsAgainst: cleanNote(answers.ArgumentsAgainst ?? ''),
  };
  const values: Readonly<Record<string, unknown>> = { ...answers, ...text };
  return Object.fromEntries(
    weighingColumns.map((column) => [
      column,
      values[column] === '' || values[column] === undefined ? null : values[column],
    ]),
  );
}

function withoutNulls(changes: Changes<Weighing>): Partial<Weighing> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
}
