import { hasCode, isAppError } from '../data/app-error';
import { isFirstVersion } from '../data/first-version';
import type { AppErrorLike, Services, Stored } from '../data/ports';
import type { ReadyRow } from '../domain/import/check';
import { recordsOf } from '../domain/import/records';
import { importWording } from '../domain/import/wording';
import { deriveKey } from '../domain/keys';
import type { ImportRun } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { clip } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';
import { NumberSeries } from './create-numbered';
import type { ImportProgress } from './import-opgaven';
import { findAll } from './read-dossier';

export interface ImportInitiativesInput {
  readonly actor: Acting['actor'];
  readonly settings: Settings;
  readonly fileName: string;
  /** The same for the same file: by it an import that was stopped is gone on with. */
  readonly fingerprint: string;
  /** Rows that were checked; the key says which initiative each becomes. */
  readonly rows: readonly { readonly key: string; readonly row: ReadyRow }[];
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops after the row at hand. What is done stays; a repeat does the rest. */
  readonly signal?: AbortSignal;
}

export type ImportInitiativesResult =
  | {
      readonly kind: 'imported';
      readonly runKey: string;
      readonly created: number;
      /** Initiatives that were there already: left as they are. */
      readonly known: number;
      /** Rows that could not be saved; a repeat tries only those. */
      readonly failed: readonly { readonly key: string; readonly error: AppErrorLike }[];
      readonly stopped: boolean;
    }
  | Blocked;

type ImportServices = Pick<Services, 'lists' | 'now'>;

/**
 * Makes initiatives of rows, each under a key that follows from the row, with contact data and opgaven. All carry the
 * key of this import, so that it can be undone as a whole. Stopped, interrupted or repeated it comes to the same: an
 * import of this file that was not finished is gone on with, and what is there already is left as it is.
 * @throws AppError 'offline' or 'throttled' when there is no going on for now
 */
export async function importInitiatives(
  services: ImportServices,
  input: ImportInitiativesInput,
): Promise<ImportInitiativesResult> {
  const { actor, rows, onProgress, signal } = input;
  const refused = refusal(actor, 'importInitiatives');
  if (refused) return refused;
  const run = await startRun(services, input);
  const series = new NumberSeries(services);
  const counts = { created: 0, known: 0 };
  const failed: { key: string; error: AppErrorLike }[] = [];
  for (const [index, row] of rows.entries()) {
    if (signal?.aborted) return { kind: 'imported', runKey: run.record.Key, ...counts, failed, stopped: true };
    try {
      counts[await importOne(services, series, run.record, row, input)] += 1;
    } catch (error) {
      // Without a connection the next rows would fail as well; what is done stays, and a repeat goes on from here.
      if (!isAppError(error) || hasCode(error, 'offline') || hasCode(error, 'throttled')) throw error;
      failed.push({ key: row.key, error });
    }
    onProgress?.({ done: index + 1, total: rows.length });
  }
  if (failed.length === 0) await finishRun(services, run);
  return { kind: 'imported', runKey: run.record.Key, ...counts, failed, stopped: false };
}

/** The import of this file that was not finished, else a new one: after an undo the same file makes another import. */
async function startRun(
  { lists, now }: ImportServices,
  { actor, fileName, fingerprint, rows }: ImportInitiativesInput,
): Promise<Stored<ImportRun>> {
  const where = [{ column: 'Fingerprint', is: 'eq', value: fingerprint }] as const;
  const runs = await findAll(lists.imports, { where, top: 100 });
  const unfinished = runs.find(({ record }) => record.Status === 'bezig');
  if (unfinished) return unfinished;
  return lists.imports.createOnce({
    Title: clip(fileName),
    Key: deriveKey(fingerprint, `import:${runs.length}`),
    Fingerprint: fingerprint,
    StartedAt: now().toISOString(),
    ActorKey: actor.personKey,
    ActorName: actor.name,
    RowCount: rows.length,
    Status: 'bezig',
  });
}

async function importOne(
  { lists, now }: ImportServices,
  series: NumberSeries,
  run: ImportRun,
  { key, row }: ImportInitiativesInput['rows'][number],
  { settings, actor }: ImportInitiativesInput,
): Promise<'created' | 'known'> {
  const { initiative, initiator, opgaveLinks } = recordsOf(key, row, run.Key, settings, now());
  // First the initiative: from then on it is in the list, and a repeat adds what is missing.
  const stored = await series.create(initiative);
  if (stored.record.ImportKey !== run.Key) return 'known';
  // Somebody works in it already: what they took away must not come back.
  if (!isFirstVersion(stored)) return 'known';
  const line = importWording.imported(run.Title);
  await Promise.all([
    lists.timeline.createOnce(timelineEvent(run.Key, `imported:${key}`, line, run.StartedAt, key, actor)),
    ...(initiator ? [lists.initiators.createOnce(initiator)] : []),
    ...opgaveLinks.map((link) => lists.opgaveLinks.createOnce(link)),
  ]);
  return 'created';
}

async function finishRun({ lists }: ImportServices, run: Stored<ImportRun>): Promise<void> {
  let stored = run;
  for (let attempt = 0; attempt < rereadLimit && stored.record.Status === 'bezig'; attempt += 1) {
    try {
      await lists.imports.update(stored, { Status: 'klaar' });
      return;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      stored = (await lists.imports.getByKey(stored.record.Key)) ?? stored;
    }
  }
}
