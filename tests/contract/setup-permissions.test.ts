import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { teamId, teamsAppId } from '../../tenant/directory/team.ts';
import { stateOf, wrong } from './support/setup.ts';
import { aTenant, type Tenant } from './support/tenant.ts';

/** What makes a team and sees its apps; the product asks for none of these. */
const byHand = (granted: boolean): Readonly<Record<string, boolean>> => ({
  'Group.ReadWrite.All': granted,
  'TeamsAppInstallation.ReadForTeam': granted,
});

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

  it('finds the Teams app in the catalogue where that may be read', async () => {
    const { setup } = tenant.as('beheer');
    await assert.rejects(
      setup.findTeamsApp(),
      (error) => tenant.adapters.hasCode(error, 'scope-missing') && error.detail.subject === 'AppCatalog.Read.All',
    );
    await tenant.consent({ 'AppCatalog.Read.All': true });
    try {
      assert.deepEqual(await setup.findTeamsApp(), { id: teamsAppId, name: 'Initiatievenwijzer' });
    } finally {
      await tenant.consent({ 'AppCatalog.Read.All': false });
    }
  });

  describe('of the teams per programme', () => {
    const gone = '11111111-1111-4111-8111-111111111111';
    let made: string;
    let visited: string;
    before(async () => {
      await tenant.consent(byHand(true));
      made = await aTeam('beheer', 'Dorpen');
      visited = await aTeam('anna', 'Wegen');
      await fillIn(`Leefbaar=${made};Wonen=${made.toUpperCase()};Mobiliteit=${gone};Zorg=${visited};Sport=${teamId}`);
    });
    after(async () => {
      await fillIn('');
      await tenant.consent(byHand(false));
    });

    it('checks each one once: that it is there, that this person is in it, that the app is in it', async () => {
      assert.deepEqual(await teamLines(), [
        `programme-team:${made} Leefbaar, Wonen: ok Dorpen`,
        `programme-installed:${made} Leefbaar, Wonen: missing not-found`,
        `programme-team:${gone} Mobiliteit: missing not-found`,
        `programme-installed:${gone} Mobiliteit: unknown`,
        `programme-team:${visited} Zorg: not-allowed not-member`,
        `programme-installed:${visited} Zorg: unknown not-visible`,
      ]);
    });

    it('sees the app once it is there', async () => {
      await tenant.consent({ 'TeamsAppInstallation.ReadWriteForTeam': true });
      await graph('beheer', 'POST', `/teams/${made}/installedApps`, {
        'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`,
      });
      assert.equal((await teamLines())[1], `programme-installed:${made} Leefbaar, Wonen: ok 1.0.0`);
    });

    it('names the permission without which it sees none', async () => {
      await tenant.consent({ ...byHand(false), 'Team.ReadBasic.All': false });
      try {
        const lines = (await teamLines()).filter((line) => line.startsWith('programme-team'));
        assert.deepEqual(
          lines.map((line) => line.split(': ')[1]),
          Array.from({ length: 3 }, () => 'unknown Team.ReadBasic.All'),
        );
      } finally {
        await tenant.consent({ ...byHand(true), 'Team.ReadBasic.All': true });
      }
    });

    it('checks none where the setting cannot be read, which is a finding of its own', async () => {
      await fillIn('Leefbaar is Dorpen');
      const findings = await tenant.as('beheer').setup.check();
      assert.deepEqual(await teamLines(), []);
      assert.equal(stateOf(findings, 'setting:teams.byProgramme'), 'different');
    });

    async function teamLines(): Promise<readonly string[]> {
      const findings = await tenant.as('beheer').setup.check();
      return findings
        .filter(({ id }) => id.startsWith('programme-'))
        .map(({ id, subject, state, reason, names = [] }) =>
          `${id} ${subject}: ${[state, reason, ...names].filter(Boolean).join(' ')}`.trim(),
        );
    }

    async function fillIn(value: string): Promise<void> {
      const { settings } = tenant.as('beheer').lists;
      const stored = await settings.createOnce({ Key: 'teams.byProgramme', Title: 'Teams' });
      await settings.update(stored, { Value: value });
    }

    /** A private team that this person owns. */
    async function aTeam(login: string, displayName: string): Promise<string> {
      const group = { displayName, mailNickname: displayName.toLowerCase(), groupTypes: ['Unified'] };
      const body = { ...group, mailEnabled: true, securityEnabled: false, visibility: 'Private' };
      const { id } = (await graph(login, 'POST', '/groups', body)) as { readonly id: string };
      await graph(login, 'PUT', `/groups/${id}/team`, {});
      return id;
    }

    /** What owners do by hand in Teams: no traffic of the product. */
    async function graph(login: string, method: string, path: string, body: object): Promise<unknown> {
      await tenant.record(false);
      try {
        return await asked(login, method, path, body);
      } finally {
        await tenant.record(true);
      }
    }

    async function asked(login: string, method: string, path: string, body: object): Promise<unknown> {
      const headers = { 'content-type': 'application/json' };
      const url = `https://graph.microsoft.com/v1.0${path}`;
      const answer = await tenant.as(login).graph(url, { method, headers, body: JSON.stringify(body) });
      const text = await answer.text();
      assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    }
  });
});
