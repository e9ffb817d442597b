import type { Lists } from '../data/ports';
import { readSettings } from '../domain/settings';

/** One choice of a dropdown in the pane. */
export interface PaneOption {
  readonly key: string;
  readonly text: string;
}

/** The newest that a dropdown can offer without becoming a list of its own. */
const initiativesAtMost = 200;

/** @returns the kernen of the municipality, in the order of the setting */
export async function settlementOptions(lists: Lists): Promise<readonly PaneOption[]> {
  const { items } = await lists.settings.find({ top: 500 });
  return readSettings(items.map(({ record }) => record)).settlements.map(same);
}

/** @returns the programmes of the opgaven that hold now, by name */
export async function programmeOptions(lists: Lists): Promise<readonly PaneOption[]> {
  const { items } = await lists.opgaven.find({
    where: [{ column: 'IsActive', is: 'eq', value: true }],
    select: ['Programme'],
    top: 5000,
  });
  const programmes = new Set(items.map(({ record }) => record.Programme));
  return [...programmes].sort((one, other) => one.localeCompare(other, 'nl')).map(same);
}

/**
 * @param chosen the key that the web part has now: offered too when the initiative is closed or older
 * @returns the open initiatives, newest first, as number and title
 */
export async function initiativeOptions(lists: Lists, chosen: string): Promise<readonly PaneOption[]> {
  const [{ items }, present] = await Promise.all([
    lists.initiatives.find({
      where: [{ column: 'IsOpen', is: 'eq', value: true }],
      orderBy: { column: 'ReceivedAt', descending: true },
      select: ['Key', 'Number', 'Title'],
      top: initiativesAtMost,
    }),
    chosen === '' ? undefined : lists.initiatives.getByKey(chosen),
  ]);
  const records = items.map(({ record }) => record);
  const isOffered = records.some(({ Key }) => Key === chosen);
  const all = present && !isOffered ? [present.record, ...records] : records;
  return all.map(({ Key, Number: number, Title }) => ({ key: Key, text: `${number} ${Title}`.trim() }));
}

const same = (text: string): PaneOption => ({ key: text, text });
