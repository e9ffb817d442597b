import { findByLogin } from '../../../tenant/directory/people.ts';
import { opgaveGroups, teamId, teamsAppExternalId, teamsAppId } from '../../../tenant/directory/team.ts';
import { asText } from '../../../tenant/graph/http/json.ts';
import {
  card,
  cardMessage,
  channelsOf,
  makeChannel,
  memberOf,
  websiteTab,
} from '../../../tenant/graph/testing/team.ts';
import type { Answer, TestTenant } from '../../../tenant/graph/testing/tenant.ts';
import { testTenant, valueOf } from '../../../tenant/graph/testing/tenant.ts';

/** What a recording asked. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
}

const everyScope = [
  'User.Read.All',
  'People.Read.All',
  'People.Read',
  'Group.ReadWrite.All',
  'Directory.ReadWrite.All',
  'ChannelSettings.ReadWrite.All',
  'Channel.Delete.All',
  'TeamMember.ReadWrite.All',
  'ChannelMember.ReadWrite.All',
  'ChannelMessage.Read.All',
  'Files.Read.All',
  'AppCatalog.ReadWrite.All',
  'TeamsAppInstallation.ReadWriteForTeam',
];
const anna = findByLogin('anna')?.id ?? '';
const group = opgaveGroups[0]?.id ?? '';
const firstOwner = opgaveGroups[0]?.memberLogins[0] ?? '';
const eventual = { consistencylevel: 'eventual' };

/** A tenant in which each kind of thing is there once, and the ids of those things by the path segment before them. */
async function prepared(): Promise<{ readonly tenant: TestTenant; readonly ids: ReadonlyMap<string, string> }> {
  const tenant = testTenant();
  tenant.graph.setConsent(Object.fromEntries(everyScope.map((scope) => [scope, true])));
  const owner = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${anna}` };
  await tenant.ask(firstOwner, 'POST', `/groups/${group}/owners/$ref`, { body: owner });
  const made = async (path: string, body: unknown): Promise<string> =>
    asText((await tenant.ask('anna', 'POST', path, { body })).body['id']);
  const open = asText((await makeChannel(tenant, 'Dorpstuin')).body['id']);
  const people = { members: [memberOf('anna', 'owner'), memberOf('bram')] };
  const closed = asText(
    (await makeChannel(tenant, 'Besloten', 'anna', { membershipType: 'private', ...people })).body['id'],
  );
  const tabs = await made(`${channelsOf}/${open}/tabs`, websiteTab());
  await made(`${channelsOf}/${open}/tabs`, {
    ...websiteTab('Planning'),
    'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/com.microsoft.teamspace.tab.planner',
  });
  const messages = await made(`${channelsOf}/${open}/messages`, cardMessage(card('Welkom')));
  const replies = await made(`${channelsOf}/${open}/messages/${messages}/replies`, { body: { content: 'Dank je' } });
  const members =
    valueOf(await tenant.ask('anna', 'GET', `${channelsOf}/${closed}/members`))
      .map((item) => asText(item['id']))
      .at(-1) ?? '';
  const done = await tenant.ask('anna', 'POST', `/teams/${teamId}/unarchive`, { body: {} });
  const operations = /operations\('([^']+)'/.exec(done.headers['location'] ?? '')?.[1] ?? '';
  const ids = new Map(
    Object.entries({
      open,
      closed,
      tabs,
      messages,
      replies,
      members,
      operations,
      teams: teamId,
      groups: group,
      users: anna,
      owners: anna,
    }),
  );
  return { tenant, ids };
}

/** Asks the tenant what was asked when the recording was made, of its own team, channel, group and people. */
export async function replay(recorded: Recorded): Promise<Answer> {
  const { tenant, ids } = await prepared();
  const [asked = '', question = ''] = afterVersion(recorded.url).split(/(?=\?)/);
  const path = ownPath(asked, ids, recorded.method);
  const query = ownQuery(question, path);
  const body = bodyFor(recorded.method, path);
  return tenant.ask('anna', recorded.method, path + query, {
    headers: eventual,
    ...(body === undefined ? {} : { body }),
  });
}

/** What follows `/v1.0` in a recorded address. */
export function afterVersion(url: string): string {
  return url.replace(/^https:\/\/graph\.microsoft\.com/, '').replace(/^\/(v1\.0|beta)/, '');
}

const words = new Set(['add', '$ref', '$value', '$count', 'delta']);

function ownPath(path: string, ids: ReadonlyMap<string, string>, method: string): string {
  const segments = path
    .replace(/\('([^']*)'\)/g, '/$1')
    .split('/')
    .filter(Boolean);
  const changesMembers = method !== 'GET' && segments.includes('channels') && segments.includes('members');
  const inChannel = segments.includes('channels') && segments.includes('members') && segments.length > 5;
  return segments
    .map((segment, index) => {
      const before = (segments[index - 1] ?? '').toLowerCase();
      if (words.has(segment) || segment.startsWith('microsoft.graph.')) return `/${segment}`;
      if (before === 'channels') return `/${ids.get(changesMembers || inChannel ? 'closed' : 'open') ?? ''}`;
      if (before === 'members' && segments[0] === 'groups') return `/${anna}`;
      const own = before === '' ? undefined : ids.get(before);
      return `/${own ?? segment}`;
    })
    .join('');
}

const names: readonly (readonly [RegExp, string])[] = [
  [/\/tabs$/, 'Dossier'],
  [/\/channels$/, 'Dorpstuin'],
  [/\/members$/, 'Anna de Wit'],
  [/^\/appCatalogs/, 'Initiatievenwijzer'],
  [/^\/groups$/, 'Openbare ruimte'],
  [/^\/teams$/, 'Initiatieven'],
  [/^\/users$/, 'Anna de Wit'],
];

/** The same question about things that the tenant has: recordings name those of their own tenant. */
function ownQuery(query: string, path: string): string {
  const name = names.find(([pattern]) => pattern.test(path))?.[1] ?? '';
  return decodeURIComponent(query.replaceAll('+', ' '))
    .replace(/[?&]\$skiptoken=.*$/, '')
    .replace(/displayName eq '[^']*'?/i, `displayName eq '${name}'`)
    .replace(/email eq '[^']*'/, "email eq 'anna@gemeente.example'")
    .replace(/userId eq '[^']*'/, `userId eq '${anna}'`)
    .replace(/externalId eq '[^']*'/, `externalId eq '${teamsAppExternalId}'`)
    .replace(/filter=id eq '[^']*'/, `filter=id eq '${teamsAppId}'`)
    .replace("userType eq 'Guest'", "userType eq 'Member'")
    .replace("endswith(mail,'a@contoso.com')", "endswith(mail,'gemeente.example')")
    .replace(/"displayName:[^"]*"/g, '"displayName:open"')
    .replace(/startswith\(displayName, ?'a'\)/, "startswith(displayName,'o')");
}

function bodyFor(method: string, path: string): unknown {
  if (method === 'GET' || method === 'DELETE') return undefined;
  const reference = {
    '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${findByLogin('bram')?.id ?? ''}`,
  };
  const bodies: readonly (readonly [RegExp, unknown])[] = [
    [/\/\$ref$/, reference],
    [
      /^\/groups$/,
      {
        displayName: 'Proef',
        mailNickname: 'proef',
        mailEnabled: true,
        securityEnabled: false,
        groupTypes: ['Unified'],
      },
    ],
    [/^\/groups\/[^/]+$/, { description: 'Anders' }],
    [/\/channels$/, { displayName: 'Zonnedak', description: 'Nieuw' }],
    [/\/channels\/[^/]+$/, { description: 'Anders' }],
    [/\/members\/add$/, { values: [memberOf('coordinator')] }],
    [/\/members\/[^/]+$/, { '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: ['owner'] }],
    [/\/members$/, memberOf('coordinator')],
    [/\/(messages|replies)$/, { body: { content: 'Hallo' } }],
    [/\/tabs$/, websiteTab('Nog een')],
    [/getPresencesByUserId$/, { ids: [anna] }],
    [/checkMemberGroups$/, { groupIds: [group] }],
    [/getMemberGroups$/, { securityEnabledOnly: false }],
    [/^\/teams\/[^/]+$/, { memberSettings: { allowCreateUpdateChannels: true } }],
  ];
  return bodies.find(([pattern]) => pattern.test(path))?.[1] ?? {};
}
