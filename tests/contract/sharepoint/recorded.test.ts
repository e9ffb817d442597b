import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { createTestTenant, type TestTenant } from '../../../tenant/sharepoint/testing/tenant.ts';
import { differences, type Shape } from './shape.ts';

interface Recorded {
  readonly method: string;
  readonly kind: string;
  readonly query?: string;
  readonly shape: Shape;
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../data/sharepoint', file), 'utf8'));
const { answers } = read('recorded-cli-m365.sharepoint.json') as { answers: Recorded[] };

/** How a recorded kind of request is asked of the tenant: what stands for `…` and `(n)`, and the body. */
interface Asked {
  readonly target: string;
  readonly body?: object | string;
}

const list = "web/lists/getByTitle('Proef')";
const library = '/sites/initiatieven/Documenten';
const file = `web/GetFileByServerRelativePath(decodedUrl='${library}/nota.txt')`;
const folder = `web/GetFolderByServerRelativePath(decodedUrl='${library}')`;

const link = { Title: 'Over', Url: '/sites/initiatieven/SitePages/Home.aspx' };
const customAction = {
  Title: 'Uitbreiding',
  Location: 'ClientSideExtension.ApplicationCustomizer',
  ClientSideComponentId: '0f3a1f5e-63c8-4f0c-9a35-0b6c3d1e7a01',
};

const asked: Readonly<Record<string, Asked>> = {
  'POST contextinfo': { target: 'contextinfo' },
  'GET site': { target: 'site' },
  'GET site/owner': { target: 'site/owner' },
  'GET site/recyclebin': { target: 'site/recyclebin' },
  'GET web': { target: 'web' },
  'GET web/allproperties': { target: 'web/allproperties' },
  'GET web/associatedmembergroup': { target: 'web/associatedmembergroup' },
  'GET web/associatedownergroup': { target: 'web/associatedownergroup' },
  'GET web/associatedvisitorgroup': { target: 'web/associatedvisitorgroup' },
  'GET web/availablecontenttypes': { target: 'web/availablecontenttypes' },
  'GET web/contenttypes': { target: 'web/contenttypes' },
  "GET web/contenttypes('…')": { target: "web/contenttypes('0x01')" },
  'GET web/currentuser': { target: 'web/currentuser' },
  'GET web/effectivebasepermissions': { target: 'web/effectivebasepermissions' },
  'POST web/ensureuser': { target: 'web/ensureuser', body: { logonName: 'anna@gemeente.example' } },
  "POST web/ensureuser('…')": { target: "web/ensureuser('anna%40gemeente.example')" },
  "GET web/getfilebyid('…')": { target: file },
  "GET web/getfilebyid('…')/serverrelativepath": { target: `${file}/serverrelativepath` },
  "GET web/getfilebyid('…')/versions": { target: `${file}/versions` },
  "GET web/getfilebyserverrelativepath(decodedurl='…')": { target: file },
  'GET web/getfilebyserverrelativepath(decodedurl=@f)': { target: file },
  "GET web/getfilebyserverrelativepath(decodedurl='…')/versions": { target: `${file}/versions` },
  "GET web/getfilebyserverrelativepath(decodedurl='…')/listitemallfields/roleassignments": {
    target: `${file}/listitemallfields/roleassignments`,
  },
  "POST web/getfilebyserverrelativepath(decodedurl='…')/listitemallfields/validateupdatelistitem()": {
    target: `${file}/listitemallfields/validateupdatelistitem()`,
    body: { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] },
  },
  "GET web/getfolderbyid('…')": { target: folder },
  "GET web/getfolderbyid('…')/serverrelativepath": { target: `${folder}/serverrelativepath` },
  "GET web/getfolderbyserverrelativepath(decodedurl='…')": { target: folder },
  "GET web/getfolderbyserverrelativepath(decodedurl='…')/files": { target: `${folder}/files` },
  "GET web/getfolderbyserverrelativepath(decodedurl='…')/folders": { target: `${folder}/folders` },
  "GET web/getfolderbyserverrelativepath(decodedurl='…')/listitemallfields": {
    target: `web/GetFolderByServerRelativePath(decodedUrl='${library}/map')/listitemallfields`,
  },
  "POST web/folders/addusingpath(decodedurl='…')": {
    target: `web/folders/addUsingPath(decodedUrl='${library}/nieuw')`,
  },
  "GET web/getlist('…')": { target: list },
  "GET web/getlist('…')/contenttypes": { target: `${list}/contenttypes` },
  "GET web/getlist('…')/fields": { target: `${list}/fields` },
  "GET web/getlist('…')/items": { target: `${list}/items` },
  "GET web/getlist('…')/items(n)": { target: `${list}/items(1)` },
  "GET web/getlist('…')/rootfolder": { target: `${list}/rootfolder` },
  "POST web/getlist('…')/views/add": { target: `${list}/views/add`, body: { parameters: { Title: 'Nieuw' } } },
  "POST web/getlist('…')/items(n)/attachmentfiles/add(filename='…')": {
    target: `${list}/items(1)/AttachmentFiles/add(FileName='bijlage.txt')`,
    body: 'x',
  },
  "POST web/getlist('…')/items(n)/validateupdatelistitem()": {
    target: `${list}/items(1)/validateupdatelistitem()`,
    body: { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] },
  },
  "POST web/getlist('…')/fields/createfieldasxml": {
    target: `${list}/fields/createfieldasxml`,
    body: { parameters: { SchemaXml: '<Field Type="DateTime" DisplayName="Extra" />' } },
  },
  'POST web/lists': { target: 'web/lists', body: { Title: 'Nog een', BaseTemplate: 100 } },
  'GET web/lists': { target: 'web/lists' },
  "GET web/getlist('…')/fields/getbyinternalnameortitle('…')": {
    target: `${list}/fields/getbyinternalnameortitle('Title')`,
  },
  "POST web/getlist('…')/renderlistdataasstream": {
    target: `${list}/renderlistdataasstream`,
    body: { parameters: { ViewXml: '<View/>' } },
  },
  'POST web/recyclebin/deleteall': { target: 'web/recyclebin/deleteall' },
  'POST web/recyclebin/movealltosecondstage': { target: 'web/recyclebin/movealltosecondstage' },
  'GET web/roleassignments': { target: 'web/roleassignments' },
  'GET web/roledefinitions': { target: 'web/roledefinitions' },
  'GET web/roledefinitions(n)': { target: 'web/roledefinitions(1073741828)' },
  'GET web/rootfolder': { target: 'web/rootfolder' },
  'GET web/sitegroups': { target: 'web/sitegroups' },
  'POST web/sitegroups': { target: 'web/sitegroups', body: { Title: 'Proefgroep' } },
  "GET web/sitegroups/getbyname('…')": { target: "web/sitegroups/getbyname('Initiatieven%20Owners')" },
  'GET web/siteusers': { target: 'web/siteusers' },
  "GET web/siteusers/getbyemail('…')": { target: "web/siteusers/getbyemail('anna%40gemeente.example')" },
  "GET web/siteusers/getbyid('…')": { target: "web/siteusers/getbyid('6')" },
  "GET web/siteusers/getbyloginname('…')": {
    target: "web/siteusers/getbyloginname('i%3A0%23.f%7Cmembership%7Canna%40gemeente.example')",
  },
  'GET web/webs': { target: 'web/webs' },
  'GET web/defaultdocumentlibrary': { target: 'web/defaultdocumentlibrary' },
  'GET web/usercustomactions': { target: 'web/usercustomactions' },
  'GET site/usercustomactions': { target: 'site/usercustomactions' },
  'POST web/usercustomactions': { target: 'web/usercustomactions', body: customAction },
  'POST site/usercustomactions': { target: 'site/usercustomactions', body: customAction },
  "GET web/usercustomactions(guid'…')": { target: "web/usercustomactions(guid'{web}')" },
  "GET site/usercustomactions(guid'…')": { target: "site/usercustomactions(guid'{site}')" },
  'POST web/usercustomactions/clear': { target: 'web/usercustomactions/clear' },
  'POST site/recyclebin/deletebyids': { target: 'site/recyclebin/deletebyids', body: { ids: [] } },
  'POST site/recyclebin/deleteallsecondstageitems': { target: 'site/recyclebin/deleteallsecondstageitems' },
  'PATCH web/navigation/getnodebyid(n)': { target: 'web/navigation/getnodebyid(2000)', body: link },
  'GET web/navigation/quicklaunch': { target: 'web/navigation/quicklaunch' },
  'GET web/navigation/topnavigationbar': { target: 'web/navigation/topnavigationbar' },
  'GET web/navigation/getnodebyid(n)': { target: 'web/navigation/getnodebyid(2000)' },
  'POST web/navigation/quicklaunch': { target: 'web/navigation/quicklaunch', body: link },
  'POST web/navigation/topnavigationbar': { target: 'web/navigation/topnavigationbar', body: link },
  'POST web/navigation/getnodebyid(n)/children': { target: 'web/navigation/getnodebyid(2000)/children', body: link },
};

/** Kinds of list addresses are all asked the same way. */
const sameAs = (kind: string): string =>
  kind
    .replace(/^web\/lists(\/getbytitle|\/getbyid)?\((guid)?'…'\)/, "web/getlist('…')")
    .replace(/fields\/getbyid\('…'\)$/, "fields/getbyinternalnameortitle('…')");

/** Kinds that are left out, and why. */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/contenttypes\/addavailable|fieldlinks|POST web\/contenttypes/, 'content types cannot be changed here'],
  [/subscriptions/, 'webhooks need a server of one’s own'],
  [/web\/fields/, 'site columns are not built: lists are provisioned on their own'],
  [/webinfos/, 'subsites are not built'],
  [/versions\/(deleteall|deletebylabel|restorebylabel)/, 'the stub tells a status where the service answers nothing'],
  [
    /\/(getbyid|getbyname|getfilebyid|getfilebyserverrelativepath)$|\($|\w+\($|\(guid$|decodedurl='…''…'|removeby/,
    'the recorded address is only a part of one',
  ],
  [
    /^POST web\/getfilebyid\('…'\)\/listitemallfields$|^POST web\/getlist\('…'\)$|^POST .*fields\/getbyid|^POST .*getbyinternalnameortitle|^GET web\/getlist\('…'\)\/contenttypes\('…'\)/,
    'the stub’s answer is not one of the service',
  ],
];

/** Properties of a recorded answer that are none of the service’s plain answer: the stub was made by hand, or asks what the tenant does not have. */
const notOfTheService: readonly RegExp[] = [
  // Columns of a list of the service that is not here.
  /TenantWideExtension|value\[\]\.(Site(Url|Id)|HubSiteId|TimeDeleted|State)|Row\[\]\.(Site(Url|Id)|HubSiteId|TimeDeleted|State)/,
  // Written by hand: the service gives numbers of 64 bits as text, and texts where the stub has numbers.
  /(High|Low|GUID|FieldValue|Length|\bId) is string, recorded number|(Rights|Scope) is (object|number), recorded string/,
  // Newer than the metadata that the tenant answers by.
  /^VersionPolicies/,
  /^(value|id|ErrorMessage) is missing/,
  /^(data|value\[\]\.value|d)\b/,
  /CustomActionElements|EnableRequestSignOff|MaxLength is missing|VroomItemI[Dd]|VroomDriveI[Dd]|logonName|aadObjectId/,
];

/** Of a recorded answer to `$select` only what was selected; stubs give more. */
function isAsked(options: string, difference: string): boolean {
  const select = /\$select=([\w/,]+)/
    .exec(options)?.[1]
    ?.split(',')
    .filter((name) => name !== '');
  const path = difference
    .replace(/^value\[\]\./, '')
    .replaceAll('.', '/')
    .replace(/ .*$/, '');
  return !select || select.some((name) => path === name || path.startsWith(`${name}/`));
}

const grewTo = { compared: 161, equal: 152 };

describe('answers of the tenant beside recorded ones', () => {
  let tenant: TestTenant;
  /** Of things that were made, by the place where they are. */
  const ids = new Map<string, string>();

  before(async () => {
    tenant = createTestTenant();
    const post = (target: string, body: object | string): ReturnType<TestTenant['ask']> =>
      tenant.ask('beheer', `/sites/initiatieven/_api/${target}`, { method: 'POST', body });
    await post('web/lists', { Title: 'Proef', BaseTemplate: 100 });
    await post(`${list}/items`, { Title: 'een' });
    const { Id } = (await post('web/navigation/quicklaunch', link)).json<{ Id: number }>();
    assert.equal(Id, 2000);
    await post('web/navigation/getnodebyid(2000)/children', link);
    for (const place of ['web', 'site'])
      ids.set(place, (await post(`${place}/usercustomactions`, customAction)).json<{ Id: string }>().Id);
    await post(`web/folders/addUsingPath(decodedUrl='${library}/map')`, '');
    for (const text of ['een', 'twee'])
      await post(`${folder}/files/addUsingPath(decodedUrl='nota.txt',overwrite=true)`, text);
    await tenant.ask('anna', '/sites/initiatieven/_api/web');
  });

  test('have the recorded properties with the recorded types', async () => {
    const tally = { compared: 0, equal: 0 };
    const reasons = new Map<string, number>();
    const unexplained: string[] = [];
    const found: string[] = [];
    for (const { method, kind, query, shape } of answers) {
      const name = `${method} ${kind}`;
      const same = `${method} ${sameAs(kind)}`;
      const ask = asked[name] ?? asked[same];
      const reason = leftOut.find(([pattern]) => pattern.test(name) || pattern.test(same))?.[1];
      if (!ask || (shape as { 'odata.null'?: unknown })['odata.null'] !== undefined) {
        if (!ask && reason === undefined) unexplained.push(name);
        reasons.set(
          reason ?? 'the recorded answer is nothing',
          (reasons.get(reason ?? 'the recorded answer is nothing') ?? 0) + 1,
        );
        continue;
      }
      const options =
        method === 'GET' && query !== undefined && /\$(select|expand)=[\w/,]+/.test(query)
          ? `?${[...query.matchAll(/\$(select|expand)=[\w/,]+/g)].map(([text]) => text).join('&')}`
          : '';
      const unique = ask.target
        .replace(/\{(\w+)\}/, (_, place: string) => ids.get(place) ?? '')
        .replace('nieuw', `nieuw-${tally.compared}`)
        .replace('bijlage', `bijlage-${tally.compared}`);
      const body =
        typeof ask.body === 'object' && 'Title' in ask.body
          ? { ...ask.body, Title: `${String(ask.body.Title)} ${tally.compared}` }
          : ask.body;
      const reply = await tenant.ask('beheer', `/sites/initiatieven/_api/${unique}${options}`, {
        method,
        ...(body === undefined ? {} : { body }),
      });
      const wrong =
        reply.status >= 400
          ? [`${reply.status} ${reply.text.slice(0, 120)}`]
          : differences(shape, reply.json()).filter(
              (text) => isAsked(options, text) && !notOfTheService.some((pattern) => pattern.test(text)),
            );
      tally.compared += 1;
      if (wrong.length === 0) tally.equal += 1;
      else found.push(`${name}${options}: ${wrong.slice(0, 4).join('; ')}`);
    }
    const left = [...reasons].map(([reason, count]) => `${count} × ${reason}`).join('\n  ');
    console.log(
      `recorded answers: ${tally.compared} compared, ${tally.equal} equal; left out:\n  ${left}\n${found.join('\n')}`,
    );
    assert.deepEqual(unexplained, []);
    assert.ok(tally.compared >= grewTo.compared && tally.equal >= grewTo.equal, JSON.stringify(tally));
  });
});
