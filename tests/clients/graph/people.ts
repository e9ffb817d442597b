import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PageIterator, ResponseType } from '@microsoft/microsoft-graph-client';
import type { Item, Page } from './session.ts';
import { fresh, idOf, namesOf, status } from './session.ts';

/** Users, their portraits, presence and the people around them. */
export function peopleSuite(): void {
  describe('Graph SDK: people', () => {
    it('reads oneself, somebody else by id or name, and only what is selected', async () => {
      const { client } = fresh();
      const me = (await client.api('/me').select(['displayName', 'department']).get()) as Item;
      assert.deepEqual([me.displayName, me['department']], ['Anna de Wit', 'Samenleving']);
      const other = (await client.api(`/users/${idOf('bram')}`).get()) as Item;
      const same = (await client.api("/users('bram@gemeente.example')").get()) as Item;
      assert.deepEqual(other, same);
      await assert.rejects(client.api('/users/nobody').get(), status(404));
    });

    it('lists, filters, searches, counts and orders users', async () => {
      const { client } = fresh();
      const found = (await client.api('/users').filter("startswith(displayName,'Henk')").get()) as Page;
      assert.deepEqual(namesOf(found), ['Henk Zijlstra']);
      const searched = (await client
        .api('/users')
        .header('ConsistencyLevel', 'eventual')
        .search('"displayName:kuiper"')
        .count(true)
        .orderby('displayName')
        .get()) as Page;
      assert.deepEqual(namesOf(searched), ['Ingrid Kuiper', 'Rina Kuipers']);
      assert.equal(searched['@odata.count'], 2);
      const count = (await client
        .api('/users/$count')
        .header('ConsistencyLevel', 'eventual')
        .responseType(ResponseType.TEXT)
        .get()) as string;
      assert.equal(Number(count), 1518);
    });

    it('walks all pages with the iterator of the SDK', async () => {
      const { client } = fresh();
      const first = (await client.api('/users').select('id').top(500).get()) as Page;
      const seen = new Set<string>();
      const iterator = new PageIterator(client, { ...first, value: [...first.value] }, (item: Item) => {
        seen.add(item.id);
        return true;
      });
      await iterator.iterate();
      assert.equal(seen.size, 1518);
    });

    it('knows managers and reports', async () => {
      const { client } = fresh();
      assert.equal(((await client.api('/me/manager').get()) as Item).displayName, 'Marja Postma');
      assert.equal(((await client.api(`/users/${idOf('bram')}/manager`).get()) as Item).displayName, 'Marja Postma');
      const reports = (await client.api(`/users/${idOf('coordinator')}/directReports`).get()) as Page;
      assert.ok(namesOf(reports).includes('Anna de Wit'));
      assert.deepEqual(((await client.api('/me/directReports').get()) as Page).value, []);
      const expanded = (await client.api('/me').expand('manager').get()) as { readonly manager: Item };
      assert.equal(expanded.manager.displayName, 'Marja Postma');
    });

    it('gives portraits and their sizes', async () => {
      const { client } = fresh();
      for (const owner of ['/me', `/users/${idOf('bram')}`]) {
        const photo = (await client.api(`${owner}/photo`).get()) as { readonly width: number };
        assert.equal(photo.width, 648);
        assert.equal(((await client.api(`${owner}/photos`).get()) as Page).value.length, 9);
        assert.equal(((await client.api(`${owner}/photos/48x48`).get()) as { readonly width: number }).width, 48);
        for (const path of ['photo/$value', 'photos/48x48/$value']) {
          const bytes = (await client
            .api(`${owner}/${path}`)
            .responseType(ResponseType.ARRAYBUFFER)
            .get()) as ArrayBuffer;
          assert.equal(Buffer.from(bytes).subarray(1, 4).toString(), 'PNG');
        }
      }
    });

    it('gives presence and the people around somebody', async () => {
      const { client } = fresh();
      assert.equal(((await client.api('/me/presence').get()) as { availability: string }).availability, 'Available');
      const other = (await client.api(`/users/${idOf('bram')}/presence`).get()) as { availability: string };
      assert.equal(other.availability, 'Busy');
      assert.deepEqual(await client.api(`/communications/presences/${idOf('bram')}`).get(), other);
      const many = (await client
        .api('/communications/getPresencesByUserId')
        .post({ ids: [idOf('anna'), idOf('bram')] })) as Page;
      assert.deepEqual(
        many.value.map((item) => item['availability']),
        ['Available', 'Busy'],
      );
      assert.equal(((await client.api('/me/people').top(3).get()) as Page).value.length, 3);
      const others = (await client
        .api(`/users/${idOf('bram')}/people`)
        .search('"anna"')
        .get()) as Page;
      assert.deepEqual(namesOf(others), ['Anna de Wit']);
    });
  });
}
