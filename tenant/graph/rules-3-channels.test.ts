import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { teamId } from '../directory/team.ts';
import { asText } from './http/json.ts';
import { channelsOf, makeChannel, memberOf, newChannel } from './testing/team.ts';
import { errorOf, messageOf, testTenant, valueOf } from './testing/tenant.ts';

const membersOf = `/teams/${teamId}/members`;

describe('platform-rules §3: channels', () => {
  it('3.1 a member makes a standard channel: 201 with its id, and it is in the list', async () => {
    const tenant = testTenant();
    const answer = await makeChannel(tenant, '2026-031 Rutten Veilig fietsen', 'anna', { description: 'sleutel' });
    assert.equal(answer.status, 201);
    assert.match(asText(answer.body['id']), /^19:[0-9a-f]{32}@thread\.tacv2$/);
    const names = valueOf(await tenant.ask('bram', 'GET', channelsOf)).map((item) => item['displayName']);
    assert.deepEqual(names, ['General', '2026-031 Rutten Veilig fietsen']);
  });

  it('3.1 a channel needs Channel.Create, and the refusal names what is missing and what there is', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'Channel.Create': false });
    const refused = await makeChannel(tenant, 'Dorpstuin');
    assert.equal(refused.status, 403);
    assert.equal(errorOf(refused)['code'], 'Forbidden');
    const message = messageOf(refused);
    assert.match(message, /^Missing scope permissions on the request\. API requires one of 'Channel\.Create, /);
    assert.match(message, /Scopes on the request 'Channel\.ReadBasic\.All, /);
  });

  it('3.1 a private channel is 201 and seen by its own members only; a shared one is 202', async () => {
    const tenant = testTenant();
    const people = { members: [memberOf('anna', 'owner')] };
    assert.equal((await makeChannel(tenant, 'Besloten', 'anna', { membershipType: 'private', ...people })).status, 201);
    const shared = await makeChannel(tenant, 'Gedeeld', 'anna', { membershipType: 'shared', ...people });
    assert.equal(shared.status, 202);
    assert.match(shared.headers['location'] ?? '', /\/operations\('/);
    const names = async (login: string): Promise<unknown[]> =>
      valueOf(await tenant.ask(login, 'GET', channelsOf)).map((item) => item['displayName']);
    assert.deepEqual(await names('anna'), ['General', 'Besloten', 'Gedeeld']);
    assert.deepEqual(await names('bram'), ['General']);
  });

  for (const character of '#%&*{}/\\:<>?+|\'"') {
    it(`3.2 a channel name with ${character} is refused`, async () => {
      const tenant = testTenant();
      const refused = await makeChannel(tenant, `a${character}b`);
      assert.equal(refused.status, 400);
      assert.equal(errorOf(refused)['code'], 'BadRequest');
      assert.match(messageOf(refused), /allowed characters/);
    });
  }

  for (const [name, status] of [
    ['_begin', 400],
    ['.begin', 400],
    ['eind.', 400],
    ['a..b', 400],
    ['', 400],
    ['   ', 400],
    ['x'.repeat(51), 400],
    ['x'.repeat(50), 201],
    ["2026-007 Ens Zonnedak (fase 1), 's avonds".replace("'", '’'), 201],
    ['Dorpstuin 🌱 Espel', 201],
  ] as const) {
    it(`3.2 a channel named "${name.slice(0, 30)}" (${name.length}) is ${status}`, async () => {
      assert.equal((await makeChannel(testTenant(), name)).status, status);
    });
  }

  it('3.2 a description of more than 1,024 characters is refused', async () => {
    const tenant = testTenant();
    assert.equal((await makeChannel(tenant, 'a', 'anna', { description: 'x'.repeat(1025) })).status, 400);
    assert.equal((await makeChannel(tenant, 'a', 'anna', { description: 'x'.repeat(1024) })).status, 201);
  });

  it('3.3 a name that is taken, in any case, is refused with 400 and the real words', async () => {
    const tenant = testTenant();
    await makeChannel(tenant, 'Dorpstuin');
    const refused = await makeChannel(tenant, 'dorpsTUIN', 'bram');
    assert.equal(refused.status, 400);
    assert.equal(messageOf(refused), 'Channel name already existed, please use other name');
  });

  it('3.3 a deleted channel keeps its name for thirty days', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'Channel.Delete.All': true });
    const path = await newChannel(tenant, 'Dorpstuin');
    assert.equal((await tenant.ask('anna', 'DELETE', path)).status, 204);
    assert.equal((await tenant.ask('anna', 'GET', path)).status, 404);
    const refused = await makeChannel(tenant, 'Dorpstuin');
    assert.deepEqual([refused.status, errorOf(refused)['code']], [400, 'NameAlreadyExists']);
    tenant.moveClock('2026-12-24T08:00:00Z');
    assert.equal((await makeChannel(tenant, 'Dorpstuin')).status, 201);
  });

  it('3.4 more channels than a team may have, deleted ones included, is 403', async () => {
    const tenant = testTenant({ kind: 'example' }, { maxChannels: 2 });
    tenant.graph.setConsent({ 'Channel.Delete.All': true });
    const path = await newChannel(tenant, 'Dorpstuin');
    await tenant.ask('anna', 'DELETE', path);
    const refused = await makeChannel(tenant, 'Zonnedak');
    assert.equal(refused.status, 403);
    assert.equal(errorOf(refused)['code'], 'Forbidden');
    assert.equal(messageOf(refused), 'This team has exceeded the Max allowed channels.');
    tenant.moveClock('2027-01-24T08:00:00Z');
    assert.equal((await makeChannel(tenant, 'Zonnedak')).status, 201);
  });

  it('3.4 a team holds a thousand channels', () => {
    assert.equal(testTenant().graph.settings().maxChannels, 1000);
  });

  it('3.5 what the team keeps for owners is 403 for a member, and memberSettings say so', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'TeamSettings.ReadWrite.All': true });
    const body = { memberSettings: { allowCreateUpdateChannels: false } };
    assert.equal((await tenant.ask('anna', 'PATCH', `/teams/${teamId}`, { body })).status, 204);
    await tenant.ask('anna', 'POST', `${membersOf}/add`, { body: { values: [memberOf('collega1')] } });
    const team = await tenant.ask('collega1', 'GET', `/teams/${teamId}?$select=memberSettings`);
    assert.equal((team.body['memberSettings'] as Record<string, unknown>)['allowCreateUpdateChannels'], false);
    assert.equal((await makeChannel(tenant, 'Dorpstuin', 'collega1')).status, 403);
    assert.equal((await makeChannel(tenant, 'Dorpstuin', 'anna')).status, 201);
  });
});
