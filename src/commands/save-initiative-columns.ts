import type { Changes, Services, Stored } from '../data/ports';
import type { Initiative } from '../domain/records.generated';
import type { Verb } from '../domain/rights';
import { cleanNote, noteLimit } from '../domain/text';
import { blocked, refusal } from './command';
import type { Acting, Blocked } from './command';
import { saveFields } from './save-fields';
import type { SaveResult } from './save-fields';

export interface SaveColumnsInput<C extends keyof Initiative> {
  readonly actor: Acting['actor'];
  /** As this screen last read it: the base of the merge, with its ETag. */
  readonly stored: Stored<Initiative>;
  /** The fields that the person touched. */
  readonly mine: Changes<Pick<Initiative, C>>;
  /** What an earlier attempt sent without getting an answer, if any. */
  readonly sentBefore?: Changes<Pick<Initiative, C>>;
}

export type SaveColumnsResult = SaveResult<Initiative> | Blocked;

/** Saves some columns of an open initiative, merging with what others saved; only columns in `allowed` are written. */
export async function saveInitiativeColumns<C extends keyof Initiative>(
  { lists }: Pick<Services, 'lists'>,
  verb: Verb,
  allowed: readonly C[],
  { actor, stored, mine, sentBefore }: SaveColumnsInput<C>,
): Promise<SaveColumnsResult> {
  const refused = refusal(actor, verb, { initiative: stored.record });
  if (refused) return refused;
  if (!stored.record.IsOpen) return blocked({ field: 'Phase', reason: 'wrong-phase' });
  const columns = cleaned(allowed, mine);
  const tooLong = Object.entries(columns).filter(([, text]) => typeof text === 'string' && text.length > noteLimit);
  if (tooLong.length > 0) return blocked(...tooLong.map(([field]) => ({ field, reason: 'too-long' }) as const));
  return saveFields(lists.initiatives, {
    stored,
    mine: columns,
    sentBefore: sentBefore && cleaned(allowed, sentBefore),
  });
}

function cleaned<C extends keyof Initiative>(
  allowed: readonly C[],
  values: Changes<Pick<Initiative, C>>,
): Changes<Initiative> {
  const result: Record<string, unknown> = {};
  for (const column of allowed) {
    const value: unknown = values[column];
    if (value === undefined) continue;
    result[column] = typeof value === 'string' ? cleanNote(value) || null : value;
  }
  return result;
}
