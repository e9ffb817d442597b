import { hasCode, isAppError } from '../data/app-error';
import type { AppErrorLike, Changes, Lists, Services, Stored } from '../data/ports';
import { sameValue } from '../domain/merge-text';
import type { ImportedOpgave } from '../domain/opgaven-csv';
import type { Opgave } from '../domain/records.generated';
import { joinValues } from '../domain/text';
import { refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';
import { findAll } from './read-dossier';

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

export interface ImportOpgavenInput {
  readonly actor: Acting['actor'];
  /** The good rows, checked already; a key that comes twice counts once, the last one. */
  readonly opgaven: readonly ImportedOpgave[];
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops after the row at hand. What is done stays; a repeat does the rest. */
  readonly signal?: AbortSignal;
}

export type ImportOpgavenResult =
  | {
      readonly kind: 'imported';
      readonly created: number;
      readonly updated: number;
      readonly unchanged: number;
      /** Rows that could not be saved; a repeat tries only those. */
      readonly failed: readonly { readonly key: string; readonly error: AppErrorLike }[];
      readonly stopped: boolean;
    }
  | Blocked;

/**
 * Puts opgaven into the list by their key: new ones are made, changed ones are updated, equal ones are left alone. The same
 * file again changes nothing; an opgave that is not in the file stays.
 */
export async function importOpgaven(
  { lists }: Pick<Services, 'lists'>,
  { actor, opgaven, onProgress, signal }: ImportOpgavenInput,
): Promise<ImportOpgavenResult> {
  const refused = refusal(actor, 'importOpgaven');
  if (refused) return refused;
  const wanted = [...new Map(opgaven.map((opgave) => [opgave.Key, opgave])).values()];
  const known = new Map((await findAll(lists.opgaven, { top: 1000 })).map((stored) => [stored.record.Key, stored]));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const failed: { key: string; error: AppErrorLike }[] = [];
  for (const [index, opgave] of wanted.entries()) {
    if (signal?.aborted) return { kind: 'imported', ...counts, failed, stopped: true };
    try {
      counts[await importOne(lists.opgaven, opgave, known.get(opgave.Key))] += 1;
    } catch (error) {
      if (!isAppError(error)) throw error;
      failed.push({ key: opgave.Key, error });
    }
    onProgress?.({ done: index + 1, total: wanted.length });
  }
  return { kind: 'imported', ...counts, failed, stopped: false };
}

async function importOne(
  list: Lists['opgaven'],
  opgave: ImportedOpgave,
  known: Stored<Opgave> | undefined,
): Promise<'created' | 'updated' | 'unchanged'> {
  let stored = known ?? (await list.createOnce(newOpgave(opgave)));
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const changes = differences(stored.record, opgave);
    if (Object.keys(changes).length === 0) return known || attempt > 0 ? 'unchanged' : 'created';
    try {
      await list.update(stored, changes);
      return 'updated';
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere') || attempt === rereadLimit - 1) throw error;
      stored = (await list.getByKey(opgave.Key)) ?? stored;
    }
  }
  return 'unchanged';
}

const alwaysWritten = ['Title', 'Programme', 'Goal', 'Description', 'Keywords', 'SourceUrl'] as const;
/** A file without these leaves them as they are in the list: most municipalities keep them there. */
const writtenWhenGiven = ['ValidUntil', 'GroupId', 'OwnerKeys'] as const;

function newOpgave({ owners, ...opgave }: ImportedOpgave): Opgave {
  const keys = ownerKeys(owners);
  return { ...opgave, ...(keys === undefined ? {} : { OwnerKeys: keys }), IsActive: true };
}

function differences(stored: Opgave, imported: ImportedOpgave): Changes<Opgave> {
  const wanted = newOpgave(imported);
  const different = [...alwaysWritten, ...writtenWhenGiven.filter((column) => wanted[column] !== undefined)].filter(
    (column) => !sameValue(stored[column], wanted[column]),
  );
  return Object.fromEntries(different.map((column) => [column, wanted[column] ?? null]));
}

/** Owners by their Entra object ids; a file with names or mail addresses says nothing that the list can keep. */
function ownerKeys(owners: readonly string[]): string | undefined {
  const keys = owners.filter((owner) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(owner));
  return keys.length === 0 ? undefined : joinValues(keys);
}
