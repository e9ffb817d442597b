import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { findByLogin } from '../../tenant/directory/people.ts';
import { teamId } from '../../tenant/directory/team.ts';
import { aTenant } from './support/tenant.ts';

const keyOf = (login: string): string => findByLogin(login)?.id ?? '';

describe('the channel in Teams', () => {
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
      await assert.rejects(
        work(),
        (error) => tenant.adapters.hasCode(error, 'scope-missing') && error.detail.subject === scope,
      );
    } finally {
      await tenant.consent({ [scope]: true });
    }
  };
  /** A new channel is not found by everything at once (platform rule 3.7). */
  const aChannel = async (): Promise<string> => {
    const { id } = await anna.teams.createChannel(teamId, `2099-001 Ens ${randomUUID().slice(0, 8)}`, 'Initiatief');
    await wait(400);
    return id;
  };
  const aTab = () => {
    const initiativeKey = randomUUID();
    return {
      displayName: 'Dossier',
      initiativeKey,
      dossierUrl: `${tenant.siteUrl}/SitePages/Initiatief.aspx?initiatief=${initiativeKey}`,
    };
  };

  it('tells of the team whether members may make channels, who owns it and who is in it', async () => {
    const team = await anna.teams.getTeam(teamId);
    assert.equal(team.name, 'Initiatieven');
    assert.equal(team.membersMayCreateChannels, true);
    const owners = await anna.teams.listOwners(teamId);
    assert.ok(owners.some(({ personKey }) => personKey === keyOf('beheer')));
    const members = await anna.teams.listMembers(teamId);
    assert.ok(members.some(({ personKey }) => personKey === keyOf('anna')));
    await assert.rejects(anna.teams.getTeam(randomUUID()), hasCode('not-found'));
    await without('Team.ReadBasic.All', () => anna.teams.getTeam(teamId));
  });

  it('lists the teams of somebody by name', async () => {
    assert.ok((await anna.teams.listMyTeams()).some(({ id, name }) => id === teamId && name === 'Initiatieven'));
    await without('Team.ReadBasic.All', () => anna.teams.listMyTeams());
  });

  it('makes a channel that is then in the list with its description', async () => {
    const made = await anna.teams.createChannel(teamId, '2099-100 Espel Dorpstuin', 'Initiatief 123');
    const found = (await anna.teams.listChannels(teamId)).find(({ id }) => id === made.id);
    assert.equal(found?.name, '2099-100 Espel Dorpstuin');
    assert.equal(found.description, 'Initiatief 123');
    await without('Channel.Create', () => anna.teams.createChannel(teamId, '2099-101 Espel', 'x'));
  });

  it('says that a name is taken', async () => {
    await anna.teams.createChannel(teamId, '2099-102 Ens Speeltuin', 'een');
    await assert.rejects(anna.teams.createChannel(teamId, '2099-102 ens speeltuin', 'twee'), (error) => {
      assert.ok(tenant.adapters.hasCode(error, 'name-taken'));
      assert.equal(error.detail.subject, '2099-102 ens speeltuin');
      return true;
    });
  });

  it('never makes a channel twice by itself: no answer is no answer', async () => {
    await tenant.faults({ kinds: ['drop-after-commit'], match: 'POST .*/channels$', times: 1 });
    await assert.rejects(anna.teams.createChannel(teamId, '2099-103 Nagele', 'x'), hasCode('offline'));
    const found = (await anna.teams.listChannels(teamId)).filter(({ name }) => name === '2099-103 Nagele');
    assert.equal(found.length, 1);
    await tenant.clearTrace();
    await tenant.faults({ kinds: ['503'], match: 'POST .*/channels$', times: 1 });
    await assert.rejects(anna.teams.createChannel(teamId, '2099-104 Nagele', 'x'), hasCode('throttled'));
    assert.equal(
      (await tenant.trace()).filter(({ method, url }) => method === 'POST' && url.endsWith('/channels')).length,
      1,
    );
  });

  it('adds colleagues to the team, with an answer for each', async () => {
    const nobody = '00000000-0000-0000-0000-000000000009';
    const added = await anna.teams.addMembers(teamId, [keyOf('collega1'), nobody]);
    assert.equal(added.length, 2);
    assert.deepEqual(added[0], { personKey: keyOf('collega1'), ok: true });
    assert.equal(added[1]?.ok, false);
    assert.ok(added[1].reason);
    assert.ok((await anna.teams.listMembers(teamId)).some(({ personKey }) => personKey === keyOf('collega1')));
    await without('TeamMember.ReadWriteNonOwnerRole.All', () => anna.teams.addMembers(teamId, [keyOf('collega2')]));
  });

  it('pins the dossier as the product’s own tab, set to this initiative and to the site with the lists', async () => {
    const [channel, request] = [await aChannel(), aTab()];
    const tab = await anna.teams.createAppTab(teamId, channel, request);
    assert.equal(tab.kind, 'app');
    await tenant.consent({ 'TeamsTab.Read.All': true });
    assert.deepEqual(await anna.teams.findDossierTab(teamId, channel, request), tab);
    assert.equal(await anna.teams.findDossierTab(teamId, channel, aTab()), undefined);
    const created = (await tenant.trace()).find(
      ({ method, url, request: { body } }) => method === 'POST' && url.endsWith('/tabs') && body.includes('entityId'),
    );
    const { configuration } = JSON.parse(created?.request.body ?? '{}') as {
      configuration: { contentUrl: string; entityId: string; websiteUrl: string };
    };
    const content = new URL(configuration.contentUrl);
    assert.equal(content.pathname, '/_layouts/15/TeamsLogon.aspx');
    const dest = new URL(content.searchParams.get('dest') ?? '', tenant.rootUrl);
    assert.equal(dest.pathname, '/sites/team-initiatieven/_layouts/15/teamshostedapp.aspx');
    assert.equal(dest.searchParams.get('webPartInstanceId'), configuration.entityId);
    assert.ok(dest.searchParams.get('list'));
    assert.ok(Number(dest.searchParams.get('id')) > 0);
    assert.equal(configuration.websiteUrl, request.dossierUrl);
    const kept = (await tenant.trace()).find(({ url }) => url.endsWith('/hostedapps/add'));
    const { webPartDataAsJson } = JSON.parse(kept?.request.body ?? '{}') as { webPartDataAsJson: string };
    const { properties } = JSON.parse(webPartDataAsJson) as { properties: object };
    assert.deepEqual(properties, { siteUrl: tenant.siteUrl, initiativeKey: request.initiativeKey });
  });

  it('pins the page as a website tab where the own tab is refused', async () => {
    const [channel, request] = [await aChannel(), aTab()];
    const tab = await anna.teams.createWebsiteTab(teamId, channel, request);
    assert.equal(tab.kind, 'website');
    await tenant.consent({ 'TeamsTab.Read.All': true });
    assert.deepEqual(await anna.teams.findDossierTab(teamId, channel, request), tab);
    await without('TeamsTab.Create', () => anna.teams.createWebsiteTab(teamId, channel, request));
    await without('TeamsTab.Read.All', () => anna.teams.findDossierTab(teamId, channel, request));
  });

  it('says that the Teams app is not filled in yet', async () => {
    const beheer = tenant.as('beheer');
    const setting = await beheer.lists.settings.getByKey('teams.appId');
    assert.ok(setting);
    const emptied = await beheer.lists.settings.update(setting, { Value: null });
    await assert.rejects(anna.teams.createAppTab(teamId, await aChannel(), aTab()), hasCode('not-set-up'));
    await beheer.lists.settings.update(emptied, { Value: setting.record.Value ?? '' });
  });

  it('posts the card once more only when it is not there', async () => {
    const [channel, reference] = [await aChannel(), randomUUID()];
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: '"Groen" <b> & 🌳' }] };
    const posted = await anna.teams.postCard(teamId, channel, card, reference);
    await tenant.consent({ 'ChannelMessage.Read.All': true });
    assert.deepEqual(await anna.teams.findCard(teamId, channel, reference), posted);
    assert.equal(await anna.teams.findCard(teamId, channel, randomUUID()), undefined);
    await without('ChannelMessage.Send', () => anna.teams.postCard(teamId, channel, card, randomUUID()));
  });

  it('does not send a card that Teams would refuse for its size', async () => {
    await tenant.clearTrace();
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'x'.repeat(30_000) }] };
    await assert.rejects(anna.teams.postCard(teamId, 'x', card, 'x'), hasCode('limit-reached'));
    assert.deepEqual(await tenant.trace(), []);
  });

  it('says who may not: somebody who is not in the team', async () => {
    await assert.rejects(tenant.as('griffie').teams.createChannel(teamId, '2099-110 Bant', 'x'), hasCode('no-rights'));
  });
});
