import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { IList } from '@pnp/sp/lists/index.js';
import type { SPFI } from '@pnp/sp/index.js';
import { aTenant, type TestTenant } from './pnp.ts';

/** Lists, fields, views and items. */
export function listsSuite(): void {
  describe('PnPjs on lists, fields, views and items', () => {
    let tenant: TestTenant;
    let sp: SPFI;
    let list: IList;

    before(async () => {
      tenant = aTenant({ kind: 'empty' });
      sp = tenant.as('beheer');
      await sp.web.lists.add('Taken', 'Wat te doen is', 100, false, { OnQuickLaunch: true });
      list = sp.web.lists.getByTitle('Taken');
    });

    test('a list is ensured, found by title, id and address, and told apart from others', async () => {
      const again = await sp.web.lists.ensure('Taken');
      assert.equal(again.created, false);
      const { Id, ItemCount } = await list.select('Id', 'ItemCount')();
      assert.equal(ItemCount, 0);
      assert.equal((await sp.web.lists.getById(Id)()).Title, 'Taken');
      assert.equal((await sp.web.getList('/sites/initiatieven/Lists/Taken').select('Title')()).Title, 'Taken');
      const visible = await sp.web.lists
        .filter('Hidden eq false and BaseTemplate eq 100')
        .select('Title')
        .orderBy('Title')();
      assert.deepEqual(
        visible.map(({ Title }) => Title),
        ['Taken'],
      );
      await assert.rejects(sp.web.lists.add('taken'), { status: 500 });
    });

    test('settings of a list are changed and read with select, and what is no setting is refused', async () => {
      await list.update({
        Description: 'Anders',
        EnableVersioning: true,
        MajorVersionLimit: 10,
        ReadSecurity: 1,
        WriteSecurity: 2,
        NoCrawl: true,
      });
      const read = await list.select(
        'Description',
        'EnableVersioning',
        'MajorVersionLimit',
        'WriteSecurity',
        'NoCrawl',
        'OnQuickLaunch',
      )();
      assert.deepEqual(read, {
        ...read,
        Description: 'Anders',
        EnableVersioning: true,
        MajorVersionLimit: 10,
        WriteSecurity: 2,
        NoCrawl: true,
        OnQuickLaunch: true,
      });
      await list.update({ WriteSecurity: 1, NoCrawl: false });
      await assert.rejects(list.update({ Kleur: 'rood' } as never), { status: 400 });
    });

    test('a list tells of its root folder, web, rights, forms and content types', async () => {
      const { RootFolder, ParentWeb } = await list
        .select('RootFolder/ServerRelativeUrl', 'ParentWeb/Title')
        .expand('RootFolder', 'ParentWeb')<{
        RootFolder: { ServerRelativeUrl: string };
        ParentWeb: { Title: string };
      }>();
      assert.equal(RootFolder.ServerRelativeUrl, '/sites/initiatieven/Lists/Taken');
      assert.equal(ParentWeb.Title, 'Initiatieven');
      assert.equal((await list.effectiveBasePermissions<{ Low: string }>()).Low, '4294967295');
      assert.equal((await list.rootFolder.select('Name')()).Name, 'Taken');
      assert.deepEqual(
        (await list.contentTypes.select('Name')()).map(({ Name }) => Name),
        ['Item', 'Folder'],
      );
      assert.equal((await list.getParentInfos()).ParentWeb.ServerRelativeUrl, '/sites/initiatieven');
      assert.deepEqual(await list.eventReceivers(), []);
      assert.deepEqual(await list.userCustomActions(), []);
    });

    test('fields of every kind are made', async () => {
      const { fields } = list;
      await fields.addText('Kenmerk', { MaxLength: 50, Indexed: true } as never);
      await fields.addMultilineText('Uitleg', { RichText: false, NumberOfLines: 4 });
      await fields.addChoice('Stand', { Choices: ['open', 'klaar'] });
      await fields.addMultiChoice('Labels', { Choices: ['a', 'b', 'c'] });
      await fields.addDateTime('Dag', { DisplayFormat: 0 } as never);
      await fields.addDateTime('Moment', { DisplayFormat: 1 } as never);
      await fields.addNumber('Aantal', { MinimumValue: 0, MaximumValue: 100 } as never);
      await fields.addCurrency('Bedrag');
      await fields.addBoolean('Dringend');
      await fields.addUrl('Koppeling');
      await fields.addUser('Wie');
      await fields.createFieldAsXml({
        SchemaXml: '<Field Type="Text" Name="Key" DisplayName="Sleutel" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
        Options: 8,
      } as never);
      await fields.createFieldAsXml('<Field Type="Text" Name="Genegeerd" DisplayName="Volgende stap" />');
      const { Id } = await list.select('Id')();
      await fields.addLookup('Hoort bij', { LookupListId: Id, LookupFieldName: 'Title' });
      const made = await fields
        .filter('Hidden eq false and ReadOnlyField eq false')
        .select('InternalName', 'TypeAsString')();
      const names = made.map(({ InternalName }) => InternalName);
      for (const name of ['Kenmerk', 'Uitleg', 'Key', 'Volgende_x0020_stap', 'Hoort_x0020_bij'])
        assert.ok(names.includes(name), name);
      assert.ok(!names.includes('Genegeerd'), 'without the hint the name comes from the display name');
    });

    test('a field is found by title, name and id, changed and removed', async () => {
      const field = list.fields.getByInternalNameOrTitle('Stand');
      await field.update({ Choices: ['open', 'klaar', 'vervallen'] } as never);
      const { Id, Choices } = await field<{ Id: string; Choices: string[] }>();
      assert.deepEqual(Choices, ['open', 'klaar', 'vervallen']);
      await list.fields.getById(Id).update({ Indexed: true, Title: 'Stand van zaken' } as never);
      const renamed = await list.fields.getByTitle('Stand van zaken')();
      assert.equal(renamed.InternalName, 'Stand');
      assert.equal(renamed.Indexed, true);
      await list.fields.getByTitle('Stand van zaken').setShowInEditForm(false);
      await list.fields.addText('Weg');
      await list.fields.getByTitle('Weg').delete();
      await assert.rejects(list.fields.getByTitle('Weg')(), { status: 400 });
      await assert.rejects(list.fields.getByTitle('Uitleg').update({ Indexed: true } as never), { status: 500 });
    });

    test('views are made, changed, given columns and removed', async () => {
      await list.views.add('Open', false, {
        RowLimit: 50,
        ViewQuery: '<Where><Eq><FieldRef Name="Stand" /><Value Type="Text">open</Value></Eq></Where>',
      });
      const view = list.views.getByTitle('Open');
      await view.fields.add('Kenmerk');
      await view.fields.add('Title');
      await view.fields.move('Title', 0);
      await view.fields.remove('Kenmerk');
      assert.equal(await view.fields.getSchemaXml(), '<FieldRef Name="Title" />');
      await view.update({ RowLimit: 20, DefaultView: true });
      assert.equal((await list.defaultView()).Title, 'Open');
      const { Id, ListViewXml } = await view();
      assert.match(ListViewXml, /RowLimit Paged="TRUE">20</);
      await view.setViewXml(
        '<View><ViewFields><FieldRef Name="Key" /></ViewFields><RowLimit Paged="TRUE">7</RowLimit></View>',
      );
      assert.equal((await list.views.getById(Id)()).RowLimit, 7);
      await view.fields.removeAll();
      await list.views.add('Weg');
      await list.views.getByTitle('Weg').delete();
      assert.deepEqual(
        (await list.views()).map(({ Title }) => Title),
        ['All Items', 'Open'],
      );
    });

    test('an item takes a value of every kind and gives it back', async () => {
      const { Id: me } = await sp.web.currentUser.select('Id')();
      const { Id } = (await list.items.add({
        Title: 'Eerste',
        Key: 'k-1',
        Kenmerk: 'x',
        Uitleg: 'regel een\nregel twee',
        Stand: 'open',
        Labels: ['a', 'c'],
        Dag: '2026-11-25',
        Moment: '2026-11-25T10:30:00Z',
        Aantal: 2.5,
        Bedrag: 10,
        Dringend: true,
        Koppeling: { Url: 'https://voorbeeld.example/x', Description: 'Voorbeeld' },
        WieId: me,
      })) as { Id: number };
      const item = await list.items.getById(Id)<Record<string, unknown>>();
      assert.equal(item['Dag'], '2026-11-24T23:00:00Z', 'a day is midnight on the site, in UTC');
      assert.equal(item['Moment'], '2026-11-25T10:30:00Z');
      assert.deepEqual(item['Labels'], ['a', 'c']);
      assert.deepEqual(item['Koppeling'], { Description: 'Voorbeeld', Url: 'https://voorbeeld.example/x' });
      assert.deepEqual(
        [item['Aantal'], item['Dringend'], item['WieId'], item['WieStringId']],
        [2.5, true, me, String(me)],
      );
      const expanded = await list.items
        .getById(Id)
        .select('Title', 'Wie/Title', 'Author/EMail')
        .expand('Wie', 'Author')<{
        Wie: { Title: string };
        Author: { EMail: string };
      }>();
      assert.equal(expanded.Wie.Title, 'Rina Kuipers');
      assert.equal(expanded.Author.EMail, 'beheer@gemeente.example');
      const texts = await list.items.getById(Id).fieldValuesAsText<Record<string, string>>();
      assert.equal(texts['Dag'], '11/25/2026');
      assert.equal(texts['Dringend'], 'Yes');
      assert.equal((await list.items.getById(Id).fieldValuesForEdit<Record<string, string>>())['Kenmerk'], 'x');
      assert.equal((await list.items.getById(Id).fieldValuesAsHTML<Record<string, string>>())['Title'], 'Eerste');
    });

    test('wrong names, types and lengths are refused with 400, a double key with 500, and nothing is stored', async () => {
      const before = (await list.select('ItemCount')()).ItemCount;
      for (const wrong of [
        { Titel: 'x' },
        { Aantal: 'veel' },
        { Aantal: 101 },
        { Dringend: 'ja' },
        { Dag: 'morgen' },
        { Title: 'x'.repeat(256) },
        { Title: 'a\nb' },
        { WieId: 'anna' },
        { Labels: 'a' },
      ]) {
        await assert.rejects(list.items.add(wrong), { status: 400 }, JSON.stringify(wrong).slice(0, 40));
      }
      await assert.rejects(list.items.add({ Title: 'x', Key: 'K-1' }), { status: 500 });
      assert.equal((await list.select('ItemCount')()).ItemCount, before);
    });

    test('items are changed with their ETag, recycled and removed', async () => {
      const { Id } = (await list.items.add({ Title: 'Tweede' })) as { Id: number };
      const read = await list.items.getById(Id)<{ 'odata.etag': string }>();
      const { etag } = (await list.items.getById(Id).update({ Title: 'Anders' }, read['odata.etag'])) as {
        etag: string;
      };
      assert.notEqual(etag, read['odata.etag']);
      await assert.rejects(list.items.getById(Id).update({ Title: 'Te laat' }, read['odata.etag']), { status: 412 });
      await assert.rejects(list.items.getById(Id).delete(read['odata.etag']), { status: 412 });
      const changed = await list.items.getById(Id).validateUpdateListItem([{ FieldName: 'Aantal', FieldValue: '7' }]);
      assert.equal(changed[0]?.HasException, false);
      assert.equal((await list.items.getById(Id).versions()).length, 3);
      assert.equal((await list.items.getItemByStringId(String(Id))<{ Aantal: number }>()).Aantal, 7);
      const bin = await list.items.getById(Id).recycle();
      await assert.rejects(list.items.getById(Id)(), { status: 404 });
      await sp.web.recycleBin.getById(bin).restore();
      assert.equal((await list.items.getById(Id)<{ Title: string }>()).Title, 'Anders');
      await list.items.getById(Id).delete();
      assert.equal((await list.items.getById(1).getParentInfos()).ParentList.Title, 'Taken');
      assert.equal((await list.items.getById(1).effectiveBasePermissions<{ Low: string }>()).Low, '4294967295');
      await list.addValidateUpdateItemUsingPath(
        [{ FieldName: 'Title', FieldValue: 'Van een formulier' }],
        '/sites/initiatieven/Lists/Taken',
      );
    });

    test('items are filtered, ordered and paged', async () => {
      for (let n = 0; n < 25; n += 1)
        await list.items.add({
          Title: `Nummer ${String(n).padStart(2, '0')}`,
          Kenmerk: n % 2 === 0 ? 'even' : 'oneven',
          Aantal: n,
        });
      const even = await list.items
        .filter("Kenmerk eq 'even' and Aantal ge 10")
        .orderBy('Aantal', false)
        .select('Aantal')
        .top(3)<{ Aantal: number }[]>();
      assert.deepEqual(
        even.map(({ Aantal }) => Aantal),
        [24, 22, 20],
      );
      const pages: number[] = [];
      for await (const page of list.items.filter('Aantal ge 0').select('Id').top(10)) pages.push(page.length);
      assert.deepEqual(pages, [10, 10, 6]);
      assert.equal((await list.items.filter("Wie/Title eq 'Rina Kuipers'")()).length, 1);
      assert.equal((await list.items.skip(5).top(1).select('Id')<{ Id: number }[]>())[0]?.Id, 6);
    });

    test('CAML and the stream of a view give the same items', async () => {
      const viewXml = `<View><Query><Where><And><Eq><FieldRef Name="Kenmerk" /><Value Type="Text">even</Value></Eq><Geq><FieldRef Name="Aantal" /><Value Type="Number">20</Value></Geq></And></Where><OrderBy><FieldRef Name="Aantal" Ascending="FALSE" /></OrderBy></Query><ViewFields><FieldRef Name="Title" /><FieldRef Name="Aantal" /><FieldRef Name="Editor" /></ViewFields><RowLimit Paged="TRUE">2</RowLimit></View>`;
      const items = (await list.getItemsByCAMLQuery({ ViewXml: viewXml })) as { Aantal: number }[];
      assert.deepEqual(
        items.map(({ Aantal }) => Aantal),
        [24, 22],
      );
      const stream = (await list.renderListDataAsStream({ ViewXml: viewXml })) as unknown as {
        Row: { Aantal: string; Editor: { title: string }[] }[];
        NextHref: string;
      };
      assert.deepEqual(
        stream.Row.map(({ Aantal }) => Aantal),
        ['24', '22'],
      );
      assert.equal(stream.Row[0]?.Editor[0]?.title, 'Rina Kuipers');
      const next = (await list.renderListDataAsStream({ ViewXml: viewXml, Paging: stream.NextHref })) as unknown as {
        Row: { Aantal: string }[];
      };
      assert.deepEqual(
        next.Row.map(({ Aantal }) => Aantal),
        ['20'],
      );
      const tests: [string, number][] = [
        ['<IsNull><FieldRef Name="Wie" /></IsNull>', 26],
        ['<Contains><FieldRef Name="Title" /><Value Type="Text">nummer 0</Value></Contains>', 10],
        [
          '<In><FieldRef Name="Aantal" /><Values><Value Type="Number">3</Value><Value Type="Number">4</Value></Values></In>',
          2,
        ],
        ['<Eq><FieldRef Name="Dag" /><Value Type="DateTime">2026-11-25T12:00:00Z</Value></Eq>', 1],
        ['<Leq><FieldRef Name="Dag" /><Value Type="DateTime"><Today OffsetDays="1" /></Value></Leq>', 1],
        ['<Eq><FieldRef Name="Wie" LookupId="TRUE" /><Value Type="Integer"><UserID /></Value></Eq>', 1],
      ];
      for (const [where, count] of tests)
        assert.equal(
          (
            (await list.getItemsByCAMLQuery({
              ViewXml: `<View><Query><Where>${where}</Where></Query></View>`,
            })) as unknown[]
          ).length,
          count,
          where,
        );
    });

    test('a lookup points at another item and is expanded', async () => {
      const { Id } = (await list.items.add({ Title: 'Kind', Hoort_x0020_bijId: 1 })) as { Id: number };
      const child = await list.items.getById(Id).select('Hoort_x0020_bij/Title').expand('Hoort_x0020_bij')<{
        Hoort_x0020_bij: { Title: string };
      }>();
      assert.equal(child.Hoort_x0020_bij.Title, 'Eerste');
      assert.equal((await list.items.filter("Hoort_x0020_bij/Title eq 'Eerste'")()).length, 1);
      await assert.rejects(list.items.select('Hoort_x0020_bij/Title')(), { status: 400 });
    });

    test('attachments are added, read, replaced and removed', async () => {
      const { attachmentFiles } = list.items.getById(1);
      await attachmentFiles.add('nota.txt', 'inhoud');
      await assert.rejects(attachmentFiles.add('nota.txt', 'nog eens'), { status: 400 });
      assert.equal(await attachmentFiles.getByName('nota.txt').getText(), 'inhoud');
      await attachmentFiles.getByName('nota.txt').setContent('nieuw');
      assert.equal((await attachmentFiles.getByName('nota.txt').getBuffer()).byteLength, 5);
      assert.deepEqual(
        (await attachmentFiles()).map(({ FileName }) => FileName),
        ['nota.txt'],
      );
      assert.equal((await list.items.getById(1)<{ Attachments: boolean }>()).Attachments, true);
      await attachmentFiles.add('tweede.json', '{"a":1}');
      assert.deepEqual(await attachmentFiles.getByName('tweede.json').getJSON(), { a: 1 });
      await attachmentFiles.getByName('tweede.json').recycle();
      await attachmentFiles.getByName('nota.txt').delete();
      assert.equal((await list.items.getById(1)<{ Attachments: boolean }>()).Attachments, false);
    });

    test('one batch carries reads and writes, and each part gets its own answer', async () => {
      const [batched, execute] = sp.batched();
      const results: unknown[] = [];
      const part = batched.web.lists.getByTitle('Taken');
      const parts = [
        part
          .select('Title')()
          .then((read) => results.push(read.Title)),
        part.items.add({ Title: 'In een batch' }).then((added: { Id: number }) => results.push(added.Id > 0)),
        part.items
          .getById(1)
          .update({ Title: 'Eerste, anders' })
          .then((updated: { etag?: string }) => results.push(typeof updated.etag)),
        part.items
          .getById(99_999)()
          .catch((error: unknown) => results.push((error as { status: number }).status)),
        batched.web.currentUser().then((user) => results.push(user.Title)),
      ];
      await execute();
      await Promise.all(parts);
      assert.deepEqual(new Set(results.map(String)), new Set(['Taken', 'true', 'string', '404', 'Rina Kuipers']));
    });

    test('changes of the list and of the web are told', async () => {
      const query = { Item: true, List: true, Field: true, Add: true, Update: true, DeleteObject: true };
      assert.ok(((await list.getChanges(query)) as unknown[]).length > 20);
      assert.ok(((await sp.web.getChanges(query)) as unknown[]).length > 20);
      assert.match(
        (await list.getListItemChangesSinceToken({ RowLimit: '5' })) as unknown as string,
        /<rs:data ItemCount="5">/,
      );
      assert.ok(((await list.reserveListItemId()) as unknown as number) > 1);
    });

    test('a list goes to the bin or away', async () => {
      await sp.web.lists.add('Weg');
      await sp.web.lists.getByTitle('Weg').recycle();
      await assert.rejects(sp.web.lists.getByTitle('Weg')(), { status: 404 });
      await sp.web.lists.add('Ook weg');
      await sp.web.lists.getByTitle('Ook weg').delete();
      assert.ok((await sp.web.lists.ensureSiteAssetsLibrary()).toUrl().includes('_api'));
      assert.ok((await sp.web.lists.ensureSitePagesLibrary()).toUrl().includes('_api'));
    });
  });
}
