import { AppError, hasCode } from '../data/app-error';
import type { Lists } from '../data/ports';
import { formatRetentionGrounds, formatRetentionTable } from '../domain/outcome';
import type { RetentionSettings } from '../domain/outcome';
import { blocked, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices } from './command';

export interface SaveRetentionInput {
  readonly actor: Acting['actor'];
  readonly retention: RetentionSettings;
}

export type SaveRetentionResult = { readonly kind: 'saved' } | Blocked;

/**
 * The table of the archivist: how long each outcome is kept and on what ground, and how long names are kept. Holds for what is
 * closed from now on; what was closed keeps the term that it got.
 */
export async function saveRetention(
  { lists }: Pick<ListServices, 'lists'>,
  { actor, retention }: SaveRetentionInput,
): Promise<SaveRetentionResult> {
  const refused = refusal(actor, 'setRetention');
  if (refused) return refused;
  const { byOutcome, grounds, personalDataYears } = retention;
  if (!isTerm(personalDataYears)) return blocked({ field: 'personalDataYears', reason: 'invalid' });
  const wrong = Object.entries(byOutcome).find(([, years]) => years !== 'blijvend' && !isTerm(years));
  if (wrong) return blocked({ field: 'byOutcome', reason: 'invalid', subject: wrong[0] });
  await set(lists.settings, 'retention.byOutcome', formatRetentionTable(byOutcome));
  await set(lists.settings, 'retention.grounds', formatRetentionGrounds(grounds));
  await set(lists.settings, 'retention.personalDataYears', String(personalDataYears));
  return { kind: 'saved' };
}

function isTerm(years: number): boolean {
  return Number.isInteger(years) && years >= 0 && years <= 999;
}

async function set(list: Lists['settings'], key: string, value: string): Promise<void> {
  let stored = (await list.getByKey(key)) ?? (await list.createOnce({ Title: key, Key: key, Value: value }));
  for (let attempt = 1; attempt <= rereadLimit; attempt += 1) {
    if (stored.record.Value === value) return;
    try {
      await list.update(stored, { Value: value });
      return;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      stored = (await list.getByKey(key)) ?? stored;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Instellingen' });
}
