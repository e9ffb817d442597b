import type { Changes, Services, Stored } from '../data/ports';
import type { Initiative } from '../domain/records.generated';
import { formatStakeholders, mergeStakeholder, readStakeholders } from '../domain/stakeholders';
import type { MergedRows, Stakeholder } from '../domain/stakeholders';
import { cleanLine, lineLimit, noteLimit } from '../domain/text';
import { blocked, refusal } from './command';
import type { Acting, Blocked } from './command';
import { saveFields } from './save-fields';
import type { SaveResult } from './save-fields';

export interface SaveStakeholderInput {
  readonly actor: Acting['actor'];
  /** The initiative as this screen last read it: the base of the merge, with its ETag. */
  readonly stored: Stored<Initiative>;
  /** Key of the row, made by the screen. */
  readonly key: string;
  /** The row as it is on screen; absent when it was removed. */
  readonly mine: Stakeholder | undefined;
  /** What an earlier attempt sent without getting an answer, if any. */
  readonly sentBefore?: Stakeholder;
}

/**
 * Saves one interested party of an initiative. Others may save other rows, or other fields of this one, meanwhile: all of
 * it is merged. A field that both changed comes back with both texts. Safe to repeat without a command key.
 */
export async function saveStakeholder(
  { lists }: Pick<Services, 'lists'>,
  { actor, stored, key, mine, sentBefore }: SaveStakeholderInput,
): Promise<SaveResult<Initiative> | Blocked> {
  const refused = refusal(actor, 'saveAnswer', { initiative: stored.record });
  if (refused) return refused;
  if (!stored.record.IsOpen) return blocked({ field: 'Phase', reason: 'wrong-phase' });
  if (cleanLine(mine?.who ?? '').length > lineLimit) return blocked({ field: 'who', reason: 'too-long' });
  const base = readStakeholders(stored.record.StakeholderRows);
  const merged = (latest: Initiative): MergedRows =>
    mergeStakeholder(base, key, mine, readStakeholders(latest.StakeholderRows), sentBefore);
  if (formatStakeholders(merged(stored.record).rows).length > noteLimit) {
    return blocked({ field: 'interest', reason: 'too-long' });
  }
  return saveFields(lists.initiatives, {
    stored,
    mine: {},
    derived: (latest): Changes<Initiative> => {
      const rows = formatStakeholders(merged(latest).rows);
      const same = rows === formatStakeholders(readStakeholders(latest.StakeholderRows));
      return same ? {} : { StakeholderRows: rows || null };
    },
    disputed: (latest) => merged(latest).conflicts,
  });
}
