import { AppError, hasCode } from '../data/app-error';
import type { Services, Stored } from '../data/ports';
import type { Setting } from '../domain/records.generated';
import { rereadLimit } from './command';

export interface SettingRow {
  readonly key: string;
  /** Name of the row, for a site that was set up before this setting was there. */
  readonly title: string;
  /** The row as it was read just now; absent, it is read. */
  readonly seen?: Stored<Setting> | undefined;
}

/**
 * Writes one setting with the version that was read, again from what is there when somebody was before us.
 * @param next - the new value, given the one in the list; `undefined` leaves it as it is
 * @throws AppError 'changed-elsewhere' when others keep changing it
 */
export async function writeSetting(
  { lists }: Pick<Services, 'lists'>,
  { key, title, seen }: SettingRow,
  next: (value: string) => string | undefined,
): Promise<void> {
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored =
      (attempt === 0 ? seen : undefined) ??
      (await lists.settings.getByKey(key)) ??
      (await lists.settings.createOnce({ Title: title, Key: key }));
    const value = next(stored.record.Value ?? '');
    if (value === undefined || value === (stored.record.Value ?? '')) return;
    try {
      await lists.settings.update(stored, { Value: value === '' ? null : value });
      return;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Instellingen' });
}
