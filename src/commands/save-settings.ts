import type { Me, Services } from '../data/ports';
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
  // All are looked at before the first is written.
  for (const write of [false, true])
    for (const [key, change] of Object.entries(changes) as (readonly [SettingKey, SettingChange])[]) {
      const found = await changeSetting(services, key, change, write);
      if (found !== undefined) return taken(services, key, found);
    }
  return { kind: 'saved' };
}

/** @returns the value that somebody else gave it; `undefined` when it holds what was seen, or is right already */
async function changeSetting(
  services: Pick<Services, 'lists'>,
  key: SettingKey,
  { from, to }: SettingChange,
  write: boolean,
): Promise<string | undefined> {
  const isExpected = (value: string): boolean => value === from || value === to;
  if (!write) {
    const value = (await services.lists.settings.getByKey(key))?.record.Value ?? '';
    return isExpected(value) ? undefined : value;
  }
  let other: string | undefined;
  await writeSetting(services, { key, title: key }, (value) => {
    other = isExpected(value) ? undefined : value;
    return other === undefined ? to : undefined;
  });
  return other;
}

async function taken({ lists }: Pick<Services, 'lists'>, key: SettingKey, value: string): Promise<SaveSettingsResult> {
  const where = [{ column: 'Key', is: 'eq', value: key }] as const;
  const { items } = await lists.settings.find({ where, top: 1, withEditor: true });
  return { kind: 'taken', key, value, by: items[0]?.editorName };
}
