import type { TeamsData } from '../../teams/teams-data.ts';
import type { Channel, Team } from './graph.ts';

const sessionId = crypto.randomUUID();

/** Where an app is shown. */
export interface AppPlace {
  readonly entityId: string;
  readonly subPageId?: string;
  readonly theme: string;
  readonly team?: Team;
  readonly channel?: Channel;
}

/** What `getContext` answers: the flat form that TeamsJS 2.36 turns into `app.Context`. */
export function appContext(data: TeamsData, place: AppPlace): Record<string, unknown> {
  const { team, channel } = place;
  return {
    locale: data.locale,
    theme: place.theme,
    sessionId,
    appSessionId: sessionId,
    appId: data.appId,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    frameContext: 'content',
    entityId: place.entityId,
    subEntityId: place.subPageId ?? '',
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: data.person.id,
    userPrincipalName: data.person.mail,
    upn: data.person.mail,
    loginHint: data.person.mail,
    userDisplayName: data.person.name,
    userLicenseType: 'Unknown',
    tid: data.tenantId,
    ...(team === undefined || channel === undefined
      ? { mySiteDomain: location.host }
      : channelContext(data, team, channel)),
  };
}

function channelContext(data: TeamsData, team: Team, channel: Channel): Record<string, unknown> {
  return {
    channelId: channel.id,
    channelName: channel.displayName,
    channelType:
      channel.membershipType === 'standard' ? 'Regular' : channel.membershipType === 'private' ? 'Private' : 'Shared',
    channelRelativeUrl: `${data.teamSitePath}/Gedeelde documenten/${channel.displayName}`,
    groupId: team.id,
    teamId: team.id,
    teamName: team.displayName,
    teamType: 0,
    userTeamRole: 1,
    isTeamArchived: false,
    teamSiteUrl: `${location.origin}${data.teamSitePath}`,
    teamSiteDomain: location.host,
    teamSitePath: data.teamSitePath,
  };
}
