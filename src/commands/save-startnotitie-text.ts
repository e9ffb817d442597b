import { AppError, hasCode } from '../data/app-error';
import type { Services, Stored } from '../data/ports';
import type { Initiative } from '../domain/records.generated';
import type { SectionId } from '../domain/startnotitie/sections';
import { withWrittenText } from '../domain/startnotitie/written';
import { cleanNote, noteLimit } from '../domain/text';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, NotFound } from './command';

export interface SaveStartnotitieTextInput {
  readonly actor: Acting['actor'];
  readonly initiativeKey: string;
  readonly section: SectionId;
  /** Empty takes the text away. */
  readonly text: string;
}

export type SaveStartnotitieTextResult =
  | { readonly kind: 'saved'; readonly initiative: Stored<Initiative> }
  | Blocked
  | NotFound;

/**
 * Keeps what somebody wrote for one section of the startnotitie; the other sections stay as they are, also when a
 * colleague writes one at the same moment. Safe to repeat.
 */
export async function saveStartnotitieText(
  { lists, now }: Pick<Services, 'lists' | 'now'>,
  { actor, initiativeKey, section, text }: SaveStartnotitieTextInput,
): Promise<SaveStartnotitieTextResult> {
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.initiatives.getByKey(initiativeKey);
    if (!stored) return notFound;
    const refused = refusal(actor, 'createStartnotitie', { initiative: stored.record });
    if (refused) return refused;
    const column = withWrittenText(stored.record.StartnotitieTexts, section, cleanNote(text), now().toISOString());
    if ((column ?? '').length > noteLimit) return blocked({ field: section, reason: 'too-long' });
    try {
      return { kind: 'saved', initiative: await lists.initiatives.update(stored, { StartnotitieTexts: column }) };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Initiatieven' });
}
