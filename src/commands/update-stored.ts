import { AppError, hasCode } from '../data/app-error';
import type { Changes, ListPort, Stored } from '../data/ports';
import { rereadLimit } from './command';

/**
 * Writes what has to change in a record if nobody changed it since it was read; if somebody did, reads and looks again.
 * @param stored - the record as it was read; one that is gone since is still tried as it was
 * @param subject - name of the list, as the person knows it
 * @param changesTo - gets the newest facts each time; `undefined` leaves the record as it is
 * @returns the record as the list holds it now: written, or left as it is
 * @throws AppError 'changed-elsewhere' when others keep saving; any other error as the port gave it
 */
export async function updateStored<R extends { readonly Key: string }>(
  list: Pick<ListPort<R, never>, 'getByKey' | 'update'>,
  stored: Stored<R>,
  subject: string,
  changesTo: (latest: R) => Changes<NoInfer<R>> | undefined,
): Promise<Stored<R>> {
  let latest = stored;
  for (let attempt = 0; ; attempt += 1) {
    const changes = changesTo(latest.record);
    if (changes === undefined) return latest;
    if (attempt === rereadLimit) throw new AppError('changed-elsewhere', { subject });
    try {
      return await list.update(latest, changes);
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
    latest = (await list.getByKey(stored.record.Key)) ?? latest;
  }
}
