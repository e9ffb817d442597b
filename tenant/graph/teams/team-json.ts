import { tenantId } from '../../directory/team.ts';
import type { JsonObject } from '../http/json.ts';
import type { StoredChannel } from '../store/channels.ts';
import type { GraphWorld } from '../world.ts';
import { channelUrl, teamUrl } from './links.ts';
import type { OpenTeam } from './team-access.ts';

/** A team as `GET /teams/{id}` answers it. */
export function teamJson(world: GraphWorld, { team, group }: Pick<OpenTeam, 'team' | 'group'>): JsonObject {
  const general = world.channels.general(team.id)?.id ?? '';
  const owners = world.groups.peopleOf(team.id, 'owner');
  return {
    id: team.id,
    createdDateTime: group.createdDateTime,
    displayName: group.displayName,
    description: group.description,
    internalId: general,
    classification: null,
    specialization: 'none',
    visibility: group.visibility === 'Private' ? 'private' : 'public',
    webUrl: teamUrl(team.id, general),
    isArchived: team.archived,
    tenantId,
    isMembershipLimitedToOwners: false,
    ...team.settings,
    summary: {
      ownersCount: owners.length,
      membersCount: new Set([...owners, ...world.groups.peopleOf(team.id, 'member')]).size - owners.length,
      guestsCount: 0,
    },
  };
}

/** A team as `joinedTeams` answers it: with its names only. */
export function joinedTeamJson({ team, group }: Pick<OpenTeam, 'team' | 'group'>): JsonObject {
  return {
    id: team.id,
    createdDateTime: null,
    displayName: group.displayName,
    description: group.description,
    internalId: null,
    classification: null,
    specialization: null,
    visibility: null,
    webUrl: null,
    isArchived: team.archived,
    tenantId,
    isMembershipLimitedToOwners: null,
    memberSettings: null,
    guestSettings: null,
    messagingSettings: null,
    funSettings: null,
    discoverySettings: null,
    summary: null,
  };
}

/** @param channel - as stored */
export function channelJson(channel: StoredChannel): JsonObject {
  return {
    id: channel.id,
    createdDateTime: channel.createdDateTime,
    displayName: channel.displayName,
    description: channel.description,
    isFavoriteByDefault: channel.isGeneral ? true : null,
    email: channel.isGeneral ? `${channel.id.slice(3, 11)}.gemeente.example@emea.teams.ms` : '',
    tenantId,
    webUrl: channelUrl(channel.teamId, channel.id, channel.displayName),
    membershipType: channel.membershipType,
    isArchived: channel.archived,
    layoutType: 'post',
  };
}
