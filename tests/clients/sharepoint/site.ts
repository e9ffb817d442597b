import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PermissionKind } from '@pnp/sp/security/index.js';
import type { SPFI } from '@pnp/sp/index.js';
import { aTenant, type TestTenant } from './pnp.ts';

/** Webs, people, groups, rights, files, search and profiles. */
export function siteSuite(): void {
  describe('PnPjs on webs, people, groups, rights, files, search and profiles', () => {
    let tenant: TestTenant;
    let sp: SPFI;

    before(() => {
      tenant = aTenant();
      sp = tenant.as('beheer');
    });

    test('the web and the site collection tell who they are', async () => {
      const web = await sp.web();
      assert.deepEqual(
        [web.Title, web.ServerRelativeUrl, web.WebTemplate],
        ['Initiatieven', '/sites/initiatieven', 'SITEPAGEPUBLISHING'],
      );
      const site = await sp.site();
      assert.equal(site.ServerRelativeUrl, '/sites/initiatieven');
      assert.equal((await sp.site.rootWeb()).Id, web.Id);
      assert.equal((await sp.web.regionalSettings()).LocaleId, 1043);
      assert.equal((await sp.web.regionalSettings.timeZone()).Id, 4);
      assert.deepEqual(await sp.web.webs(), []);
      assert.deepEqual(await sp.web.webinfos(), []);
      assert.deepEqual(await sp.web.userCustomActions(), []);
      assert.ok(await sp.web.allProperties());
      await sp.web.update({ Description: 'Alle initiatieven' });
      assert.equal((await sp.web.select('Description')()).Description, 'Alle initiatieven');
      assert.equal((await sp.web.getContextInfo()).FormDigestTimeoutSeconds, 1800);
      assert.equal(await sp.web.getParentWeb(), null);
    });

    test('tenant properties are read everywhere and written only on the app catalog', async () => {
      assert.equal((await sp.web.getStorageEntity('InitiatievenwijzerSite')).Value, '/sites/initiatieven');
      assert.deepEqual(
        (await tenant.as('anna', '/sites/team-initiatieven').web.getStorageEntity('Ontbreekt')).Value,
        undefined,
      );
      await assert.rejects(sp.web.setStorageEntity('x', 'y'), { status: 403 });
      const catalog = tenant.as('beheer', '/sites/appcatalog');
      await catalog.web.setStorageEntity('x', 'y', 'omschrijving', 'opmerking');
      assert.equal((await sp.web.getStorageEntity('x')).Description, 'omschrijving');
      await catalog.web.removeStorageEntity('x');
      await assert.rejects(tenant.as('anna', '/sites/appcatalog').web.setStorageEntity('x', 'y'), { status: 403 });
      assert.equal((await (await sp.getTenantAppCatalogWeb())()).Title, 'App-catalogus');
    });

    test('people of the site are found and made known', async () => {
      const anna = await sp.web.ensureUser('anna@gemeente.example');
      assert.equal(anna.Title, 'Anna de Wit');
      assert.equal((await sp.web.ensureUser('i:0#.f|membership|anna@gemeente.example')).Id, anna.Id);
      await assert.rejects(sp.web.ensureUser('niemand@gemeente.example'), { status: 400 });
      assert.equal((await sp.web.siteUsers.getById(anna.Id)()).Email, 'anna@gemeente.example');
      assert.equal((await sp.web.siteUsers.getByEmail('anna@gemeente.example')()).Id, anna.Id);
      assert.equal((await sp.web.siteUsers.getByLoginName('i:0#.f|membership|anna@gemeente.example')()).Id, anna.Id);
      assert.equal((await sp.web.getUserById(anna.Id)()).Title, 'Anna de Wit');
      assert.ok(
        (await sp.web.siteUsers.filter('IsSiteAdmin eq true')()).every(({ Title }) => Title === 'Rina Kuipers'),
      );
      assert.deepEqual(
        (await sp.web.siteUsers.getById(anna.Id).groups.select('Title')()).map(({ Title }) => Title),
        ['Initiatieven Visitors', 'Initiatieven Accountmanagers'],
      );
      assert.equal((await sp.web.currentUser.select('Id', 'Title').expand('Groups')()).Title, 'Rina Kuipers');
      const peter = await sp.web.ensureUser('collega12@gemeente.example');
      await sp.web.siteUsers.getById(peter.Id).update({ Title: 'Peter B.' });
      assert.equal((await sp.web.siteUsers.getById(peter.Id)()).Title, 'Peter B.');
      await sp.web.siteUsers.removeByLoginName(peter.LoginName);
      await assert.rejects(sp.web.siteUsers.getById(peter.Id)(), { status: 404 });
      await sp.web.siteUsers.add('collega12@gemeente.example');
      await sp.web.siteUsers.getByEmail('collega12@gemeente.example').delete();
      const again = await sp.web.ensureUser('collega12@gemeente.example');
      await sp.web.siteUsers.removeById(again.Id);
    });

    test('groups are made, filled, changed and removed', async () => {
      const made = (await sp.web.siteGroups.add({ Title: 'Proefgroep', Description: 'Even' })) as { Id: number };
      await assert.rejects(sp.web.siteGroups.add({ Title: 'proefgroep' }), { status: 500 });
      const group = sp.web.siteGroups.getById(made.Id);
      await group.users.add('bram@gemeente.example');
      assert.deepEqual(
        (await sp.web.siteGroups.getByName('Proefgroep').users()).map(({ Title }) => Title),
        ['Bram Hofstra'],
      );
      assert.equal((await group.users.getByEmail('bram@gemeente.example')()).Title, 'Bram Hofstra');
      await group.update({ Title: 'Proefgroep 2', AllowMembersEditMembership: true });
      assert.equal((await group()).AllowMembersEditMembership, true);
      const { Id } = await sp.web.currentUser.select('Id')();
      await group.setUserAsOwner(Id);
      assert.equal((await group.select('OwnerTitle')()).OwnerTitle, 'Rina Kuipers');
      const bram = await sp.web.ensureUser('bram@gemeente.example');
      await group.users.removeById(bram.Id);
      assert.deepEqual(await group.users(), []);
      await sp.web.siteGroups.removeById(made.Id);
      await assert.rejects(sp.web.siteGroups.getByName('Proefgroep 2')(), { status: 404 });
      assert.equal((await sp.web.associatedOwnerGroup()).Title, 'Initiatieven Owners');
      assert.equal((await sp.web.associatedMemberGroup()).Title, 'Initiatieven Members');
      assert.equal((await sp.web.associatedVisitorGroup()).Title, 'Initiatieven Visitors');
    });

    test('permission levels are read, made, changed and removed', async () => {
      assert.equal((await sp.web.roleDefinitions.getByName('Edit')()).Id, 1073741830);
      assert.equal((await sp.web.roleDefinitions.getById(1073741826)()).Name, 'Read');
      assert.equal((await sp.web.roleDefinitions.getByType(5)()).Name, 'Full Control');
      await sp.web.roleDefinitions.add('Meelezen', 'Alleen lezen', 200, { High: 176, Low: 138612833 });
      await sp.web.roleDefinitions
        .getByName('Meelezen')
        .update({ Description: 'Anders', BasePermissions: { High: 176, Low: 138612833 } });
      assert.equal((await sp.web.roleDefinitions.getByName('Meelezen')()).Description, 'Anders');
      await sp.web.roleDefinitions.getByName('Meelezen').delete();
      assert.equal((await sp.web.roleDefinitions()).length, 6);
    });

    test('a list leaves the rights of its site, gets its own, and returns', async () => {
      await sp.web.lists.add('Geheim');
      const list = sp.web.lists.getByTitle('Geheim');
      const asAnna = tenant.as('anna').web.lists.getByTitle('Geheim');
      assert.equal((await asAnna.select('Title')()).Title, 'Geheim');
      await list.breakRoleInheritance(false, true);
      await assert.rejects(asAnna(), { status: 404 });
      const anna = await sp.web.ensureUser('anna@gemeente.example');
      await list.roleAssignments.add(anna.Id, 1073741827);
      await asAnna.items.add({ Title: 'mag' });
      await assert.rejects(asAnna.update({ Title: 'mag niet' }), { status: 403 });
      assert.equal(await list.userHasPermissions(anna.LoginName, PermissionKind.AddListItems), true);
      assert.equal(await list.userHasPermissions(anna.LoginName, PermissionKind.ManageLists), false);
      assert.equal(await asAnna.currentUserHasPermissions(PermissionKind.EditListItems), true);
      const assignments = await list.roleAssignments.expand('Member', 'RoleDefinitionBindings')<
        { Member: { Title: string }; RoleDefinitionBindings: { Name: string }[] }[]
      >();
      assert.deepEqual(
        assignments.map(({ Member, RoleDefinitionBindings }) => [Member.Title, RoleDefinitionBindings[0]?.Name]),
        [
          ['Rina Kuipers', 'Full Control'],
          ['Anna de Wit', 'Contribute'],
        ],
      );
      assert.equal((await list.roleAssignments.getById(anna.Id).bindings<{ Name: string }[]>())[0]?.Name, 'Contribute');
      await list.roleAssignments.remove(anna.Id, 1073741827);
      await assert.rejects(asAnna(), { status: 404 });
      await list.resetRoleInheritance();
      assert.equal(
        (await list.select('HasUniqueRoleAssignments')<{ HasUniqueRoleAssignments: boolean }>())
          .HasUniqueRoleAssignments,
        false,
      );
      await assert.rejects(list.roleAssignments.add(anna.Id, 1073741827), { status: 400 });
    });

    test('one item can have rights of its own', async () => {
      const { Id } = (await sp.web.lists.getByTitle('Geheim').items.add({ Title: 'alleen voor mij' })) as {
        Id: number;
      };
      const item = sp.web.lists.getByTitle('Geheim').items.getById(Id);
      await item.breakRoleInheritance(false);
      const asAnna = tenant.as('anna').web.lists.getByTitle('Geheim').items;
      await assert.rejects(asAnna.getById(Id)(), { status: 404 });
      assert.ok(!(await asAnna.select('Id')<{ Id: number }[]>()).some((row) => row.Id === Id));
      const anna = await sp.web.ensureUser('anna@gemeente.example');
      await item.roleAssignments.add(anna.Id, 1073741826);
      assert.equal((await asAnna.getById(Id)<{ Title: string }>()).Title, 'alleen voor mij');
      await item.resetRoleInheritance();
    });

    test('files and folders are added, read, changed, copied, moved and thrown away', async () => {
      const root = '/sites/initiatieven/Documenten';
      const library = sp.web.getFolderByServerRelativePath(root);
      await sp.web.folders.addUsingPath(`${root}/map een`);
      await assert.rejects(sp.web.folders.addUsingPath(`${root}/map een`), { status: 400 });
      await library.addSubFolderUsingPath('map twee');
      assert.deepEqual(
        (await library.folders.select('Name')()).map(({ Name }) => Name),
        ['map een', 'map twee'],
      );
      const folder = sp.web.getFolderByServerRelativePath(`${root}/map een`);
      const added = (await folder.files.addUsingPath("nota's 100% #1.txt", 'een', { Overwrite: false })) as {
        ServerRelativeUrl: string;
        UniqueId: string;
      };
      assert.equal(added.ServerRelativeUrl, `${root}/map een/nota's 100% #1.txt`);
      await assert.rejects(folder.files.addUsingPath("nota's 100% #1.txt", 'twee', { Overwrite: false }), {
        status: 400,
      });
      await folder.files.addUsingPath("nota's 100% #1.txt", 'twee', { Overwrite: true });
      const file = sp.web.getFileByServerRelativePath(added.ServerRelativeUrl);
      assert.equal(await file.getText(), 'twee');
      assert.equal((await sp.web.getFileById(added.UniqueId)()).Name, "nota's 100% #1.txt");
      await file.setContent('drie');
      assert.equal((await file.getBuffer()).byteLength, 4);
      assert.equal((await file.getBlob()).size, 4);
      assert.equal(await file.exists(), true);
      assert.equal((await file.versions()).length, 2);
      const item = await file.getItem<{ Id: number }>('Id', 'InitiativeKey');
      await item.update({ Title: 'Nota', InitiativeKey: 'k' });
      const fields = await file.listItemAllFields<{ Title: string; InitiativeKey: string }>();
      assert.deepEqual([fields.Title, fields.InitiativeKey], ['Nota', 'k']);
      const expanded = await file
        .select('Name', 'ModifiedBy/Title', 'ListItemAllFields/InitiativeKey')
        .expand('ModifiedBy', 'ListItemAllFields')<{
        ModifiedBy: { Title: string };
        ListItemAllFields: { InitiativeKey: string };
      }>();
      assert.deepEqual([expanded.ModifiedBy.Title, expanded.ListItemAllFields.InitiativeKey], ['Rina Kuipers', 'k']);
      await file.copyTo(`${root}/map twee/kopie.txt`, false);
      await file.copyByPath(`${root}/map twee/kopie 2.txt`, false);
      await sp.web
        .getFileByServerRelativePath(`${root}/map twee/kopie 2.txt`)
        .moveByPath(`${root}/map twee/verplaatst.txt`, true);
      assert.deepEqual(
        (await sp.web.getFolderByServerRelativePath(`${root}/map twee`).files()).map(({ Name }) => Name),
        ['kopie.txt', 'verplaatst.txt'],
      );
      assert.equal(
        (
          await sp.web
            .getFileByServerRelativePath(`${root}/map twee/kopie.txt`)
            .listItemAllFields<{ InitiativeKey: string }>()
        ).InitiativeKey,
        'k',
      );
      await file.checkout();
      await assert.rejects(
        tenant.as('anna').web.getFileByServerRelativePath(added.ServerRelativeUrl).setContent('ik'),
        {
          status: 423,
        },
      );
      await file.checkin('klaar');
      await file.checkout();
      await file.undoCheckout();
      await file.publish('p');
      await file.recycle();
      assert.equal(await file.exists(), false);
      await sp.web.getFolderByServerRelativePath(`${root}/map twee`).moveByPath(`${root}/map drie`);
      assert.equal(await sp.web.getFileByServerRelativePath(`${root}/map drie/verplaatst.txt`).getText(), 'drie');
      await sp.web.getFolderByServerRelativePath(`${root}/map drie`).copyByPath(`${root}/map vier`);
      await sp.web.getFileByServerRelativePath(`${root}/map vier/verplaatst.txt`).delete();
      await sp.web.getFolderByServerRelativePath(`${root}/map vier`).recycle();
      await sp.web.getFolderByServerRelativePath(`${root}/map drie`).delete();
      assert.ok((await sp.web.recycleBin()).some(({ LeafName }) => LeafName === 'map vier'));
    });

    test('a big file comes in pieces', async () => {
      const folder = sp.web.getFolderByServerRelativePath('/sites/initiatieven/Documenten');
      const content = Buffer.alloc(2_500_000, 'abcdefg');
      const stages: string[] = [];
      await folder.files.addChunked('groot.bin', new Blob([content]), {
        chunkSize: 1_000_000,
        Overwrite: true,
        progress: ({ stage }) => stages.push(stage),
      });
      assert.deepEqual(stages, ['starting', 'continue', 'finishing']);
      const file = sp.web.getFileByServerRelativePath('/sites/initiatieven/Documenten/groot.bin');
      assert.ok(Buffer.from(await file.getBuffer()).equals(content));
      await assert.rejects(file.cancelUpload('geen guid'), { status: 400 });
    });

    test('colleagues are found by what they know, whatever the capitals, and by the beginning of words', async () => {
      const find = async (text: string): Promise<string[]> => {
        const result = await sp.search({
          Querytext: text,
          SourceId: 'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31',
          RowLimit: 50,
          SelectProperties: ['PreferredName', 'AADObjectID', 'Responsibilities'],
        });
        return result.PrimarySearchResults.map((row) => (row as unknown as { PreferredName: string }).PreferredName);
      };
      assert.deepEqual(await find('Responsibilities:BERMEN'), ['Henk Zijlstra']);
      assert.deepEqual(await find('Skills:"zonne*"'), ['Karin Smit']);
      assert.deepEqual((await find('(Responsibilities:"fietspaden") OR (Skills:"voedselbos")')).sort(), [
        'Ingrid Kuiper',
        'Wim Nijboer',
      ]);
      assert.deepEqual(await find('Responsibilities:groenbeheer AND Skills:beplanting NOT Department:Grondzaken'), [
        'Henk Zijlstra',
      ]);
      assert.deepEqual(await find('"Esther Bosman"'), ['Esther Bosman']);
      assert.deepEqual(await find('JobTitle=Verkeerskundige'), ['Wim Nijboer']);
      assert.deepEqual(await find('xyzzy'), []);
      const page = await sp.search({ Querytext: '*', SourceId: 'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31', RowLimit: 5 });
      assert.ok(page.TotalRows > 1000 && page.RowCount === 5);
      await assert.rejects(
        sp.search({ Querytext: '*', SourceId: 'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31', RowLimit: 501 }),
        { status: 400 },
      );
      await assert.rejects(sp.search({ Querytext: '(open' }), { status: 400 });
    });

    test('search finds items and files, only for who may read them', async () => {
      const find = async (login: string, text: string): Promise<string[]> =>
        (
          await tenant.as(login).search({ Querytext: text, SelectProperties: ['Title', 'Path'] })
        ).PrimarySearchResults.map((row) => String((row as { Title?: string }).Title));
      assert.ok((await find('anna', 'Rondjesma')).includes('Pumptrack bij het sportveld'));
      assert.deepEqual(await find('collega1', 'Rondjesma'), []);
      assert.ok((await find('collega1', 'verhalenroute')).includes('Verhalenroute langs Schokland'));
    });

    test('profiles and the people picker know the organisation', async () => {
      const mine = await sp.profiles.myProperties<{ DisplayName: string }>();
      assert.equal(mine.DisplayName, 'Rina Kuipers');
      const login = 'i:0#.f|membership|collega7@gemeente.example';
      assert.equal(((await sp.profiles.getPropertiesFor(login)) as { Title: string }).Title, 'Adviseur duurzaamheid');
      assert.equal(await sp.profiles.getUserProfilePropertyFor(login, 'SPS-Skills'), 'zonnedak|isolatie|subsidie');
      const picked = await sp.profiles.clientPeoplePickerSearchUser({
        QueryString: 'Karin',
        AllowEmailAddresses: true,
        AllowMultipleEntities: false,
        MaximumEntitySuggestions: 5,
        PrincipalSource: 15,
        PrincipalType: 1,
      } as never);
      assert.equal(picked[0]?.DisplayText, 'Karin Smit');
      const resolved = await sp.profiles.clientPeoplePickerResolveUser({
        QueryString: 'collega7@gemeente.example',
      } as never);
      assert.equal(resolved.DisplayText, 'Karin Smit');
    });

    test('a feature brings the list of hosted apps, and only who manages the site may switch it on', async () => {
      const team = tenant.as('anna', '/sites/team-initiatieven');
      const feature = '96e4ae8d-7cbb-4286-be06-8a688f61440a';
      await assert.rejects(tenant.as('collega1', '/sites/team-initiatieven').web.features.add(feature), {
        status: 403,
      });
      await team.web.features.add(feature);
      assert.deepEqual(
        (await team.web.features()).map(({ DefinitionId }) => DefinitionId),
        [feature],
      );
      assert.equal(
        (await team.web.getList('/sites/team-initiatieven/Lists/HostedAppConfigs').select('Title')()).Title,
        'HostedAppConfigs',
      );
      const body = { hostType: 'Teams', webPartDataAsJson: '{"id":"x","title":"Dossier","properties":{}}' };
      const added = await tenant.ask('anna', '/sites/team-initiatieven/_api/web/hostedapps/add', {
        method: 'POST',
        body,
      });
      assert.deepEqual(added.json(), { value: 1 });
      const update = { webPartDataAsJson: '{"id":"y"}' };
      assert.equal(
        (
          await tenant.ask('anna', '/sites/team-initiatieven/_api/web/hostedapps/getbyid(1)/updatewebpartdata', {
            method: 'POST',
            body: update,
          })
        ).status,
        200,
      );
      assert.equal(tenant.service.hostedWebPartData('/sites/team-initiatieven', 1), '{"id":"y"}');
      const status = await tenant.ask(
        'anna',
        "/sites/initiatieven/_api/groupsitemanager/GetSiteStatus?groupId='5a000000-0000-4000-8000-00000000f001'",
      );
      assert.match(String(status.json()['SiteUrl']), /\/sites\/team-initiatieven$/);
      await team.web.features.remove(feature);
    });
  });
}
