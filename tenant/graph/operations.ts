import { groupOperations } from './directory/groups.ts';
import { groupPeopleOperations } from './directory/group-people.ts';
import { membershipOperations } from './directory/memberships.ts';
import { rankedPeopleOperations } from './directory/people-ranked.ts';
import { photoOperations } from './directory/photos.ts';
import { presenceOperations } from './directory/presence.ts';
import { userOperations } from './directory/users.ts';
import type { Operation } from './http/operation.ts';
import { appOperations } from './teams/apps.ts';
import { asyncOperations } from './teams/async-operations.ts';
import { channelMemberOperations } from './teams/channel-members.ts';
import { channelOperations } from './teams/channels.ts';
import { filesFolderOperations } from './teams/files-folder.ts';
import { messageOperations } from './teams/messages.ts';
import { tabOperations } from './teams/tabs.ts';
import { teamMemberOperations } from './teams/team-members.ts';
import { teamOperations } from './teams/teams.ts';
import type { GraphWorld } from './world.ts';

/** Every operation of Graph that the tenant answers, beside `$batch`. */
export function allOperations(world: GraphWorld): Operation[] {
  return [
    ...userOperations(world),
    ...photoOperations(),
    ...presenceOperations(),
    ...rankedPeopleOperations(),
    ...membershipOperations(world),
    ...groupOperations(world),
    ...groupPeopleOperations(world),
    ...teamOperations(world),
    ...asyncOperations(world),
    ...channelOperations(world),
    ...teamMemberOperations(world),
    ...channelMemberOperations(world),
    ...tabOperations(world),
    ...messageOperations(world),
    ...appOperations(world),
    ...filesFolderOperations(world),
  ];
}
