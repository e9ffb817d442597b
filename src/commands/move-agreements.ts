import { hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import type { Agreement, Initiative } from '../domain/records.generated';
import { rereadLimit } from './command';
import type { ListServices } from './command';
import { findAll } from './read-dossier';

/**
 * What the former accountmanager of an initiative still has to do in it becomes a task of the present one. What the
 * initiators or other colleagues promised stays theirs. Safe to repeat: who it moved from stands on the initiative.
 */
export async function moveAgreements(
  { lists }: Pick<ListServices, 'lists'>,
  initiative: Pick<Initiative, 'Key' | 'PreviousKey' | 'AccountmanagerKey' | 'AccountmanagerName'>,
): Promise<void> {
  const { Key, PreviousKey, AccountmanagerKey, AccountmanagerName } = initiative;
  if (PreviousKey === undefined || AccountmanagerKey === undefined || PreviousKey === AccountmanagerKey) return;
  const isOld = ({ record }: Stored<Agreement>): boolean =>
    record.Status === 'open' && record.OwnerSide === 'gemeente' && record.OwnerKey === PreviousKey;
  const where = [{ column: 'InitiativeKey', is: 'eq', value: Key }] as const;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const old = (await findAll(lists.agreements, { where, top: 500 })).filter(isOld);
    if (old.length === 0) return;
    for (const agreement of old) {
      try {
        await lists.agreements.update(agreement, { OwnerKey: AccountmanagerKey, OwnerName: AccountmanagerName });
      } catch (error) {
        // Somebody changed it just now: it is read again, and moved if it is still the former one's.
        if (!hasCode(error, 'changed-elsewhere')) throw error;
      }
    }
  }
}
