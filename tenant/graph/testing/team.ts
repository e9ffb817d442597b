import { findByLogin } from '../../directory/people.ts';
import { teamId } from '../../directory/team.ts';
import type { JsonObject } from '../http/json.ts';
import type { Answer, TestTenant } from './tenant.ts';

export const channelsOf = `/teams/${teamId}/channels`;
export const websiteApp = 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/com.microsoft.teamspace.tab.web';

/** Asks for a channel. */
export function makeChannel(
  tenant: TestTenant,
  displayName: string,
  login = 'anna',
  more: JsonObject = {},
): Promise<Answer> {
  return tenant.ask(login, 'POST', channelsOf, { body: { displayName, membershipType: 'standard', ...more } });
}

/** The path of a channel that was made. */
export async function newChannel(tenant: TestTenant, displayName = 'Dorpstuin'): Promise<string> {
  const answer = await makeChannel(tenant, displayName);
  const id = answer.body['id'];
  if (typeof id !== 'string') throw new Error(`No channel: ${JSON.stringify(answer.body)}`);
  return `${channelsOf}/${id}`;
}

export function websiteTab(displayName = 'Dossier'): JsonObject {
  const url = 'https://gemeente.sharepoint.com/sites/initiatieven/SitePages/Initiatief.aspx?initiatief=1';
  return {
    displayName,
    'teamsApp@odata.bind': websiteApp,
    configuration: { entityId: null, contentUrl: url, websiteUrl: url, removeUrl: null },
  };
}

/** A message with an Adaptive Card. @param card - its JSON, as text */
export function cardMessage(card: string): JsonObject {
  return {
    body: { contentType: 'html', content: '<attachment id="card"></attachment>' },
    attachments: [{ id: 'card', contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

export const card = (text: string): string =>
  JSON.stringify({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });

/** One person to let in. */
export function memberOf(login: string, role?: 'owner'): JsonObject {
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: role ? [role] : [],
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${findByLogin(login)?.id ?? login}')`,
  };
}
