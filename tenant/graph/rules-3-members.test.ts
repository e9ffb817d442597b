import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findByLogin } from '../directory/people.ts';
import { teamId } from '../directory/team.ts';
import { asText } from './http/json.ts';
import { channelsOf, makeChannel, memberOf, newChannel } from './testing/team.ts';
import { errorOf, messageOf, testTenant, valueOf } from './testing/tenant.ts';

const idOf = (login: string): string => findByLogin(login)?.id ?? '';
const membersOf = `/teams/${teamId}/members`;

describe('platform-rules §3: members', () => {
  it('3.6 somebody who is not in the team reads none of it', async () => {
    const tenant = testTenant();
    for (const path of [`/teams/${teamId}`, channelsOf, `/teams/${teamId}/primaryChannel`]) {
      const refused = await tenant.ask('collega1', 'GET', path);
      assert.deepEqual([refused.status, errorOf(refused)['code']], [403, 'Forbidden'], path);
    }
  });

  it('3.6 members/add lets people in at once, who then see every standard channel', async () => {
    const tenant = testTenant();
    const path = await newChannel(tenant);
    const values = [memberOf('collega1'), memberOf('collega2')];
    const answer = await tenant.ask('anna', 'POST', `${membersOf}/add`, { body: { values } });
    assert.equal(answer.status, 200);
    assert.deepEqual(
      valueOf(answer).map((item) => [item['userId'], item['error']]),
      [
        [idOf('collega1'), null],
        [idOf('collega2'), null],
      ],
    );
    assert.equal((await tenant.ask('collega1', 'GET', path)).status, 200);
  });

  it('3.6 members/add says of each person whether it went well', async () => {
    const tenant = testTenant();
    const body = { values: [memberOf('collega1'), memberOf('niemand@gemeente.example')] };
    const answer = await tenant.ask('anna', 'POST', `${membersOf}/add`, { body });
    assert.equal(answer.status, 207);
    const [good, bad] = valueOf(answer);
    assert.equal(good?.['error'], null);
    assert.equal((bad?.['error'] as Record<string, unknown>)['code'], 'NotFound');
  });

  it('3.6 letting in somebody who is in already changes nothing and is no error', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'TeamMember.Read.All': true });
    const before = valueOf(await tenant.ask('anna', 'GET', membersOf));
    assert.equal(
      (await tenant.ask('anna', 'POST', `${membersOf}/add`, { body: { values: [memberOf('bram')] } })).status,
      200,
    );
    assert.deepEqual(valueOf(await tenant.ask('anna', 'GET', membersOf)), before);
  });

  it('3.6 members/add takes at most 200 people', async () => {
    const tenant = testTenant();
    const values = Array.from({ length: 201 }, () => memberOf('collega1'));
    assert.equal((await tenant.ask('anna', 'POST', `${membersOf}/add`, { body: { values } })).status, 400);
    assert.equal(
      (await tenant.ask('anna', 'POST', `${membersOf}/add`, { body: { values: values.slice(1) } })).status,
      200,
    );
  });

  it('3.6 in a private team only an owner lets people in', async () => {
    const tenant = testTenant();
    await tenant.ask('anna', 'POST', `${membersOf}/add`, { body: { values: [memberOf('collega1')] } });
    for (const [path, body] of [
      [`${membersOf}/add`, { values: [memberOf('collega2')] }],
      [membersOf, memberOf('collega2')],
    ] as const) {
      const refused = await tenant.ask('collega1', 'POST', path, { body });
      assert.deepEqual([refused.status, errorOf(refused)['code']], [403, 'Forbidden']);
    }
    assert.equal((await tenant.ask('anna', 'POST', membersOf, { body: memberOf('collega2') })).status, 201);
  });

  it('3.6 TeamMember.ReadWriteNonOwnerRole.All makes nobody owner', async () => {
    const tenant = testTenant();
    const body = memberOf('collega1', 'owner');
    assert.equal((await tenant.ask('anna', 'POST', membersOf, { body })).status, 403);
    tenant.graph.setConsent({ 'TeamMember.ReadWrite.All': true });
    const answer = await tenant.ask('anna', 'POST', membersOf, { body });
    assert.deepEqual(answer.body['roles'], ['owner']);
  });

  it('3.6 the owners of the team can be named by its group', async () => {
    const tenant = testTenant();
    const owners = valueOf(await tenant.ask('anna', 'GET', `/groups/${teamId}/owners?$select=displayName`));
    assert.deepEqual(
      owners.map((item) => item['displayName']),
      ['Rina Kuipers', 'Marja Postma', 'Anna de Wit', 'Bram Hofstra'],
    );
  });

  it('3.6 a private channel takes only people of the team, who come through to it late', async () => {
    const tenant = testTenant({ kind: 'example' }, { memberDelay: 15_000 });
    tenant.graph.setConsent({ 'ChannelMember.ReadWrite.All': true });
    const made = await makeChannel(tenant, 'Besloten', 'anna', {
      membershipType: 'private',
      members: [memberOf('anna', 'owner')],
    });
    const path = `${channelsOf}/${asText(made.body['id'])}/members`;
    assert.equal((await tenant.ask('anna', 'POST', path, { body: memberOf('collega1') })).status, 404);
    await tenant.ask('anna', 'POST', `${membersOf}/add`, { body: { values: [memberOf('collega1')] } });
    const early = await tenant.ask('anna', 'POST', path, { body: memberOf('collega1') });
    assert.deepEqual([early.status, messageOf(early)], [404, 'User is not found in the team.']);
    tenant.wait(15_000);
    assert.equal((await tenant.ask('anna', 'POST', path, { body: memberOf('collega1') })).status, 201);
  });
});
