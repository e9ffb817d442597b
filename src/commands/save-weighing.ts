import { AppError, hasCode } from '../data/app-error';
import type { Changes, Services, Stored } from '../data/ports';
import { contributorKey, weighingKey } from '../domain/keys';
import { mergeFields, sameValue } from '../domain/merge-text';
import type { FieldConflict } from '../domain/merge-text';
import { isWeighingOver, Phase } from '../domain/phases';
import type { Initiative, Weighing } from '../domain/records.generated';
import { cleanLine, cleanNote, clip } from '../domain/text';
import type { PlainDay } from '../domain/types';
import { weighingColumns } from '../domain/weighing';
import type { View } from '../domain/weighing';
import { refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';

export interface SaveWeighingInput {
  readonly actor: Acting['actor'];
  /** As the screen shows it. */
  readonly initiative: Pick<Initiative, 'Key' | 'Phase' | 'WeighingClosesOn'>;
  /** Everything on the form as it is now; an empty field empties the column. */
  readonly answers: View;
  /** One's own weighing as this screen last read or saved it; absent the first time. */
  readonly stored?: Stored<Weighing>;
  /** What the form was filled from, when that is older than `stored`: what was typed before a page was loaded again. */
  readonly base?: View;
  /** What this screen sent before without getting an answer: if the list holds that, it is not from another device. */
  readonly sentBefore?: View;
}

/** The same person typed something else on another device. Nothing was written over; `weighing` is what the list holds. */
export interface OtherDevice {
  readonly kind: 'conflict';
  readonly weighing: Stored<Weighing>;
  readonly conflicts: readonly FieldConflict<keyof Weighing>[];
}

export type SaveWeighingResult =
  | { readonly kind: 'saved'; readonly weighing: Stored<Weighing> }
  /** The weighing takes no more views. */
  | { readonly kind: 'closed'; readonly on: PlainDay | undefined }
  | OtherDevice
  | Blocked;

/**
 * Keeps one's own view as a draft; nobody counts it before it is handed in. One item for a person and an initiative: a
 * second device or a repeat writes the same one, and a text that was typed on another device meanwhile is not lost.
 */
export async function saveWeighing(
  services: Pick<Services, 'lists' | 'now'>,
  { actor, initiative, answers, stored, base, sentBefore }: SaveWeighingInput,
): Promise<SaveWeighingResult> {
  if (initiative.Phase !== Phase.weighing || isWeighingOver(initiative, services.now())) {
    return { kind: 'closed', on: initiative.WeighingClosesOn };
  }
  const refused = stored ? undefined : await notAsked(services, initiative.Key, actor);
  if (refused) return refused;
  const written = await writeView(services, actor, initiative.Key, cleaned(answers), {
    known: stored,
    base,
    sentBefore: sentBefore && cleaned(sentBefore),
  });
  return written.kind === 'written' ? { kind: 'saved', weighing: written.weighing } : written;
}

/** Whether this person was asked for this initiative and did not decline. */
async function notAsked(
  { lists }: Pick<Services, 'lists'>,
  initiativeKey: string,
  actor: Acting['actor'],
): Promise<Blocked | undefined> {
  const own = await lists.contributors.getByKey(contributorKey(initiativeKey, actor.personKey));
  return refusal(actor, 'weigh', { contributors: own ? [own.record] : [] });
}

export interface WriteView {
  readonly known?: Stored<Weighing>;
  readonly base?: View;
  readonly sentBefore?: Changes<Weighing>;
  /** What goes along in the same write, given what the list holds; only when nothing is in conflict. */
  readonly more?: (latest: Weighing) => Changes<Weighing>;
}

/**
 * Writes the answers into one's own weighing, field by field against what this screen had read; makes it when it is not
 * there. A field that another device changed too is left alone, and then nothing is handed in.
 */
export async function writeView(
  { lists }: Pick<Services, 'lists'>,
  actor: Acting['actor'],
  initiativeKey: string,
  answers: Changes<Weighing>,
  { known, base: filledFrom, sentBefore, more = () => ({}) }: WriteView,
): Promise<{ readonly kind: 'written'; readonly weighing: Stored<Weighing> } | OtherDevice> {
  const key = weighingKey(initiativeKey, actor.personKey);
  const empty: Weighing = {
    Title: clip(actor.name),
    Key: key,
    InitiativeKey: initiativeKey,
    PersonKey: actor.personKey,
  };
  const base = filledFrom === undefined ? (known?.record ?? empty) : { ...empty, ...filledFrom };
  let latest =
    known ?? (await lists.weighings.createOnce({ ...empty, ...withoutNulls({ ...answers, ...more(empty) }) }));
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const merged = mergeFields<Weighing>(base, answers, latest.record, sentBefore);
    const { conflicts } = merged;
    const along = conflicts.length === 0 ? more(latest.record) : {};
    const changes = onlyDifferent({ ...merged.changes, ...along }, latest.record);
    try {
      const weighing = Object.keys(changes).length === 0 ? latest : await lists.weighings.update(latest, changes);
      return conflicts.length === 0 ? { kind: 'written', weighing } : { kind: 'conflict', weighing, conflicts };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      latest = (await lists.weighings.getByKey(key)) ?? latest;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Wegingen' });
}

function onlyDifferent(changes: Changes<Weighing>, latest: Weighing): Changes<Weighing> {
  return Object.fromEntries(
    Object.entries(changes).filter(([column, value]) => !sameValue(value, latest[column as keyof Weighing])),
  );
}

/** The answers as they are stored; what is empty on the form is emptied in the list. */
export function cleaned(answers: View): Changes<Weighing> {
  const text = {
    Responsibility: cleanLine(answers.Responsibility ?? ''),
    WhyAndHow: cleanNote(answers.WhyAndHow ?? ''),
    ArgumentsAgainst: cleanNote(answers.ArgumentsAgainst ?? ''),
    OpenQuestions: cleanNote(answers.OpenQuestions ?? ''),
    ChangedWhy: cleanNote(answers.ChangedWhy ?? ''),
  };
  const values: Readonly<Record<string, unknown>> = { ...answers, ...text };
  return Object.fromEntries(
    [...weighingColumns, 'OpenQuestions', 'ChangedWhy'].map((column) => [
      column,
      values[column] === '' || values[column] === undefined ? null : values[column],
    ]),
  );
}

function withoutNulls(changes: Changes<Weighing>): Partial<Weighing> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
}
