import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ClientsideText, ClientsideWebpart } from '@pnp/sp/clientside-pages/index.js';
import type { SPFI } from '@pnp/sp/index.js';
import { aTenant, type TestTenant } from './pnp.ts';

const site = '/sites/initiatieven';
const webPartId = '0f3a1f5e-63c8-4f0c-9a35-0b6c3d1e7a01';
const definition = {
  ComponentType: 1,
  Id: `{${webPartId.toUpperCase()}}`,
  Manifest: JSON.stringify({
    id: webPartId,
    alias: 'ProefWebPart',
    preconfiguredEntries: [
      { title: { default: 'Proef' }, description: { default: '' }, properties: { startView: 'a' } },
    ],
  }),
  ManifestType: 1,
  Name: 'ProefWebPart',
  Status: 0,
};

/** The menus of a site and its pages. */
export function pagesSuite(): void {
  describe('PnPjs on navigation and pages', () => {
    let tenant: TestTenant;
    let sp: SPFI;

    before(() => {
      tenant = aTenant({ kind: 'empty' });
      sp = tenant.as('beheer');
    });

    const titles = async (menu: 'quicklaunch' | 'topNavigationBar'): Promise<string[]> =>
      (await sp.web.navigation[menu]()).map(({ Title }: { Title: string }) => Title);

    test('links are added to both menus, read, changed, moved and deleted, with links below them', async () => {
      const { quicklaunch, topNavigationBar } = sp.web.navigation;
      assert.equal((await tenant.ask('beheer', `${site}/_api/web/navigation`)).json()['UseShared'], false);
      assert.deepEqual(await titles('quicklaunch'), []);
      const made: number[] = [];
      for (const title of ['Initiatieven', 'Aanmelden', 'Opgaven']) {
        const node = (await quicklaunch.add(title, `${site}/SitePages/${title}.aspx`)) as unknown as { Id: number };
        made.push(node.Id);
      }
      await topNavigationBar.add('Gemeente', 'https://www.gemeente.example', false);
      assert.deepEqual(await titles('topNavigationBar'), ['Gemeente']);
      const [first = 0, second = 0, third = 0] = made;
      await quicklaunch.moveAfter(first, third);
      assert.deepEqual(await titles('quicklaunch'), ['Aanmelden', 'Opgaven', 'Initiatieven']);
      await assert.rejects(quicklaunch.moveAfter(first, 9999), { status: 400 });
      await quicklaunch.getById(second).update({ Title: 'Nieuwe aanmelding', IsVisible: false });
      const changed = await quicklaunch.getById(second)();
      assert.deepEqual(
        [changed.Title, changed.IsVisible, changed.Url],
        ['Nieuwe aanmelding', false, `${site}/SitePages/Aanmelden.aspx`],
      );
      await quicklaunch.getById(third).children.add('Wonen', `${site}/SitePages/Opgaven.aspx`);
      assert.deepEqual(
        (await quicklaunch.getById(third).children()).map(({ Title }: { Title: string }) => Title),
        ['Wonen'],
      );
      await quicklaunch.getById(third).delete();
      assert.deepEqual(await titles('quicklaunch'), ['Nieuwe aanmelding', 'Initiatieven']);
      await assert.rejects(quicklaunch.add('', site), { status: 400 });
      await assert.rejects(tenant.as('anna').web.navigation.quicklaunch.add('x', site), { status: 403 });
      assert.equal((await tenant.as('anna').web.navigation.quicklaunch()).length, 2);
    });

    test('a page is made with texts and a web part, saved, published, and then read by everybody', async () => {
      const page = await sp.web.addClientsidePage('Initiatieven', 'Alle initiatieven');
      const section = page.addSection();
      section.addControl(new ClientsideText('<p>Welkom</p>'));
      section.addControl(ClientsideWebpart.fromComponentDef(definition).setProperties({ startView: 'lijst' }));
      await assert.rejects(tenant.as('anna').web.loadClientsidePage(`${site}/SitePages/Initiatieven.aspx`), {
        status: 404,
      });
      await page.save();
      const read = await tenant.as('anna').web.loadClientsidePage(`${site}/SitePages/Initiatieven.aspx`);
      assert.equal(read.title, 'Alle initiatieven');
      const [text, part] = read.sections[0]?.columns[0]?.controls ?? [];
      assert.equal((text as ClientsideText).text, '<p>Welkom</p>');
      assert.deepEqual((part as ClientsideWebpart).getProperties(), { startView: 'lijst' });
      assert.equal((part as ClientsideWebpart).title, 'Proef');
    });

    test('a page is changed as a draft, which nobody else sees, and the draft is thrown away or published', async () => {
      const path = `${site}/SitePages/Initiatieven.aspx`;
      const page = await sp.web.loadClientsidePage(path);
      page.title = 'Anders';
      await page.save(false);
      assert.equal((await tenant.as('anna').web.loadClientsidePage(path)).title, 'Alle initiatieven');
      assert.equal((await sp.web.loadClientsidePage(path)).title, 'Anders');
      await page.discardPageCheckout();
      assert.equal((await sp.web.loadClientsidePage(path)).title, 'Alle initiatieven');
      await page.promoteToNews();
      const fields = await page.getItem<{ PromotedState: number }>('PromotedState', 'Title', 'PageLayoutType');
      assert.equal((fields as unknown as { PromotedState: number }).PromotedState, 2);
      await assert.rejects((await tenant.as('anna').web.loadClientsidePage(path)).save(), { status: 403 });
    });

    test('a page is copied, thrown away, and deleted', async () => {
      const page = await sp.web.loadClientsidePage(`${site}/SitePages/Initiatieven.aspx`);
      const copy = await page.copy(sp.web, 'Kopie', 'Een kopie');
      assert.equal(copy.sections[0]?.columns[0]?.controls.length, 2);
      await copy.recycle();
      await assert.rejects(sp.web.loadClientsidePage(`${site}/SitePages/Kopie.aspx`), { status: 404 });
      const second = await page.copy(sp.web, 'Kopie', 'Nog een');
      await second.delete();
      await assert.rejects(sp.web.getFileByServerRelativePath(`${site}/SitePages/Kopie.aspx`)(), { status: 404 });
      assert.deepEqual(await sp.web.getClientsideWebParts(), []);
    });
  });
}
