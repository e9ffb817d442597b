import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { opgaveGroups } from '../../tenant/directory/team.ts';
import { findByLogin } from '../../tenant/directory/people.ts';
import { aTenant } from './support/tenant.ts';

const keyOf = (login: string): string => findByLogin(login)?.id ?? '';

describe('finding colleagues', () => {
  let tenant: Awaited<ReturnType<typeof aTenant>>;
  let anna: ReturnType<typeof tenant.as>;
  before(async () => {
    tenant = await aTenant();
    anna = tenant.as('anna');
  });
  after(() => tenant.close());
  afterEach(() => tenant.endFaults());

  const hasCode = (code: Parameters<typeof tenant.adapters.hasCode>[1]) => (error: unknown) =>
    tenant.adapters.hasCode(error, code);
  const without = async (scope: string, work: () => Promise<unknown>): Promise<void> => {
    await tenant.consent({ [scope]: false });
    try {
      await assert.rejects(work(), (error) => {
        assert.ok(tenant.adapters.hasCode(error, 'scope-missing'));
        assert.equal(error.detail.subject, scope);
        return true;
      });
    } finally {
      await tenant.consent({ [scope]: true });
    }
  };

  it('finds who wrote these words in their profile, and says which words', async () => {
    const found = await anna.expertise.findByExpertise(['moestuin', 'bermen'], 50);
    const henk = found.find(({ personKey }) => personKey === keyOf('collega1'));
    const ingrid = found.find(({ personKey }) => personKey === keyOf('collega2'));
    assert.deepEqual(henk?.matched, [{ word: 'bermen', found: 'bermen', where: 'profile' }]);
    assert.ok(ingrid?.matched.some(({ word }) => word === 'moestuin'));
    assert.equal(henk.jobTitle, 'Beheerder openbare ruimte');
    assert.equal(henk.mail, 'collega1@gemeente.example');
  });

  it('finds by the beginning of a word, in any case', async () => {
    const found = await anna.expertise.findByExpertise(['GROENBEH'], 10);
    assert.deepEqual(
      found.map(({ personKey }) => personKey),
      [keyOf('collega1')],
    );
  });

  it('gives at most what was asked, in one search', async () => {
    await tenant.clearTrace();
    const found = await anna.expertise.findByExpertise(['adviseur', 'beleid', 'water', 'groen'], 3);
    assert.ok(found.length <= 3 && found.length > 0);
    assert.equal((await tenant.trace()).filter(({ url }) => url.endsWith('/postquery')).length, 1);
  });

  it('asks nothing when there is no word to look for, and takes nothing in a word for an operator', async () => {
    await tenant.clearTrace();
    assert.deepEqual(await anna.expertise.findByExpertise([' ', 'de', '"*"', '()'], 10), []);
    assert.deepEqual(await tenant.trace(), []);
    assert.deepEqual(await anna.expertise.findByExpertise(['zzz" OR AccountName:"*', "o'neill-zzz"], 10), []);
  });

  it('finds by name without a permission: each part begins a part of the name, and a function does not count', async () => {
    const names = async (text: string): Promise<readonly string[]> =>
      (await anna.expertise.findByName(text)).map(({ name }) => name);
    assert.deepEqual(await names('hen zijl'), ['Henk Zijlstra']);
    assert.ok((await names('adviseur')).length === 0);
    assert.deepEqual(await names('" OR *'), []);
  });

  it('says that search is too busy instead of showing nobody', async () => {
    await tenant.faults({ kinds: ['429'], match: 'postquery', retryAfter: 100 });
    await assert.rejects(anna.expertise.findByExpertise(['groen'], 10), hasCode('throttled'));
  });

  it('gives the members of a group around an opgave', async () => {
    const group = opgaveGroups[0];
    assert.ok(group);
    const members = await anna.directory.groupMembers(group.id);
    assert.deepEqual(members.map(({ personKey }) => personKey).sort(), group.memberLogins.map(keyOf).sort());
    await without('GroupMember.Read.All', () => anna.directory.groupMembers(group.id));
  });

  it('gives owners and groups of opgaven in one round trip, each part failing alone', async () => {
    const [first, second] = opgaveGroups;
    assert.ok(first && second);
    const wanted = { people: [keyOf('collega1'), keyOf('collega4')], groups: [first.id, second.id] };
    await tenant.clearTrace();
    const answer = await anna.directory.aboutOpgaven(wanted);
    assert.equal((await tenant.trace()).length, 1);
    assert.deepEqual(answer.people.state === 'ready' && answer.people.value.map(({ name }) => name).sort(), [
      'Esther Bosman',
      'Henk Zijlstra',
    ]);
    const group = answer.groups.get(first.id);
    assert.equal(group?.state === 'ready' && group.value.name, first.displayName);
    assert.deepEqual(
      group?.state === 'ready' && group.value.members.map(({ personKey }) => personKey).sort(),
      first.memberLogins.map(keyOf).sort(),
    );
    await tenant.consent({ 'GroupMember.Read.All': false });
    try {
      const without = await anna.directory.aboutOpgaven(wanted);
      assert.equal(without.people.state, 'ready');
      const refused = without.groups.get(second.id);
      assert.ok(refused?.state === 'failed' && tenant.adapters.hasCode(refused.error, 'scope-missing'));
      assert.equal(refused.error.detail.subject, 'GroupMember.Read.All');
    } finally {
      await tenant.consent({ 'GroupMember.Read.All': true });
    }
  });

  it('finds by first letters of first and last name', async () => {
    const logins = async (text: string): Promise<readonly string[]> =>
      (await anna.directory.findByName(text)).map(({ personKey }) => personKey);
    assert.ok((await logins('Ingr')).includes(keyOf('collega2')));
    assert.ok((await logins('kuiper')).includes(keyOf('collega2')));
    assert.ok((await logins('collega2@')).includes(keyOf('collega2')));
    assert.deepEqual(await logins('zz"x\\'), []);
    await without('User.ReadBasic.All', () => anna.directory.findByName('ingrid'));
  });

  it('names people in one round trip and leaves out who is gone', async () => {
    await tenant.clearTrace();
    const found = await anna.directory.getPeople([
      keyOf('bram'),
      '00000000-0000-0000-0000-000000000009',
      keyOf('collega1'),
    ]);
    assert.deepEqual(found, [
      { personKey: keyOf('bram'), name: 'Bram Hofstra', mail: 'bram@gemeente.example' },
      { personKey: keyOf('collega1'), name: 'Henk Zijlstra', mail: 'collega1@gemeente.example' },
    ]);
    assert.deepEqual(
      (await tenant.trace()).map(({ url }) => url),
      ['https://graph.microsoft.com/v1.0/$batch'],
    );
  });

  it('says who is available', async () => {
    const presence = await anna.directory.presence([keyOf('anna'), keyOf('bram'), keyOf('collega4')]);
    assert.deepEqual([...presence.values()], ['Available', 'Busy', 'Offline']);
    await without('Presence.Read.All', () => anna.directory.presence([keyOf('bram')]));
  });

  it('asks Graph again when it is busy, and nothing for nobody', async () => {
    await tenant.faults({ kinds: ['429'], match: 'graph/v1.0/groups', times: 1, retryAfter: 1 });
    assert.ok((await anna.directory.groupMembers(opgaveGroups[0]?.id ?? '')).length > 0);
    await tenant.clearTrace();
    assert.deepEqual(await anna.directory.getPeople([]), []);
    assert.equal((await anna.directory.presence([])).size, 0);
    assert.deepEqual(await tenant.trace(), []);
  });
});
