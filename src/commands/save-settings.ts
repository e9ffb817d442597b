import type { Me, Services, Stored } from '../data/ports';
import type { Setting } from '../domain/records.generated';
import type { SettingKey } from '../domain/settings';
import { refusal } from './command';
import type { Acting, Blocked } from './command';
import { writeSetting } from './write-setting';

/** A setting as somebody saw it, and as it is to be. */
export interface SettingChange {
  readonly from: string;
  readonly to: string;
}

/** Only those that changed, as they are stored. */
export type SettingChanges = Readonly<Partial<Record<SettingKey, SettingChange>>>;

export interface SaveSettingsInput extends Omit<Acting, 'actor'> {
  readonly actor: Acting['actor'] & Pick<Me, 'mayManageSite'>;
  readonly changes: SettingChanges;
}

export type SaveSettingsResult =
  | { readonly kind: 'saved' }
  /** Somebody changed it after it was read here: look at that first. It was not overwritten. */
  | { readonly kind: 'taken'; readonly key: SettingKey; readonly value: string; readonly by?: string }
  | Blocked;

/**
 * Saves settings, each only where the list still holds what was seen. Repeating it after a lost answer or a stop completes
 * it; swapping `from` and `to` takes it back. Who manages the site may do it before being in a group.
 */
export async function saveSettings(
  services: Pick<Services, 'lists'>,
  { actor, changes }: SaveSettingsInput,
): Promise<SaveSettingsResult> {
  const refused = actor.mayManageSite ? undefined : refusal(actor, 'setUp');
  if (refused) return refused;
  const wanted = Object.entries(changes) as (readonly [SettingKey, SettingChange])[];
  const rows = await rowsOf(
    services,
    wanted.map(([key]) => key),
  );
  // All are looked at before the first is written.
  for (const [key, change] of wanted) {
    const value = rows.get(key)?.record.Value ?? '';
    if (!isExpected(value, change)) return { kind: 'taken', key, value, by: rows.get(key)?.editorName };
  }
  for (const [key, change] of wanted) {
    const value = await changeSetting(services, key, change, rows.get(key));
    if (value === undefined) continue;
    return { kind: 'taken', key, value, by: (await rowsOf(services, [key])).get(key)?.editorName };
  }
  return { kind: 'saved' };
}

const isExpected = (value: string, { from, to }: SettingChange): boolean => value === from || value === to;

/** As the list holds them, with who changed them last; a site that was set up before a setting was there lacks its row. */
async function rowsOf(
  { lists }: Pick<Services, 'lists'>,
  keys: readonly SettingKey[],
): Promise<ReadonlyMap<string, Stored<Setting>>> {
  if (keys.length === 0) return new Map();
  const where = [{ column: 'Key', is: 'in', value: keys }] as const;
  const { items } = await lists.settings.find({ where, top: keys.length, withEditor: true });
  return new Map(items.map((row) => [row.record.Key, row]));
}

/** @returns the value that somebody else gave it since; `undefined` when it is right now */
async function changeSetting(
  services: Pick<Services, 'lists'>,
  key: SettingKey,
  change: SettingChange,
  seen: Stored<Setting> | undefined,
): Promise<string | undefined> {
  let other: string | undefined;
  await writeSetting(services, { key, title: key, seen }, (value) => {
    other = isExpected(value, change) ? undefined : value;
    return other === undefined ? change.to : undefined;
  });
  return other;
}
