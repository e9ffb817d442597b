import { AppError, hasCode } from '../data/app-error';
import type { Services, StoredDocument } from '../data/ports';
import type { Initiative } from '../domain/records.generated';
import { startnotitieName, startnotitieVersion } from '../domain/startnotitie-name';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { refusal, rereadLimit } from './command';
import type { Acting, Blocked } from './command';

export interface CreateStartnotitieInput extends Acting {
  readonly initiative: Pick<Initiative, 'Key' | 'Number' | 'AccountmanagerKey' | 'StandInKey'>;
  /** Makes the document; loaded when it is needed, because it is large. */
  readonly build: () => Promise<Blob | ArrayBuffer>;
}

export type CreateStartnotitieResult =
  | { readonly kind: 'made'; readonly document: StoredDocument; readonly version: number }
  | Blocked;

/**
 * "Maak startnotitie": saves the document in the folder of the initiative. The newest version is made anew as long as
 * nobody edited it; once somebody did, that one stays as it is and the next version comes beside it. Repeating it after a
 * lost answer finds the version just made and makes no other.
 */
export async function createStartnotitie(
  { documents, lists, now }: Pick<Services, 'documents' | 'lists' | 'now'>,
  { initiative, build, actor, commandKey }: CreateStartnotitieInput,
): Promise<CreateStartnotitieResult> {
  const refused = refusal(actor, 'createStartnotitie', { initiative });
  if (refused) return refused;
  const content = await build();
  const { document, version } = await save(documents, initiative, content);
  const line = timelineWording.startnotitieMade(version);
  await lists.timeline.createOnce(
    timelineEvent(commandKey, 'startnotitie', line, now().toISOString(), initiative.Key, actor),
  );
  return { kind: 'made', document, version };
}

async function save(
  documents: Services['documents'],
  { Key, Number: number }: CreateStartnotitieInput['initiative'],
  content: Blob | ArrayBuffer,
): Promise<{ readonly document: StoredDocument; readonly version: number }> {
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const { document: newest, version } = newestVersion(await documents.list(Key), number);
    try {
      if (newest && isUntouched(newest)) return { document: await documents.replace(newest, content), version };
      const next = version + 1;
      return {
        document: await documents.add(Key, startnotitieName(number, next), content, 'startnotitie'),
        version: next,
      };
    } catch (error) {
      // Somebody edited it, or made the same version, between looking and saving: look again.
      if (!hasCode(error, 'changed-elsewhere') && !hasCode(error, 'already-exists')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Documenten' });
}

function newestVersion(
  documents: readonly StoredDocument[],
  number: string,
): { readonly document?: StoredDocument; readonly version: number } {
  const versions = documents
    .map((document) => ({ document, version: startnotitieVersion(document.name, number) }))
    .filter(({ version }) => version > 0)
    .sort((one, other) => other.version - one.version);
  return versions[0] ?? { version: 0 };
}

/** The file is still the one that the product made. */
function isUntouched({ etag, generatedETag }: StoredDocument): boolean {
  return generatedETag !== undefined && generatedETag === etag;
}
