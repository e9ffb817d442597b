import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GraphFI } from '@pnp/graph/index.js';
import { teamId, teamsAppExternalId, teamsAppId } from '../../../tenant/directory/team.ts';
import { card, cardMessage, websiteApp, websiteTab } from '../../../tenant/graph/testing/team.ts';
import { freshPnp, pnpAs } from './pnp.ts';
import { idOf } from './session.ts';

const teamOf = (graph: GraphFI) => graph.teams.getById(teamId);
interface TabShown {
  readonly displayName: string;
  readonly teamsApp: { readonly id: string };
}

const app = (id: string): string => `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`;

/** Teams, channels, tabs, messages, apps and batches by PnPjs. */
export function pnpTeamsSuite(): void {
  describe('PnPjs for Graph: teams', () => {
    it('are read and changed, archived and opened again', async () => {
      const { graph } = freshPnp();
      for (const teams of [
        await graph.teams(),
        await graph.me.joinedTeams(),
        await graph.users.getById(idOf('bram')).joinedTeams(),
      ])
        assert.deepEqual(
          teams.map(({ displayName }) => displayName),
          ['Initiatieven'],
        );
      await teamOf(graph).update({ description: 'Anders' });
      assert.equal((await teamOf(graph)()).description, 'Anders');
      assert.equal((await teamOf(graph).primaryChannel()).displayName, 'General');
      await teamOf(graph).archive();
      await assert.rejects(teamOf(graph).channels.add('Dicht'), { status: 403 });
      await teamOf(graph).unarchive();
      await teamOf(graph).channels.add('Open');
    });

    it('follow work that Teams does later', async () => {
      const { graph, tenant } = freshPnp();
      const answer = await tenant.ask('anna', 'POST', `/teams/${teamId}/unarchive`, { body: {} });
      const operation = /operations\('([^']+)'/.exec(answer.headers['location'] ?? '')?.[1] ?? '';
      assert.equal((await teamOf(graph).getOperationById(operation)).status, 'succeeded');
    });

    it('have channels, with tabs and messages', async () => {
      const { graph } = freshPnp();
      const { channel } = await teamOf(graph).channels.add('Dorpstuin', 'Een tuin');
      assert.equal((await channel()).displayName, 'Dorpstuin');
      await assert.rejects(teamOf(graph).channels.add('dorpstuin'), { status: 400 });
      const all = await teamOf(graph).channels.filter("membershipType eq 'standard'")();
      assert.deepEqual(all.map(({ displayName }) => displayName).sort(), ['Dorpstuin', 'General']);
      assert.equal((await channel.select('description')()).description, 'Een tuin');

      const { configuration } = websiteTab() as { configuration: object };
      const { tab } = await channel.tabs.add('Dossier', websiteApp, { configuration });
      await tab.update({ displayName: 'Het dossier' });
      const tabs = await channel.tabs.expand('teamsApp')<TabShown[]>();
      const dossier = tabs.find(({ displayName }) => displayName === 'Het dossier');
      assert.equal(dossier?.teamsApp.id, 'com.microsoft.teamspace.tab.web');
      assert.equal((await tab<TabShown>()).displayName, 'Het dossier');
      await tab.delete();
      await assert.rejects(tab(), { status: 404 });

      const { message } = await channel.messages.add(cardMessage(card('Welkom')) as object);
      assert.equal((await message()).attachments?.[0]?.contentType, 'application/vnd.microsoft.card.adaptive');
      assert.equal((await channel.messages.top(5)()).length, 1);
    });

    it('take apps of the catalogue, which are found by the id of their manifest', async () => {
      const { graph } = freshPnp();
      const found = await graph.appCatalog.teamsApps.filter(`externalId eq '${teamsAppExternalId}'`)();
      assert.deepEqual(
        found.map(({ id }) => id),
        [teamsAppId],
      );
      const before = await teamOf(graph).installedApps.expand('teamsApp')();
      for (const installed of before.filter((one) => one.teamsApp?.id === teamsAppId))
        await teamOf(graph)
          .installedApps.getById(installed.id ?? '')
          .delete();
      await teamOf(graph).installedApps.add(app(teamsAppId));
      await assert.rejects(teamOf(graph).installedApps.add(app(teamsAppId)), { status: 409 });
      const [again] = (await teamOf(graph).installedApps.expand('teamsApp')()).filter(
        (one) => one.teamsApp?.id === teamsAppId,
      );
      assert.equal((await teamOf(graph).installedApps.getById(again?.id ?? '')()).id, again?.id);
    });
  });

  describe('PnPjs for Graph: batches and permissions', () => {
    it('one batch carries reads and writes, and each part gets its own answer', async () => {
      const { graph } = freshPnp();
      const [batched, execute] = graph.batched();
      const answers: unknown[] = [];
      const parts = [
        batched.me().then((me) => answers.push(me.displayName)),
        batched.users
          .getById('bram@gemeente.example')
          .select('displayName')()
          .then((one) => answers.push(one.displayName)),
        batched.teams
          .getById(teamId)
          .channels.add('In een batch')
          .then(({ data }) => answers.push((data as { displayName: string }).displayName)),
        batched.users
          .getById('nobody')()
          .catch((error: unknown) => answers.push((error as { status: number }).status)),
      ];
      await execute();
      await Promise.all(parts);
      assert.deepEqual(new Set(answers), new Set(['Anna de Wit', 'Bram Hofstra', 'In een batch', 404]));
    });

    it('a permission that was taken away is 403 at once, and only that', async () => {
      const { graph, tenant } = freshPnp();
      tenant.graph.setConsent({ 'Channel.Create': false, 'Group.ReadWrite.All': false });
      await assert.rejects(teamOf(graph).channels.add('Mag niet'), { status: 403 });
      assert.equal((await teamOf(graph).channels()).length, 1);
      await assert.rejects(teamOf(pnpAs(tenant, 'collega9')).channels(), { status: 403 });
    });
  });
}
