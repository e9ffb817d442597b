// What the screens say where a permission is missing, for the campaign of refused scopes; adapters.ts bundles it.
import type { ChannelState } from '../../../src/domain/channel-state';
import { reasonSentence } from '../../../src/features/channel/reason-sentence';
import { strings as channel } from '../../../src/features/channel/strings';
import { strings as broadening } from '../../../src/features/broadening/strings';
import { strings as team } from '../../../src/parts/team/strings';
import { permissionStrings as setup } from '../../../src/features/setup/permissions.strings';
import { strings as ui } from '../../../src/ui/strings';

export * from './commands';

export const say = {
  channelStep: (state: ChannelState): string => reasonSentence(state, channel.nl) ?? '',
  team: channel.nl.cannot.scope,
  owners: broadening.nl.notAllowed.owners,
  groups: broadening.nl.notAllowed.groups,
  presence: broadening.nl.notAllowed.presence,
  teams: team.nl.teamsHidden,
  part: (scope: string): string => `${ui.nl.errors['scope-missing']} (${scope})`,
  setup: setup.nl as Readonly<Record<string, { readonly works: string; readonly fails: string }>>,
};
