import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BatchRequestContent, BatchResponseContent } from '@microsoft/microsoft-graph-client';
import { teamId, teamsAppId } from '../../../tenant/directory/team.ts';
import { card, cardMessage, memberOf, websiteTab } from '../../../tenant/graph/testing/team.ts';
import type { Item, Page } from './session.ts';
import { fresh, idOf, namesOf, newChannel, status } from './session.ts';

/** Teams, channels, members, tabs, messages and apps. */
export function teamsSuite(): void {
  describe('Graph SDK: teams', () => {
    it('lists, reads, changes, archives and opens a team again', async () => {
      const { client } = fresh();
      for (const path of [
        '/teams',
        '/me/joinedTeams',
        `/users/${idOf('bram')}/joinedTeams`,
        '/me/teamwork/associatedTeams',
        `/users/${idOf('bram')}/teamwork/associatedTeams`,
      ]) {
        assert.deepEqual(namesOf((await client.api(path).get()) as Page), ['Initiatieven'], path);
      }
      const path = `/teams/${teamId}`;
      await client.api(path).patch({ funSettings: { allowGiphy: false }, description: 'Anders' });
      const team = (await client.api(path).select('description,funSettings').get()) as Item;
      assert.deepEqual(
        [team['description'], (team['funSettings'] as { allowGiphy: boolean }).allowGiphy],
        ['Anders', false],
      );
      await client.api(`${path}/archive`).post({});
      await assert.rejects(newChannel(client), status(403));
      await client.api(`${path}/unarchive`).post({});
      await newChannel(client);
    });

    it('follows work that Teams does later', async () => {
      const { client, tenant } = fresh();
      const answer = await tenant.ask('anna', 'POST', `/teams/${teamId}/archive`, { body: {} });
      const operation = (await client.api(answer.headers['location'] ?? '').get()) as Item;
      assert.deepEqual([operation['operationType'], operation['status']], ['archiveTeam', 'succeeded']);
    });

    it('makes, reads, changes, archives and deletes a channel', async () => {
      const { client } = fresh();
      const path = await newChannel(client, 'Dorpstuin', { description: 'sleutel' });
      await client.api(path).patch({ displayName: 'Dorpstuin Espel', description: 'andere sleutel' });
      const read = (await client.api(path).select('displayName,description').get()) as Item;
      assert.deepEqual([read.displayName, read['description']], ['Dorpstuin Espel', 'andere sleutel']);
      const found = (await client
        .api(`/teams/${teamId}/channels`)
        .filter("displayName eq 'Dorpstuin Espel'")
        .get()) as Page;
      assert.equal(found['@odata.count'], 1);
      assert.equal(((await client.api(`/teams/${teamId}/allChannels`).get()) as Page).value.length, 2);
      await client.api(`${path}/archive`).post({});
      await client.api(`${path}/unarchive`).post({});
      await client.api(path).delete();
      await assert.rejects(client.api(path).get(), status(404));
      assert.equal(((await client.api(`/teams/${teamId}/primaryChannel`).get()) as Item).displayName, 'General');
    });

    it('lets people in, changes their role and lets them go', async () => {
      const { client } = fresh();
      const path = `/teams/${teamId}/members`;
      const added = (await client.api(path).post(memberOf('collega1'))) as Item;
      await client.api(`${path}/add`).post({ values: [memberOf('collega2'), memberOf('collega3')] });
      const filter = `(microsoft.graph.aadUserConversationMember/userId eq '${idOf('collega2')}')`;
      assert.deepEqual(namesOf((await client.api(path).filter(filter).get()) as Page), ['Ingrid Kuiper']);
      const one = `${path}/${added.id}`;
      await client.api(one).patch({ '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: ['owner'] });
      assert.deepEqual(((await client.api(one).get()) as Item)['roles'], ['owner']);
      await client.api(one).delete();
      await assert.rejects(client.api(one).get(), status(404));
    });

    it('keeps the members of a private channel', async () => {
      const { client } = fresh();
      const path = `${await newChannel(client, 'Besloten', { membershipType: 'private', members: [memberOf('anna', 'owner')] })}/members`;
      const added = (await client.api(path).post(memberOf('bram'))) as Item;
      await client.api(`${path}/add`).post({ values: [memberOf('coordinator')] });
      assert.deepEqual(namesOf((await client.api(path).get()) as Page), [
        'Anna de Wit',
        'Bram Hofstra',
        'Marja Postma',
      ]);
      const one = `${path}/${added.id}`;
      await client.api(one).patch({ '@odata.type': '#microsoft.graph.aadUserConversationMember', roles: ['owner'] });
      assert.deepEqual(((await client.api(one).get()) as Item)['roles'], ['owner']);
      await client.api(one).delete();
      assert.equal(((await client.api(path).get()) as Page).value.length, 2);
    });

    it('makes, reads, changes and deletes a tab', async () => {
      const { client } = fresh();
      const path = `${await newChannel(client)}/tabs`;
      const made = (await client.api(path).post(websiteTab())) as Item;
      assert.deepEqual(namesOf((await client.api(path).expand('teamsApp').get()) as Page), ['Dossier']);
      await client.api(`${path}/${made.id}`).patch({ displayName: 'Het dossier' });
      const read = (await client.api(`${path}/${made.id}`).expand('teamsApp').get()) as Item;
      assert.deepEqual([read.displayName, (read['teamsApp'] as Item).displayName], ['Het dossier', 'Website']);
      await client.api(`${path}/${made.id}`).delete();
      await assert.rejects(client.api(`${path}/${made.id}`).get(), status(404));
    });

    it('sends a card and answers to it, and reads both', async () => {
      const { client } = fresh();
      const path = `${await newChannel(client)}/messages`;
      const sent = (await client.api(path).post(cardMessage(card('Welkom')))) as Item;
      const reply = (await client.api(`${path}/${sent.id}/replies`).post({ body: { content: 'Dank je' } })) as Item;
      assert.equal(((await client.api(path).top(10).expand('replies').get()) as Page).value.length, 1);
      assert.equal(((await client.api(`${path}/${sent.id}`).get()) as Item).id, sent.id);
      assert.deepEqual(
        ((await client.api(`${path}/${sent.id}/replies`).get()) as Page).value.map(({ id }) => id),
        [reply.id],
      );
      assert.equal(((await client.api(`${path}/${sent.id}/replies/${reply.id}`).get()) as Item)['replyToId'], sent.id);
    });

    it('finds apps in the catalogue and in the team, installs and removes one', async () => {
      const { client } = fresh();
      const found = (await client
        .api('/appCatalogs/teamsApps')
        .filter("distributionMethod eq 'organization'")
        .expand('appDefinitions')
        .get()) as Page;
      assert.deepEqual(
        found.value.map(({ id }) => id),
        [teamsAppId],
      );
      const path = `/teams/${teamId}/installedApps`;
      const [installed] = (
        (await client
          .api(path)
          .expand('teamsApp,teamsAppDefinition')
          .filter("teamsApp/displayName eq 'Initiatievenwijzer'")
          .get()) as Page
      ).value;
      assert.ok(installed);
      assert.equal(
        ((await client.api(`${path}/${installed.id}`).expand('teamsApp').get()) as { teamsApp: Item }).teamsApp.id,
        teamsAppId,
      );
      await client.api(`${path}/${installed.id}`).delete();
      assert.deepEqual(((await client.api(path).get()) as Page).value, []);
      await client
        .api(path)
        .post({ 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}` });
      assert.equal(((await client.api(path).get()) as Page).value.length, 1);
    });

    it('knows the folder of a channel', async () => {
      const { client } = fresh();
      const folder = (await client.api(`${await newChannel(client)}/filesFolder`).get()) as { readonly name: string };
      assert.equal(folder.name, 'Dorpstuin');
    });

    it('sends requests together, in the order of their dependencies', async () => {
      const { client } = fresh();
      // The SDK keeps what follows the host, and a part's address may not name the version again.
      const batch = new BatchRequestContent([
        { id: '1', request: new Request('https://graph.microsoft.com/me', { method: 'GET' }) },
        {
          id: '2',
          request: new Request('https://graph.microsoft.com/users/nobody', { method: 'GET' }),
          dependsOn: ['1'],
        },
        { id: '3', request: new Request('https://graph.microsoft.com/me', { method: 'GET' }), dependsOn: ['2'] },
      ]);
      const answer = new BatchResponseContent(
        (await client.api('/$batch').post(await batch.getContent())) as ConstructorParameters<
          typeof BatchResponseContent
        >[0],
      );
      assert.deepEqual(
        ['1', '2', '3'].map((id) => answer.getResponseById(id).status),
        [200, 404, 424],
      );
    });
  });
}
