import type { JsonObject } from '../http/json.ts';
import { tenantId } from '../../directory/team.ts';
import type { TeamsApp } from '../store/apps.ts';
import type { StoredChannel } from '../store/channels.ts';
import type { StoredTab } from '../store/tabs.ts';
import type { GraphWorld } from '../world.ts';

export function appJson(app: TeamsApp): JsonObject {
  return {
    id: app.id,
    externalId: app.externalId,
    displayName: app.displayName,
    distributionMethod: app.distributionMethod,
  };
}

/** A version of an app. */
export function appDefinitionJson(app: TeamsApp): JsonObject {
  return {
    id: Buffer.from(`${app.id}##${app.version}##Published`).toString('base64'),
    teamsAppId: app.id,
    displayName: app.displayName,
    version: app.version,
    publishingState: 'published',
    shortDescription: app.displayName,
    description: app.displayName,
    lastModifiedDateTime: null,
    createdBy: null,
    authorization: null,
  };
}

/** A tab as Graph answers it. @param withApp - `$expand=teamsApp` */
export function tabJson(world: GraphWorld, channel: StoredChannel, tab: StoredTab, withApp = false): JsonObject {
  const app = world.apps.find(tab.teamsAppId);
  return {
    id: tab.id,
    displayName: tab.displayName,
    webUrl: tabUrl(channel, tab),
    configuration: tab.configuration,
    ...(withApp ? { teamsApp: app ? appJson(app) : null } : {}),
  };
}

function tabUrl(channel: StoredChannel, tab: StoredTab): string {
  const context = JSON.stringify({ canvasUrl: null, channelId: channel.id, subEntityId: null });
  const entity = `_djb2_msteams_prefix_${tab.id}`;
  return `https://teams.microsoft.com/l/entity/${tab.teamsAppId}/${entity}?label=${encodeURIComponent(tab.displayName)}&context=${encodeURIComponent(context)}&groupId=${channel.teamId}&tenantId=${tenantId}`;
}
