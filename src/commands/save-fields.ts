import { AppError, hasCode } from '../data/app-error';
import type { Changes, ListPort, Stored } from '../data/ports';
import { mergeFields } from '../domain/merge-text';
import type { FieldConflict } from '../domain/merge-text';
import { rereadLimit } from './command';
import type { NotFound } from './command';
import { notFound } from './command';

/** A field that somebody else changed as well. Both texts are there; nothing was written over. */
export interface Conflict<F extends string = string> extends FieldConflict<F> {
  /** Display name of who saved the item last, where the list says it. */
  readonly theirsBy?: string;
  readonly theirsAt: string;
}

export type SaveResult<R> =
  | {
      readonly kind: 'saved';
      readonly stored: Stored<R>;
      /** Whether changes of others came along that the screen did not have yet. */
      readonly merged: boolean;
    }
  /** The other fields were saved. `stored` is the new base: save the text that the person chooses against it. */
  | { readonly kind: 'conflict'; readonly stored: Stored<R>; readonly conflicts: readonly Conflict[] }
  | NotFound;

export interface SaveFieldsInput<R> {
  /** What this screen last read: the base of the merge. */
  readonly stored: Stored<R>;
  /** The fields that the person filled, as they are on screen now; `null` empties one. */
  readonly mine: Changes<R>;
  /** What was sent before without an answer: if the list holds that, it is not somebody else's. */
  readonly sentBefore?: Changes<R>;
  /** Changes that follow from what the list holds, and need no merge. */
  readonly derived?: (latest: R) => Changes<R>;
  /** For fields within a column: what somebody else changed as well, and `derived` therefore left as it is. */
  readonly disputed?: (latest: R) => readonly FieldConflict[];
}

/**
 * Saves fields if nobody changed the item; if somebody did, reads again and merges field by field. Only a field that both
 * changed is left as it is in the list and reported. Safe to repeat: what is there already is not written again.
 * @throws AppError 'changed-elsewhere' when others keep saving
 */
export async function saveFields<R extends { readonly Key: string }>(
  list: Pick<ListPort<R, 'Key'>, 'find' | 'update'>,
  { stored, mine, sentBefore, derived = () => ({}), disputed = () => [] }: SaveFieldsInput<NoInfer<R>>,
): Promise<SaveResult<R>> {
  const base = stored.record;
  let latest = stored;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const { changes, conflicts: columns } = mergeFields<R>(base, mine, latest.record, sentBefore);
    const conflicts = [...columns, ...disputed(latest.record)];
    const wanted: Changes<R> = { ...changes, ...derived(latest.record) };
    try {
      const saved = Object.keys(wanted).length === 0 ? latest : await list.update(latest, wanted);
      const { editorName: theirsBy, modifiedAt: theirsAt } = latest;
      if (conflicts.length === 0) return { kind: 'saved', stored: saved, merged: attempt > 0 };
      return { kind: 'conflict', stored: saved, conflicts: conflicts.map((one) => ({ ...one, theirsBy, theirsAt })) };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
    const found = await list.find({
      where: [{ column: 'Key', is: 'eq', value: base.Key }],
      top: 1,
      withEditor: true,
    });
    if (!found.items[0]) return notFound;
    latest = found.items[0];
  }
  throw new AppError('changed-elsewhere');
}
