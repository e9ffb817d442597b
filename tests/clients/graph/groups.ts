import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { teamId } from '../../../tenant/directory/team.ts';
import type { Item, Page } from './session.ts';
import { fresh, group, idOf, namesOf, status } from './session.ts';

/** Groups and memberships. */
export function groupsSuite(): void {
  describe('Graph SDK: groups', () => {
    it('lists, reads, and shows members and owners, also as users', async () => {
      const { client } = fresh();
      const groups = (await client.api('/groups').filter("groupTypes/any(c:c eq 'Unified')").top(100).get()) as Page;
      assert.ok(namesOf(groups).includes('Openbare ruimte'));
      const one = (await client
        .api(`/groups/${group}`)
        .select('displayName,groupTypes')
        .expand('owners')
        .get()) as Item;
      assert.deepEqual(one['groupTypes'], ['Unified']);
      for (const path of [
        'members',
        'transitiveMembers',
        'members/microsoft.graph.user',
        'transitiveMembers/microsoft.graph.user',
      ]) {
        assert.equal(((await client.api(`/groups/${group}/${path}`).get()) as Page).value.length, 4, path);
      }
      for (const path of ['members', 'transitiveMembers', 'owners']) {
        assert.deepEqual(
          ((await client.api(`/groups/${group}/${path}/microsoft.graph.group`).get()) as Page).value,
          [],
        );
      }
      for (const path of ['owners', 'owners/microsoft.graph.user']) {
        assert.deepEqual(
          namesOf((await client.api(`/groups/${group}/${path}`).select('id,displayName').get()) as Page),
          ['Henk Zijlstra'],
        );
      }
    });

    it('makes a group, changes it, fills it, makes a team of it and deletes it', async () => {
      const { client } = fresh();
      const made = (await client.api('/groups').post({
        displayName: 'Proef',
        mailNickname: 'proef',
        mailEnabled: true,
        securityEnabled: false,
        groupTypes: ['Unified'],
      })) as Item;
      const path = `/groups/${made.id}`;
      await client.api(path).patch({ description: 'Om te proberen' });
      assert.equal(((await client.api(path).get()) as Item)['description'], 'Om te proberen');
      const reference = { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${idOf('bram')}` };
      await client.api(`${path}/members/$ref`).post(reference);
      await client.api(`${path}/owners/$ref`).post(reference);
      await assert.rejects(client.api(`${path}/members/$ref`).post(reference), status(400));
      await client.api(`${path}/members/${idOf('bram')}/$ref`).delete();
      await client.api(`${path}/owners/${idOf('bram')}/$ref`).delete();
      const team = (await client.api(`${path}/team`).put({})) as Item;
      assert.equal(team.id, made.id);
      assert.deepEqual(namesOf((await client.api(`/teams/${made.id}/channels`).get()) as Page), ['General']);
      await client.api(path).delete();
      await assert.rejects(client.api(path).get(), status(404));
    });

    it('tells in which groups somebody is', async () => {
      const { client } = fresh('collega1');
      for (const whose of ['/me', `/users/${idOf('collega1')}`]) {
        for (const relation of ['memberOf', 'transitiveMemberOf']) {
          for (const cast of ['', '/microsoft.graph.group']) {
            const page = (await client.api(`${whose}/${relation}${cast}`).get()) as Page;
            assert.deepEqual(namesOf(page), ['Openbare ruimte', 'Verkeer en mobiliteit']);
          }
        }
        const checked = (await client.api(`${whose}/checkMemberGroups`).post({ groupIds: [group, teamId] })) as {
          value: string[];
        };
        assert.deepEqual(checked.value, [group]);
        const all = (await client.api(`${whose}/getMemberGroups`).post({ securityEnabledOnly: false })) as {
          value: string[];
        };
        assert.equal(all.value.length, 2);
      }
    });
  });
}
