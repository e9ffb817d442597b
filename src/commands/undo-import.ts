import { AppError, hasCode } from '../data/app-error';
import { isFirstVersion } from '../data/first-version';
import type { Changes, Lists, Stored } from '../data/ports';
import { importWording } from '../domain/import/wording';
import { deriveKey } from '../domain/keys';
import type { ImportRun, Initiative, Initiator, OpgaveLink } from '../domain/records.generated';
import { timelineEvent } from '../domain/timeline';
import { notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import type { ImportProgress } from './import-opgaven';
import { findAll } from './read-dossier';
import { updateStored } from './update-stored';

export interface UndoImportInput {
  readonly actor: Acting['actor'];
  readonly runKey: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops after the initiative at hand; a repeat does the rest. */
  readonly signal?: AbortSignal;
}

export type UndoImportResult =
  | {
      readonly kind: 'undone';
      readonly removed: number;
      /** Somebody worked in these since: they stay. */
      readonly kept: readonly Pick<Initiative, 'Key' | 'Title'>[];
      readonly stopped: boolean;
    }
  | Blocked
  | NotFound;

/**
 * Takes an import back as a whole: every initiative that nobody touched since goes to the recycle bin, with its contact
 * data and opgaven; the others stay and are named. The timeline keeps that it was there. Safe to stop and to repeat.
 */
export async function undoImport(services: ListServices, input: UndoImportInput): Promise<UndoImportResult> {
  const { lists } = services;
  const refused = refusal(input.actor, 'importInitiatives');
  if (refused) return refused;
  const run = await lists.imports.getByKey(input.runKey);
  if (!run) return notFound;
  const where = [{ column: 'ImportKey', is: 'eq', value: input.runKey }] as const;
  const imported = await findAll(lists.initiatives, { where, top: 1000 });
  const kept: Pick<Initiative, 'Key' | 'Title'>[] = [];
  let removed = 0;
  for (const [index, initiative] of imported.entries()) {
    if (input.signal?.aborted) return { kind: 'undone', removed, kept, stopped: true };
    if (await removeUntouched(services, initiative, run.record, input)) removed += 1;
    else kept.push({ Key: initiative.record.Key, Title: initiative.record.Title });
    input.onProgress?.({ done: index + 1, total: imported.length });
  }
  await markUndone(services, run);
  return { kind: 'undone', removed, kept, stopped: false };
}

/** @returns whether it is gone; `false` when somebody did something with it, which a refusal as changed makes us look at */
async function removeUntouched(
  services: ListServices,
  found: Stored<Initiative>,
  run: ImportRun,
  { actor }: UndoImportInput,
): Promise<boolean> {
  const { lists, now } = services;
  const { Key } = found.record;
  let initiative: Stored<Initiative> | undefined = found;
  for (let attempt = 0; initiative && attempt < rereadLimit; attempt += 1) {
    const own = await ownRecords(services, initiative);
    if (!own) return false;
    try {
      const line = importWording.undone();
      await lists.timeline.createOnce(
        timelineEvent(run.Key, `import-undone:${Key}`, line, now().toISOString(), Key, actor),
      );
      for (const initiator of own.initiators) await lists.initiators.recycle(initiator);
      for (const link of own.links) await lists.opgaveLinks.recycle(link);
      // Last: as long as it is there, a repeat finds what is left of it.
      await lists.initiatives.recycle(initiative);
      return true;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      initiative = await lists.initiatives.getByKey(Key);
    }
  }
  if (initiative) throw new AppError('changed-elsewhere', { subject: 'Initiatieven' });
  return true;
}

interface OwnRecords {
  readonly initiators: readonly Stored<Initiator>[];
  readonly links: readonly Stored<OpgaveLink>[];
}

/** What the import made for this initiative, or `undefined` when anybody did anything with it since. */
async function ownRecords(services: ListServices, initiative: Stored<Initiative>): Promise<OwnRecords | undefined> {
  if (!isFirstVersion(initiative)) return undefined;
  const { Key } = initiative.record;
  const where = [{ column: 'InitiativeKey', is: 'eq', value: Key }] as const;
  const some = { where, top: 1, select: ['Key'] } as const;
  const [initiators, links, timeline, ...others] = await services.together((lists: Lists) =>
    Promise.all([
      lists.initiators.find({ where, top: 100 }),
      lists.opgaveLinks.find({ where, top: 100 }),
      lists.timeline.find({ where, top: 100 }),
      lists.contactMoments.find(some),
      lists.agreements.find(some),
      lists.contributors.find(some),
      lists.weighings.find(some),
    ]),
  );
  // Earlier imports of the same row, and their undoing, left their lines; to have looked at contact data changes nothing.
  const isOurs = ({ record }: (typeof timeline.items)[number]): boolean =>
    record.Kind === 'gegevens' || ownTitles.includes(record.Title);
  const untouched =
    others.every(({ items }) => items.length === 0) &&
    timeline.items.every(isOurs) &&
    links.items.every(isFirstVersion) &&
    initiators.items.every((one) => isFirstVersion(one) && one.record.Key === deriveKey(Key, 'initiator'));
  return untouched ? { initiators: initiators.items, links: links.items } : undefined;
}

const ownTitles: readonly string[] = [importWording.imported('').title, importWording.undone().title];

async function markUndone({ lists, now }: ListServices, run: Stored<ImportRun>): Promise<void> {
  await updateStored(lists.imports, run, 'Inlezingen', ({ Status }): Changes<ImportRun> | undefined =>
    Status === 'teruggedraaid' ? undefined : { Status: 'teruggedraaid', UndoneAt: now().toISOString() },
  );
}
