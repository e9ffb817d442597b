import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findByLogin } from '../directory/people.ts';
import { opgaveGroups } from '../directory/team.ts';
import { errorOf, testTenant, valueOf } from './testing/tenant.ts';

const eventual = { consistencylevel: 'eventual' };
const idOf = (login: string): string => findByLogin(login)?.id ?? '';

describe('platform-rules §2: finding colleagues', () => {
  it('2.1 User.ReadBasic.All shows names and mail of others, and leaves the rest empty', async () => {
    const tenant = testTenant();
    const [first] = valueOf(await tenant.ask('anna', 'GET', "/users?$filter=displayName eq 'Henk Zijlstra'"));
    assert.equal(first?.['displayName'], 'Henk Zijlstra');
    assert.equal(first['mail'], 'collega1@gemeente.example');
    assert.equal(first['jobTitle'], null);
    assert.deepEqual(first['businessPhones'], []);
  });

  it('2.1 department and jobTitle of others need User.Read.All, in $select and in $filter', async () => {
    const tenant = testTenant();
    for (const query of ['$select=displayName,department', '$select=jobTitle', "$filter=department eq 'Ruimte'"]) {
      const refused = await tenant.ask('anna', 'GET', `/users?${query}`);
      assert.equal(refused.status, 403, query);
      assert.equal(errorOf(refused)['code'], 'Authorization_RequestDenied');
    }
    tenant.graph.setConsent({ 'User.Read.All': true });
    const answer = await tenant.ask(
      'anna',
      'GET',
      "/users?$filter=department eq 'Ruimte'&$select=displayName,department",
    );
    assert.equal(answer.status, 200);
    assert.ok(valueOf(answer).length > 3);
  });

  it('2.1 somebody reads all of the own profile with User.Read', async () => {
    const tenant = testTenant();
    const answer = await tenant.ask('anna', 'GET', '/me?$select=displayName,department,jobTitle');
    assert.equal(answer.body['department'], 'Samenleving');
  });

  it('2.1 without a scope for users the directory refuses with its own code', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'User.ReadBasic.All': false });
    const refused = await tenant.ask('anna', 'GET', '/users');
    assert.equal(refused.status, 403);
    assert.equal(errorOf(refused)['code'], 'Authorization_RequestDenied');
    assert.equal((await tenant.ask('anna', 'GET', `/users/${idOf('bram')}`)).status, 403);
    assert.equal((await tenant.ask('anna', 'GET', `/users/${idOf('anna')}`)).status, 200);
  });

  it('2.2 $search without ConsistencyLevel: eventual is refused', async () => {
    const tenant = testTenant();
    const refused = await tenant.ask('anna', 'GET', '/users?$search="displayName:henk"');
    assert.equal(refused.status, 400);
    assert.equal(errorOf(refused)['code'], 'Request_UnsupportedQuery');
  });

  it('2.2 $search finds words of displayName anywhere, and other texts from their beginning only', async () => {
    const tenant = testTenant();
    const find = async (search: string): Promise<unknown[]> => {
      const answer = await tenant.ask('anna', 'GET', `/users?$search=${encodeURIComponent(search)}`, {
        headers: eventual,
      });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      return valueOf(answer).map((item) => item['displayName']);
    };
    assert.deepEqual(await find('"displayName:zijl"'), ['Henk Zijlstra']);
    assert.deepEqual(await find('"mail:gemeente"'), []);
    assert.deepEqual(await find('"mail:collega11"'), ['Nienke Hoekstra']);
    assert.deepEqual(await find('"displayName:henk" OR "displayName:nienke"'), ['Henk Zijlstra', 'Nienke Hoekstra']);
    assert.deepEqual(await find('"displayName:henk" AND "displayName:hoekstra"'), []);
  });

  it('2.2 $search without the quotes, or on a property that is not searchable, is refused', async () => {
    const tenant = testTenant();
    for (const search of ['displayName:henk', 'henk', '"department:Ruimte"', '"displayName:henk" NEAR "x"']) {
      const refused = await tenant.ask('anna', 'GET', `/users?$search=${encodeURIComponent(search)}`, {
        headers: eventual,
      });
      assert.equal(refused.status, 400, search);
    }
  });

  for (const filter of [
    "userType ne 'Guest'",
    "not(startswith(mail,'a'))",
    "endsWith(mail,'example')",
    "companyName eq 'x'",
    "officeLocation eq 'x'",
  ]) {
    it(`2.3 ${filter} needs ConsistencyLevel and $count=true`, async () => {
      const tenant = testTenant();
      tenant.graph.setConsent({ 'User.Read.All': true });
      const target = `/users?$filter=${encodeURIComponent(filter)}`;
      for (const [query, headers] of [
        ['', {}],
        ['', eventual],
        ['&$count=true', {}],
      ] as const) {
        const refused = await tenant.ask('anna', 'GET', target + query, { headers });
        assert.equal(refused.status, 400);
        assert.equal(errorOf(refused)['code'], 'Request_UnsupportedQuery');
      }
      assert.equal((await tenant.ask('anna', 'GET', `${target}&$count=true`, { headers: eventual })).status, 200);
    });
  }

  it('2.3 $filter together with $orderby needs the advanced query capabilities', async () => {
    const tenant = testTenant();
    const target = "/users?$filter=startswith(displayName,'H')&$orderby=displayName";
    assert.equal((await tenant.ask('anna', 'GET', target)).status, 400);
    const answer = await tenant.ask('anna', 'GET', `${target}&$count=true`, { headers: eventual });
    assert.equal(answer.body['@odata.count'], valueOf(answer).length);
  });

  it('2.3 $count=true without the header is silently without effect', async () => {
    const tenant = testTenant();
    const answer = await tenant.ask('anna', 'GET', '/users?$count=true&$top=5');
    assert.equal(answer.status, 200);
    assert.ok(!('@odata.count' in answer.body));
    const counted = await tenant.ask('anna', 'GET', '/users?$count=true&$top=5', { headers: eventual });
    assert.ok(Number(counted.body['@odata.count']) > 1000);
  });

  it('2.3 contains is not supported on users', async () => {
    const tenant = testTenant();
    const refused = await tenant.ask('anna', 'GET', "/users?$filter=contains(displayName,'e')&$count=true", {
      headers: eventual,
    });
    assert.equal(errorOf(refused)['code'], 'Request_UnsupportedQuery');
  });

  it('2.3 more than fifteen alternatives in one filter are refused', async () => {
    const tenant = testTenant();
    const ids = Array.from({ length: 16 }, (_, index) => `'${index}'`);
    assert.equal((await tenant.ask('anna', 'GET', `/users?$filter=id in (${ids.join(',')})`)).status, 400);
    assert.equal((await tenant.ask('anna', 'GET', `/users?$filter=id in (${ids.slice(1).join(',')})`)).status, 200);
  });

  it('2.4 skills and responsibilities come for one user only; on the collection they are 501', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'User.Read.All': true });
    const one = await tenant.ask('anna', 'GET', `/users/${idOf('collega1')}?$select=skills,responsibilities`);
    assert.deepEqual(one.body['responsibilities'], findByLogin('collega1')?.responsibilities);
    const all = await tenant.ask('anna', 'GET', '/users?$select=id,skills');
    assert.equal(all.status, 501);
  });

  it('2.4 without $select they are not answered', async () => {
    const tenant = testTenant();
    const answer = await tenant.ask('anna', 'GET', '/me');
    assert.ok(!('skills' in answer.body));
    assert.ok(!('department' in answer.body));
  });

  it('2.5 /me/people needs People.Read, ranks the own department first and searches names and mail only', async () => {
    const tenant = testTenant();
    const refused = await tenant.ask('anna', 'GET', '/me/people');
    assert.equal(refused.status, 403);
    assert.equal(errorOf(refused)['code'], 'ErrorAccessDenied');
    tenant.graph.setConsent({ 'People.Read': true });
    const [first] = valueOf(await tenant.ask('collega4', 'GET', '/me/people?$top=1'));
    assert.equal(first?.['department'], 'Ruimte');
    const named = valueOf(await tenant.ask('anna', 'GET', '/me/people?$search=zijl'));
    assert.deepEqual(
      named.map((item) => item['displayName']),
      ['Henk Zijlstra'],
    );
    assert.deepEqual(valueOf(await tenant.ask('anna', 'GET', '/me/people?$search=verkeerskundige')), []);
  });

  it('2.7 members of a group need GroupMember.Read.All; without a scope for users only their ids are shown', async () => {
    const tenant = testTenant();
    const group = opgaveGroups[0];
    assert.ok(group);
    const target = `/groups/${group.id}/members`;
    const named = valueOf(await tenant.ask('anna', 'GET', target));
    assert.deepEqual(
      named.map((item) => item['id']),
      group.memberLogins.map(idOf),
    );
    assert.equal(named[0]?.['displayName'], 'Henk Zijlstra');
    tenant.graph.setConsent({ 'User.ReadBasic.All': false });
    assert.deepEqual(Object.keys(valueOf(await tenant.ask('anna', 'GET', target))[0] ?? {}), ['@odata.type', 'id']);
    tenant.graph.setConsent({ 'GroupMember.Read.All': false });
    assert.equal((await tenant.ask('anna', 'GET', target)).status, 403);
  });

  it('2.7 the own groups need no more than User.Read', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'GroupMember.Read.All': false, 'User.ReadBasic.All': false });
    const names = valueOf(await tenant.ask('collega6', 'GET', '/me/memberOf')).map((item) => item['displayName']);
    assert.deepEqual(names, ['Verkeer en mobiliteit']);
  });

  it('2.7 a portrait is a picture, and who has none answers 404 in the real words', async () => {
    const tenant = testTenant();
    const picture = await tenant.ask('anna', 'GET', `/users/${idOf('bram')}/photos/48x48/$value`);
    assert.equal(picture.status, 200);
    assert.equal(picture.headers['content-type'], 'image/png');
    const none = await tenant.ask('anna', 'GET', `/users/${idOf('coordinator')}/photo/$value`);
    assert.equal(none.status, 404);
    assert.equal(errorOf(none)['code'], 'ImageNotFound');
  });

  it('2.8 presence is answered for at most 650 ids at once', async () => {
    const tenant = testTenant();
    const ask = (ids: readonly string[]) =>
      tenant.ask('anna', 'POST', '/communications/getPresencesByUserId', { body: { ids: [...ids] } });
    const answer = await ask([idOf('anna'), idOf('collega2'), 'nobody']);
    assert.deepEqual(
      valueOf(answer).map((item) => item['availability']),
      ['Available', 'Busy', 'PresenceUnknown'],
    );
    assert.equal((await ask(Array.from({ length: 650 }, () => idOf('anna')))).status, 200);
    assert.equal((await ask(Array.from({ length: 651 }, () => idOf('anna')))).status, 400);
    assert.equal((await ask([])).status, 400);
  });

  it('2.8 presence needs Presence.Read.All, and is refused without a word', async () => {
    const tenant = testTenant();
    tenant.graph.setConsent({ 'Presence.Read.All': false });
    const refused = await tenant.ask('anna', 'POST', '/communications/getPresencesByUserId', {
      body: { ids: [idOf('anna')] },
    });
    assert.deepEqual([refused.status, errorOf(refused)['code'], errorOf(refused)['message']], [403, 'Forbidden', '']);
  });

  it('2.9 a user that nobody knows is 404 in the words of the directory', async () => {
    const tenant = testTenant();
    const missing = await tenant.ask('anna', 'GET', '/users/niemand@gemeente.example');
    assert.equal(missing.status, 404);
    assert.equal(errorOf(missing)['code'], 'Request_ResourceNotFound');
  });
});
