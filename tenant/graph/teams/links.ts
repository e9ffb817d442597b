import { createHash } from 'node:crypto';
import { tenantId } from '../../directory/team.ts';

/** `teams('…')/channels('…')`, as in `@odata.context`. */
export function channelContext(teamId: string, channelId: string): string {
  return `teams('${teamId}')/channels('${encodeURIComponent(channelId)}')`;
}

export function channelUrl(teamId: string, channelId: string, displayName: string): string {
  return `https://teams.microsoft.com/l/channel/${encodeURIComponent(channelId)}/${encodeURIComponent(displayName)}?groupId=${teamId}&tenantId=${tenantId}&allowXTenantAccess=False`;
}

export function teamUrl(teamId: string, generalId: string): string {
  return `https://teams.microsoft.com/l/team/${encodeURIComponent(generalId)}/conversations?groupId=${teamId}&tenantId=${tenantId}`;
}

export function messageUrl(teamId: string, channelId: string, id: string, parentId: string): string {
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(channelId)}/${id}?groupId=${teamId}&tenantId=${tenantId}&createdTime=${id}&parentMessageId=${parentId}`;
}

/** The id of a new thread; the same seed gives the same id. */
export function threadId(seed: string): string {
  return `19:${createHash('sha256').update(seed).digest('hex').slice(0, 32)}@thread.tacv2`;
}

/** Id of a membership, as Graph makes it out of what it joins. */
export function membershipId(teamId: string, personId: string, channelId?: string): string {
  const parts =
    channelId === undefined ? ['0', '1', tenantId, teamId, personId] : ['0', '2', tenantId, channelId, personId];
  return Buffer.from(parts.join('##')).toString('base64');
}

/** The person in such an id, or `undefined`. */
export function personInMembershipId(id: string): string | undefined {
  return Buffer.from(id, 'base64').toString('utf8').split('##').at(-1);
}

/** Id of an app in a team. */
export function installationId(teamId: string, appId: string): string {
  return Buffer.from(`${teamId}##${appId}`).toString('base64');
}
