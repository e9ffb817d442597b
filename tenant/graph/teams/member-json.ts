import { tenantId } from '../../directory/team.ts';
import { findPerson } from '../directory/find-person.ts';
import type { JsonObject } from '../http/json.ts';
import type { GroupRole } from '../store/groups.ts';
import type { GraphWorld } from '../world.ts';
import { membershipId } from './links.ts';

export interface MemberEntry {
  readonly personId: string;
  readonly role: GroupRole;
}

/** Everybody in a team, owners first. */
export function teamPeople(world: GraphWorld, teamId: string): MemberEntry[] {
  const owners = world.groups.peopleOf(teamId, 'owner');
  const others = world.groups.peopleOf(teamId, 'member').filter((id) => !owners.includes(id));
  return [
    ...owners.map((personId) => ({ personId, role: 'owner' as const })),
    ...others.map((personId) => ({ personId, role: 'member' as const })),
  ];
}

/** A membership as Graph answers it. @param channelId - of a private or shared channel */
export function memberJson(teamId: string, { personId, role }: MemberEntry, channelId?: string): JsonObject {
  const person = findPerson(personId);
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: membershipId(teamId, personId, channelId),
    roles: role === 'owner' ? ['owner'] : [],
    displayName: person?.name ?? null,
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: personId,
    email: person?.mail ?? null,
    tenantId,
  };
}
