import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { teamId, teamsAppExternalId, teamsAppId } from '../directory/team.ts';
import { asText } from './http/json.ts';
import { card, cardMessage, channelsOf, makeChannel, memberOf, newChannel, websiteTab } from './testing/team.ts';
import { errorOf, messageOf, testTenant, valueOf } from './testing/tenant.ts';

describe('platform-rules §3: late, tabs and messages', () => {
  it('3.7 a new channel is in the list at once, but its reads, tabs and messages are 404 for a while', async () => {
    const tenant = testTenant({ kind: 'example' }, { channelDelay: 300 });
    const path = await newChannel(tenant);
    assert.equal(valueOf(await tenant.ask('anna', 'GET', channelsOf)).length, 2);
    const asks = [
      ['GET', path, undefined],
      ['POST', `${path}/tabs`, websiteTab()],
      ['POST', `${path}/messages`, cardMessage(card('x'))],
    ] as const;
    for (const [method, target, body] of asks) {
      const early = await tenant.ask('anna', method, target, body ? { body } : {});
      assert.equal(early.status, 404, target);
      assert.match(messageOf(early), /^No active channel found with channel id: 19:/);
    }
    tenant.wait(300);
    for (const [method, target, body] of asks) {
      const answer = await tenant.ask('anna', method, target, body ? { body } : {});
      assert.ok(answer.status < 300, `${target} ${answer.status}`);
    }
  });

  it('3.8 a website tab needs TeamsTab.Create only, and answers its app', async () => {
    const tenant = testTenant();
    const path = await newChannel(tenant);
    const answer = await tenant.ask('anna', 'POST', `${path}/tabs`, { body: websiteTab() });
    assert.equal(answer.status, 201);
    assert.equal((answer.body['teamsApp'] as Record<string, unknown>)['id'], 'com.microsoft.teamspace.tab.web');
    tenant.graph.setConsent({ 'TeamsTab.Create': false });
    assert.equal((await tenant.ask('anna', 'POST', `${path}/tabs`, { body: websiteTab() })).status, 403);
  });

  it('3.8 reading tabs needs more than TeamsTab.Create', async () => {
    const tenant = testTenant();
    const path = await newChannel(tenant);
    await tenant.ask('anna', 'POST', `${path}/tabs`, { body: websiteTab() });
    tenant.graph.setConsent({ 'TeamsTab.Read.All': false });
    assert.equal((await tenant.ask('anna', 'GET', `${path}/tabs`)).status, 403);
    tenant.graph.setConsent({ 'TeamsTab.Read.All': true });
    const plain = valueOf(await tenant.ask('anna', 'GET', `${path}/tabs`));
    assert.ok(!('teamsApp' in (plain[0] ?? {})));
    const query = "$expand=teamsApp&$filter=teamsApp/id eq 'com.microsoft.teamspace.tab.web'";
    const expanded = valueOf(await tenant.ask('anna', 'GET', `${path}/tabs?${query}`));
    assert.equal((expanded[0]?.['teamsApp'] as Record<string, unknown>)['displayName'], 'Website');
  });

  it('3.8 a tab without its app, with an unreadable address or a broken url is refused', async () => {
    const tenant = testTenant();
    const path = await newChannel(tenant);
    const wrong = [
      { displayName: 'x', configuration: null },
      { ...websiteTab(), 'teamsApp@odata.bind': 'com.microsoft.teamspace.tab.web' },
      { ...websiteTab(), configuration: { contentUrl: 'geen adres' } },
      { ...websiteTab(), displayName: '' },
    ];
    for (const body of wrong) assert.equal((await tenant.ask('anna', 'POST', `${path}/tabs`, { body })).status, 400);
  });

  it('3.8b the own app is in the catalogue under the id of its manifest', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'AppCatalog.Read.All': true });
    const target = `/appCatalogs/teamsApps?$filter=externalId eq '${teamsAppExternalId}'`;
    assert.deepEqual(
      valueOf(await tenant.ask('anna', 'GET', target)).map((item) => item['id']),
      [teamsAppId],
    );
  });

  it('3.8b a tab of the own app needs the app in the team', async () => {
    const tenant = testTenant({ kind: 'empty' });
    const path = await newChannel(tenant);
    const body = {
      ...websiteTab(),
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`,
    };
    const refused = await tenant.ask('anna', 'POST', `${path}/tabs`, { body });
    assert.equal(refused.status, 400);
    assert.match(messageOf(refused), /needs to be installed to the team/);
    tenant.graph.setConsent({ 'TeamsAppInstallation.ReadWriteForTeam': true });
    const bind = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}` };
    assert.equal((await tenant.ask('anna', 'POST', `/teams/${teamId}/installedApps`, { body: bind })).status, 201);
    assert.equal((await tenant.ask('anna', 'POST', `${path}/tabs`, { body })).status, 201);
    assert.equal((await tenant.ask('anna', 'POST', `/teams/${teamId}/installedApps`, { body: bind })).status, 409);
  });

  it('3.9 a card is sent with ChannelMessage.Send and kept as the text that it was', async () => {
    const tenant = testTenant();
    const path = await newChannel(tenant);
    const sent = await tenant.ask('anna', 'POST', `${path}/messages`, { body: cardMessage(card('Welkom')) });
    assert.equal(sent.status, 201);
    assert.equal((await tenant.ask('anna', 'GET', `${path}/messages`)).status, 403);
    tenant.graph.setConsent({ 'ChannelMessage.Read.All': true });
    const [message] = valueOf(await tenant.ask('bram', 'GET', `${path}/messages`));
    const [attachment] = message?.['attachments'] as Record<string, unknown>[];
    assert.equal(attachment?.['content'], card('Welkom'));
  });

  it('3.9 a message of more than about 28 KB is 413', async () => {
    const tenant = testTenant();
    const path = await newChannel(tenant);
    const send = (size: number) =>
      tenant.ask('anna', 'POST', `${path}/messages`, { body: cardMessage(card('x'.repeat(size))) });
    assert.equal((await send(27_000)).status, 201);
    assert.equal((await send(29_000)).status, 413);
  });

  for (const [what, body] of [
    [
      'a card that is an object, not text',
      {
        ...cardMessage('x'),
        attachments: [
          { id: 'card', contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
        ],
      },
    ],
    ['a card that is no JSON', cardMessage('{')],
    ['JSON that is no card', cardMessage('{"type":"Card","version":"1.5"}')],
    ['a card without a version', cardMessage('{"type":"AdaptiveCard","body":[]}')],
    [
      'an attachment that the body does not name',
      { ...cardMessage(card('x')), body: { contentType: 'html', content: 'Hallo' } },
    ],
    [
      'a body that names an attachment that is not there',
      { body: { contentType: 'html', content: '<attachment id="x"></attachment>' } },
    ],
    ['no body', {}],
    ['an empty body', { body: { content: '' } }],
  ] as const) {
    it(`3.9 a message with ${what} is 400`, async () => {
      const tenant = testTenant();
      const path = await newChannel(tenant);
      assert.equal(
        (await tenant.ask('anna', 'POST', `${path}/messages`, { body: JSON.parse(JSON.stringify(body)) })).status,
        400,
      );
    });
  }

  it('3.10 a fifth request on one channel in one second is 429; Retry-After is sometimes missing', async () => {
    const tenant = testTenant({ kind: 'example' }, { throttling: true });
    const path = await newChannel(tenant);
    const statuses: number[] = [];
    const retryAfter: (string | undefined)[] = [];
    for (let n = 0; n < 10; n += 1) {
      const answer = await tenant.ask('anna', 'GET', path);
      statuses.push(answer.status);
      if (answer.status === 429) retryAfter.push(answer.headers['retry-after']);
    }
    assert.deepEqual(statuses, [200, 200, 200, 200, 429, 429, 429, 429, 429, 429]);
    assert.deepEqual(retryAfter, ['1', '1', undefined, '1', '1', undefined]);
    tenant.wait(1000);
    assert.equal((await tenant.ask('anna', 'GET', path)).status, 200);
  });

  it('3.10 an eleventh message in ten seconds is 429', async () => {
    const tenant = testTenant({ kind: 'example' }, { throttling: true });
    const path = await newChannel(tenant);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      statuses.push(
        (await tenant.ask('anna', 'POST', `${path}/messages`, { body: { body: { content: `${n}` } } })).status,
      );
      tenant.wait(400);
    }
    assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 201), 429]);
  });

  it('3.11 the folder of a new channel comes later', async () => {
    const tenant = testTenant({ kind: 'example' }, { filesFolderDelay: 60_000 });
    tenant.graph.setConsent({ 'Files.Read.All': true });
    const path = await newChannel(tenant);
    const early = await tenant.ask('anna', 'GET', `${path}/filesFolder`);
    assert.deepEqual([early.status, errorOf(early)['code']], [404, 'ResourceNotFound']);
    tenant.wait(60_000);
    assert.equal((await tenant.ask('anna', 'GET', `${path}/filesFolder`)).body['name'], 'Dorpstuin');
  });

  it('3.12 there is no activity feed for scripts of SharePoint: the call is refused, and said aloud', async () => {
    const tenant = testTenant();
    const body = { topic: { source: 'text', value: 'x', webUrl: 'https://x.example' }, activityType: 'x' };
    const answer = await tenant.ask('anna', 'POST', `/teams/${teamId}/sendActivityNotification`, { body });
    assert.equal(answer.status, 400);
    assert.equal(tenant.warnings.length, 1);
  });

  it('3.14 the own app gets no tab in a shared channel', async () => {
    const tenant = testTenant();
    const people = { members: [memberOf('anna', 'owner')] };
    await makeChannel(tenant, 'Gedeeld', 'anna', { membershipType: 'shared', ...people });
    const shared = valueOf(await tenant.ask('anna', 'GET', channelsOf)).find(
      (item) => item['displayName'] === 'Gedeeld',
    );
    const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`;
    const body = { ...websiteTab(), 'teamsApp@odata.bind': bind };
    const refused = await tenant.ask('anna', 'POST', `${channelsOf}/${asText(shared?.['id'])}/tabs`, { body });
    assert.deepEqual([refused.status, /shared channels/.test(messageOf(refused))], [400, true]);
    assert.equal((await tenant.ask('anna', 'POST', `${await newChannel(tenant)}/tabs`, { body })).status, 201);
  });

  it('3.15 the scopes of the solution are granted at the start, and no others', () => {
    const granted = Object.entries(testTenant().graph.consent()).filter(([, yes]) => yes);
    assert.deepEqual(granted.map(([scope]) => scope).sort(), [
      'Channel.Create',
      'Channel.ReadBasic.All',
      'ChannelMessage.Send',
      'GroupMember.Read.All',
      'Presence.Read.All',
      'Team.ReadBasic.All',
      'TeamMember.ReadWriteNonOwnerRole.All',
      'TeamsTab.Create',
      'TeamsTab.Read.All',
      'User.Read',
      'User.ReadBasic.All',
    ]);
  });
});
