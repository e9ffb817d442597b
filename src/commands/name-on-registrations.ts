import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import type { Initiative, Registration } from '../domain/records.generated';
import { rereadLimit } from './command';
import type { ListServices } from './command';
import { findAll } from './read-dossier';

/**
 * Registrations say who their accountmanager is, for the counter that wrote them down: after another one came, or the
 * present one let go, they say so too; also those that were merged into this initiative. What still waits in the pool's
 * list is left alone. Safe to repeat.
 */
export async function nameOnRegistrations(
  { lists }: Pick<ListServices, 'lists'>,
  { Key, AccountmanagerName }: Pick<Initiative, 'Key' | 'AccountmanagerName'>,
): Promise<void> {
  const where = [{ column: 'InitiativeKey', is: 'eq', value: Key }] as const;
  const isOld = ({ record }: Stored<Registration>): boolean =>
    (record.Status === 'opgepakt' || record.Status === 'samengevoegd') &&
    record.AccountmanagerName !== AccountmanagerName;
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const old = (await findAll(lists.registrations, { where, top: 100 })).filter(isOld);
    if (old.length === 0) return;
    for (const registration of old) {
      try {
        await lists.registrations.update(registration, { AccountmanagerName: AccountmanagerName ?? null });
      } catch (error) {
        // Somebody changed it just now: it is read again.
        if (!hasCode(error, 'changed-elsewhere')) throw error;
      }
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Aanmeldingen' });
}
