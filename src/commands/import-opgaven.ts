import { hasCode, isAppError } from '../data/app-error';
import type { AppErrorLike, Changes, Lists, Services, Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import { sameValue } from '../domain/merge-text';
import { addToHistory, historyChanges } from '../domain/opgave-history';
import type { HistoryLine } from '../domain/opgave-history';
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
  /** The year of the list, for the rows that do not say it themselves. */
  readonly year?: number;
  /** Keys of opgaven of an earlier year that expire now: the new list does not name them. */
  readonly expire?: readonly string[];
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
      readonly expired: number;
      /** Rows that could not be saved; a repeat tries only those. */
      readonly failed: readonly { readonly key: string; readonly error: AppErrorLike }[];
      readonly stopped: boolean;
    }
  | Blocked;

/**
 * Puts opgaven into the list by their key: new ones are made, changed ones are updated, equal ones are left alone. The same
 * file again changes nothing; an opgave that is not in the file stays, unless it was named to expire. What an update
 * replaces stays in the history of the opgave.
 */
export async function importOpgaven(
  { lists, now }: Pick<Services, 'lists' | 'now'>,
  { actor, opgaven, year, expire = [], onProgress, signal }: ImportOpgavenInput,
): Promise<ImportOpgavenResult> {
  const refused = refusal(actor, 'importOpgaven');
  if (refused) return refused;
  const unique = [...new Map(opgaven.map((opgave) => [opgave.Key, opgave])).values()];
  const wanted = unique.map((opgave) =>
    year === undefined || opgave.Year !== undefined ? opgave : { ...opgave, Year: year },
  );
  const known = new Map((await findAll(lists.opgaven, { top: 1000 })).map((stored) => [stored.record.Key, stored]));
  const counts = { created: 0, updated: 0, unchanged: 0, expired: 0 };
  const trail = { on: dayOf(now()), by: actor.name, kind: 'imported' } as const;
  const work = [
    ...wanted.map((opgave) => ({
      key: opgave.Key,
      run: () => importOne(lists.opgaven, opgave, known.get(opgave.Key), trail),
    })),
    ...expire.map((key) => ({ key, run: () => expireOne(lists.opgaven, known.get(key), trail) })),
  ];
  const failed: { key: string; error: AppErrorLike }[] = [];
  for (const [index, { key, run }] of work.entries()) {
    if (signal?.aborted) return { kind: 'imported', ...counts, failed, stopped: true };
    try {
      counts[await run()] += 1;
    } catch (error) {
      if (!isAppError(error)) throw error;
      failed.push({ key, error });
    }
    onProgress?.({ done: index + 1, total: work.length });
  }
  return { kind: 'imported', ...counts, failed, stopped: false };
}

async function importOne(
  list: Lists['opgaven'],
  opgave: ImportedOpgave,
  known: Stored<Opgave> | undefined,
  trail: Trail,
): Promise<'created' | 'updated' | 'unchanged'> {
  const stored =
    known ??
    (await list.createOnce({ ...newOpgave(opgave), History: addToHistory(undefined, { ...trail, changes: [] }) }));
  const didWrite = await bringTo(list, stored, (latest) => differences(latest, opgave), trail);
  return didWrite ? 'updated' : known ? 'unchanged' : 'created';
}

async function expireOne(
  list: Lists['opgaven'],
  known: Stored<Opgave> | undefined,
  trail: Trail,
): Promise<'expired' | 'unchanged'> {
  if (!known) return 'unchanged';
  const didWrite = await bringTo(list, known, ({ IsActive }) => (IsActive ? { IsActive: false } : {}), trail);
  return didWrite ? 'expired' : 'unchanged';
}

type Trail = Pick<HistoryLine, 'on' | 'by' | 'kind'>;

/** Writes what is missing, on the newest version; @returns whether anything was */
async function bringTo(
  list: Lists['opgaven'],
  known: Stored<Opgave>,
  missing: (latest: Opgave) => Changes<Opgave>,
  trail: Trail,
): Promise<boolean> {
  let stored = known;
  for (let attempt = 1; ; attempt += 1) {
    const changes = missing(stored.record);
    if (Object.keys(changes).length === 0) return false;
    const line = { ...trail, changes: historyChanges(stored.record, changes) };
    try {
      await list.update(stored, { ...changes, History: addToHistory(stored.record.History, line) });
      return true;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere') || attempt === rereadLimit) throw error;
      stored = (await list.getByKey(known.record.Key)) ?? stored;
    }
  }
}

const alwaysWritten = ['Title', 'Programme', 'Goal', 'Description', 'Keywords', 'SourceUrl'] as const;
/** A file without these leaves them as they are in the list: most municipalities keep them there. */
const writtenWhenGiven = ['Year', 'ValidUntil', 'GroupId', 'OwnerKeys'] as const;

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
