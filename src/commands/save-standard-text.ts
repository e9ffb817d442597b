import { AppError, hasCode } from '../data/app-error';
import { standardTexts } from '../domain/standard-texts';
import type { StandardTextKey } from '../domain/standard-texts';
import { cleanNote, noteLimit } from '../domain/text';
import { blocked, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices } from './command';

export interface SaveStandardTextInput extends Acting {
  readonly key: StandardTextKey;
  /** The municipality's own words; blank goes back to the usual text. */
  readonly value: string;
  /** What the editor saw when it was opened, `undefined` while it was the usual text. */
  readonly madeFrom: string | undefined;
}

export type SaveStandardTextResult =
  | { readonly kind: 'saved' }
  /** Somebody changed it meanwhile: look at that first. Nothing was written. */
  | { readonly kind: 'taken'; readonly value: string | undefined }
  | Blocked;

/** Changes a text that residents read or hear, or goes back to the usual one. Safe to repeat. */
export async function saveStandardText(
  { lists }: Pick<ListServices, 'lists'>,
  { key, value, madeFrom, actor }: SaveStandardTextInput,
): Promise<SaveStandardTextResult> {
  const refused = refusal(actor, 'manageTexts');
  if (refused) return refused;
  const wanted = cleanNote(value) || undefined;
  if ((wanted ?? '').length > noteLimit) return blocked({ field: 'Value', reason: 'too-long' });
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored =
      (await lists.standardTexts.getByKey(key)) ??
      (await lists.standardTexts.createOnce({ Key: key, Title: standardTexts[key].name, Value: wanted }));
    const current = stored.record.Value === undefined ? undefined : cleanNote(stored.record.Value) || undefined;
    if (current === wanted) return { kind: 'saved' };
    if (current !== (madeFrom === undefined ? undefined : cleanNote(madeFrom) || undefined))
      return { kind: 'taken', value: current };
    try {
      await lists.standardTexts.update(stored, { Value: wanted ?? null });
      return { kind: 'saved' };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Teksten' });
}
