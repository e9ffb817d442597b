import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { stateOf, wrong } from './support/setup.ts';
import { aTenant, type Tenant } from './support/tenant.ts';

describe('set-up outside the site', () => {
  let tenant: Tenant;
  before(async () => {
    tenant = await aTenant();
  });
  after(() => tenant.close());

  const permissionStates = async (login: string): Promise<Readonly<Record<string, string>>> => {
    const findings = await tenant.as(login).setup.check();
    const mine = findings.filter(({ area }) => area === 'permissions');
    return Object.fromEntries(mine.map(({ subject, state }) => [subject, state]));
  };
  const scopes = [
    'User.ReadBasic.All',
    'Presence.Read.All',
    'GroupMember.Read.All',
    'Team.ReadBasic.All',
    'Channel.ReadBasic.All',
    'Channel.Create',
    'ChannelMessage.Send',
    'TeamsTab.Create',
    'TeamsTab.Read.All',
    'TeamMember.ReadWriteNonOwnerRole.All',
  ];

  it('finds every permission that was granted, without making anything in Teams', async () => {
    await tenant.clearTrace();
    assert.deepEqual(await permissionStates('beheer'), Object.fromEntries(scopes.map((scope) => [scope, 'ok'])));
    const made = (await tenant.trace()).filter(
      ({ url, method, status }) => url.startsWith('https://graph') && method === 'POST' && status < 300,
    );
    assert.deepEqual(
      made.filter(({ url }) => !url.endsWith('getPresencesByUserId') && !url.endsWith('members/add')),
      [],
    );
  });

  for (const scope of scopes)
    it(`names ${scope} when it is the one that is missing`, async () => {
      await tenant.consent({ [scope]: false });
      try {
        const states = await permissionStates('beheer');
        assert.deepEqual(
          Object.keys(states).filter((name) => states[name] !== 'ok'),
          [scope],
        );
        assert.equal(states[scope], 'missing');
      } finally {
        await tenant.consent({ [scope]: true });
      }
    });

  it('finds the example site in order', async () => {
    assert.deepEqual(wrong(await tenant.as('beheer').setup.check()), []);
  });

  it('checks that the team and the Teams app are filled in', async () => {
    const findings = await tenant.as('beheer').setup.check();
    assert.equal(stateOf(findings, 'team'), 'ok');
    assert.equal(stateOf(findings, 'teams-app'), 'ok');
  });
});
