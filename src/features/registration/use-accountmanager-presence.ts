import type { Availability } from '../../data/ports';
import { usePresence } from '../../session/use-presence';
import { useSettled } from '../../session/use-settled';
import type { KnownInitiative } from './known-initiatives';

/** Who of the accountmanagers on screen can be called; not asked for those who only pass by while somebody types. */
export function useAccountmanagerPresence(
  initiatives: readonly KnownInitiative[],
): (initiative: KnownInitiative) => Availability | undefined {
  const keys = initiatives.flatMap(({ AccountmanagerKey }) => AccountmanagerKey ?? []);
  const presence = usePresence(useSettled(keys.join(), 400).split(',').filter(Boolean));
  return ({ AccountmanagerKey }) => (AccountmanagerKey === undefined ? undefined : presence.get(AccountmanagerKey));
}
