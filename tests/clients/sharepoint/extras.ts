import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { SPFI } from '@pnp/sp/index.js';
import { aTenant, type TestTenant } from './pnp.ts';

/** What few solutions use. */
export function extrasSuite(): void {
  describe('PnPjs on custom actions and earlier versions', () => {
    let tenant: TestTenant;
    let sp: SPFI;

    before(() => {
      tenant = aTenant();
      sp = tenant.as('beheer');
    });

    test('custom actions are attached to the web and to the site collection, changed, and taken away', async () => {
      for (const actions of [sp.web.userCustomActions, sp.site.userCustomActions]) {
        const extension = {
          Title: 'Proef',
          Location: 'ClientSideExtension.ApplicationCustomizer',
          ClientSideComponentId: '0f3a1f5e-63c8-4f0c-9a35-0b6c3d1e7a01',
        };
        const { action } = await actions.add(extension);
        await action.update({ Sequence: 7 });
        const read = await action();
        assert.deepEqual([read.Title, read.Sequence, read.Location], ['Proef', 7, extension.Location]);
        await action.delete();
        await actions.add(extension);
        assert.equal((await actions()).length, 1);
        await actions.clear();
        assert.deepEqual(await actions(), []);
      }
      await assert.rejects(tenant.as('anna').web.userCustomActions.add({ Title: 'x' }), { status: 403 });
      assert.equal((await sp.web.defaultDocumentLibrary()).Title, 'Documents');
    });

    test('earlier versions of a file are put back and removed', async () => {
      const path = '/sites/initiatieven/Documenten/versies.txt';
      const folder = sp.web.getFolderByServerRelativePath('/sites/initiatieven/Documenten');
      for (const text of ['een', 'twee', 'drie', 'vier'])
        await folder.files.addUsingPath('versies.txt', text, { Overwrite: true });
      const { versions } = sp.web.getFileByServerRelativePath(path);
      assert.equal((await versions()).length, 3);
      await versions.restoreByLabel('1.0');
      assert.equal(await sp.web.getFileByServerRelativePath(path).getText(), 'een');
      await versions.deleteByLabel('2.0');
      assert.equal((await versions()).length, 3);
      await versions.deleteAll();
      assert.deepEqual(await versions(), []);
      await assert.rejects(versions.restoreByLabel('1.0'), { status: 400 });
    });
  });
}
