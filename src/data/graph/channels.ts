import { AppError, hasCode } from '../app-error';
import type { AddedMember, Channel, Team, TeamsPort } from '../ports';
import { members } from './directory';
import type { GraphCalls } from './graph-calls';

interface GraphTeam {
  readonly id: string;
  readonly displayName: string;
  readonly webUrl?: string;
  /** Absent for who may only read the basics: then the service itself says no where it must (platform rule 3.5). */
  readonly memberSettings?: { readonly allowCreateUpdateChannels?: boolean } | null;
}

interface GraphChannel {
  readonly id: string;
  readonly displayName: string;
  readonly description?: string | null;
  readonly webUrl?: string | null;
}

interface AddResult {
  readonly userId: string;
  readonly error?: { readonly code?: string } | null;
}

type ChannelPart = Pick<
  TeamsPort,
  'getTeam' | 'listMyTeams' | 'listOwners' | 'listChannels' | 'createChannel' | 'listMembers' | 'addMembers'
>;

/** The most people that one call may add (platform rule 3.6). */
const mostAtOnce = 200;

export function createChannels(calls: GraphCalls): ChannelPart {
  return {
    async getTeam(teamId) {
      return teamOf(await calls.read<GraphTeam>(`/teams/${encodeURIComponent(teamId)}`, 'Team.ReadBasic.All'));
    },

    async listMyTeams() {
      // This call takes no $select (its reference names no query options).
      const teams = await calls.readAll<Pick<GraphTeam, 'id' | 'displayName'>>('/me/joinedTeams', 'Team.ReadBasic.All');
      return teams.map(({ id, displayName }) => ({ id, name: displayName }));
    },

    listOwners: (teamId) => members(calls, teamId, 'owners'),
    listMembers: (teamId) => members(calls, teamId, 'members'),

    async listChannels(teamId) {
      const path = `/teams/${encodeURIComponent(teamId)}/channels?$select=id,displayName,description,webUrl`;
      return (await calls.readAll<GraphChannel>(path, 'Channel.ReadBasic.All')).map(channelOf);
    },

    async createChannel(teamId, displayName, description) {
      const body = { displayName, description, membershipType: 'standard' };
      try {
        return channelOf(
          await calls.make<GraphChannel>(`/teams/${encodeURIComponent(teamId)}/channels`, body, 'Channel.Create'),
        );
      } catch (error) {
        // A name that is taken, also by a channel that was deleted less than 30 days ago, mostly comes as a bare
        // `BadRequest` (platform rule 3.3). Nothing else in this body can be wrong: names are made legal beforehand.
        if (hasCode(error, 'refused') && error.detail.status === 400)
          throw new AppError('name-taken', { ...error.detail, subject: displayName }, error);
        throw error;
      }
    },

    async addMembers(teamId, personKeys) {
      if (personKeys.length === 0) return [];
      const values = personKeys.slice(0, mostAtOnce).map((key) => ({
        '@odata.type': 'microsoft.graph.aadUserConversationMember',
        roles: [],
        'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${key}')`,
      }));
      const path = `/teams/${encodeURIComponent(teamId)}/members/add`;
      const { value } = await calls.make<{ readonly value: readonly AddResult[] }>(
        path,
        { values },
        'TeamMember.ReadWriteNonOwnerRole.All',
      );
      return personKeys.map((key) => addedOf(key, value));
    },
  };
}

function teamOf({ id, displayName, webUrl, memberSettings }: GraphTeam): Team {
  return {
    id,
    name: displayName,
    membersMayCreateChannels: memberSettings?.allowCreateUpdateChannels !== false,
    ...(webUrl ? { webUrl } : {}),
  };
}

function channelOf({ id, displayName, description, webUrl }: GraphChannel): Channel {
  return { id, name: displayName, description: description ?? '', ...(webUrl ? { webUrl } : {}) };
}

/** The service answers one result a person, in its own order; a person it does not mention was not added. */
function addedOf(personKey: string, results: readonly AddResult[]): AddedMember {
  const result = results.find(({ userId }) => userId.toLowerCase() === personKey.toLowerCase());
  if (result && !result.error) return { personKey, ok: true };
  return { personKey, ok: false, reason: result?.error?.code ?? 'NoResult' };
}
