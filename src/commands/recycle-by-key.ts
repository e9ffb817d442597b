import { hasCode } from '../data/app-error';
import type { ListPort, Stored } from '../data/ports';
import { rereadLimit } from './command';

/**
 * Moves the record with this key to the recycle bin, also when somebody saves it at the same moment. Absent is fine.
 * @param when - says of what the list holds now whether it may go
 * @returns whether there was one to recycle
 */
export async function recycleByKey<R, I extends string>(
  list: Pick<ListPort<R, I>, 'getByKey' | 'recycle'>,
  key: string,
  when: (stored: Stored<R>) => boolean = () => true,
): Promise<boolean> {
  for (let attempt = 0; ; attempt += 1) {
    const stored = await list.getByKey(key);
    if (!stored || !when(stored)) return false;
    try {
      await list.recycle(stored);
      return true;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere') || attempt === rereadLimit) throw error;
    }
  }
}
