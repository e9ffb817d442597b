import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createTestTenant, type TestTenant } from './testing/tenant.ts';

const site = '/sites/initiatieven/_api/web';
const items = (list: string): string => `${site}/lists/getByTitle('${list}')/items`;

describe('rules of the service and of item security, by their number in the platform rules', () => {
  let tenant: TestTenant;

  before(() => {
    tenant = createTestTenant();
  });

  test('1.13 a batch goes on after a part that failed and rolls nothing back', async () => {
    const sp = `http://gemeente.localhost:4210${items('Contactmomenten')}`;
    const part = (body: object): string =>
      `--changeset_c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${sp} HTTP/1.1\nAccept: application/json;odata=nometadata\nContent-Type: application/json\n\n${JSON.stringify(body)}\n\n`;
    const body = `--batch_b\nContent-Type: multipart/mixed; boundary="changeset_c"\n\n${part({ Title: 'een', Key: 'batch-1' })}${part({ Titel: 'fout' })}${part({ Title: 'drie', Key: 'batch-3' })}--changeset_c--\n\n--batch_b--\n`;
    const reply = await tenant.ask('anna', '/sites/initiatieven/_api/$batch', {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/mixed; boundary=batch_b' },
    });
    assert.equal(reply.status, 200);
    assert.deepEqual(
      [...reply.text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status),
      ['201', '400', '201'],
    );
    const stored = (
      await tenant.ask('anna', `${items('Contactmomenten')}?$filter=startswith(Key,'batch-')&$select=Key`)
    ).json<{ value: { Key: string }[] }>();
    assert.deepEqual(
      stored.value.map(({ Key }) => Key),
      ['batch-1', 'batch-3'],
    );
  });

  test('1.13 a batch is for one site', async () => {
    const body =
      '--batch_b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET http://gemeente.localhost:4210/sites/team-initiatieven/_api/web HTTP/1.1\nAccept: application/json\n\n--batch_b--\n';
    const reply = await tenant.ask('anna', '/sites/initiatieven/_api/$batch', {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/mixed; boundary=batch_b' },
    });
    assert.match(reply.text, /HTTP\/1\.1 400/);
  });

  test('1.15 a write without digest, with another person’s or with one of half an hour ago is 403', async () => {
    const own = createTestTenant();
    const write = (digest: string | undefined): ReturnType<TestTenant['ask']> =>
      own.ask('anna', items('Contactmomenten'), {
        method: 'POST',
        body: { Title: 'x' },
        noDigest: true,
        headers: digest === undefined ? {} : { 'x-requestdigest': digest },
      });
    const digestOf = async (login: string): Promise<string> =>
      String(
        (await own.ask(login, '/sites/initiatieven/_api/contextinfo', { method: 'POST', noDigest: true })).json()[
          'FormDigestValue'
        ],
      );
    assert.equal((await write(undefined)).code(), '-2130575251, Microsoft.SharePoint.SPException');
    assert.equal((await write(await digestOf('bram'))).status, 403);
    const digest = await digestOf('anna');
    assert.equal((await write(digest)).status, 201);
    own.clock = new Date(own.clock.getTime() + 31 * 60_000);
    const late = await write(digest);
    assert.equal(late.status, 403);
    assert.equal(late.code(), '-2130575252, Microsoft.SharePoint.SPException');
  });

  test('1.16 a list that is not there, and an address that is not there, are 404 each in its own words', async () => {
    const list = await tenant.ask('anna', `${site}/lists/getByTitle('no')`);
    assert.equal(list.status, 404);
    assert.deepEqual(list.json<{ 'odata.error': object }>()['odata.error'], {
      code: '-1, System.ArgumentException',
      message: {
        lang: 'en-US',
        value: "List 'no' does not exist at site with URL 'http://gemeente.localhost:4210/sites/initiatieven'.",
      },
    });
    const place = await tenant.ask('anna', `${site}/ergens`);
    assert.equal(place.status, 404);
    assert.equal(place.code(), '-1, Microsoft.SharePoint.Client.ResourceNotFoundException');
    assert.ok(tenant.warnings.some((warning) => warning.includes('ergens')));
  });

  test('1.9 a list of more than 100,000 items does not leave the rights of its site, however often it is tried', async () => {
    const own = createTestTenant();
    own.database.exec("UPDATE sp_lists SET itemCount = 100001, uniqueRights = 0 WHERE title = 'Pool'");
    const target = `${site}/lists/getByTitle('Pool')/breakroleinheritance(copyroleassignments=true,clearsubscopes=false)`;
    for (let attempt = 0; attempt < 3; attempt += 1)
      assert.equal((await own.ask('beheer', target, { method: 'POST' })).status, 429);
  });

  test('1.17 who asks too much gets 429 with the seconds to wait; near the limit the answers say what is left', async () => {
    let now = 0;
    const own = createTestTenant({ kind: 'empty' }, { limits: { requests: 10, searches: 2 }, realNow: () => now });
    const ask = (): ReturnType<TestTenant['ask']> => own.ask('anna', `${site}?$select=Title`);
    for (let n = 0; n < 7; n += 1) assert.equal((await ask()).headers['ratelimit-remaining'], undefined);
    assert.equal((await ask()).headers['ratelimit-remaining'], '2');
    await ask();
    await ask();
    now = 100_000;
    const refused = await ask();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers['retry-after'], '200');
    assert.equal((await own.ask('bram', `${site}?$select=Title`)).status, 200);
    now = 300_000;
    assert.equal((await ask()).status, 200);
    const search = (): ReturnType<TestTenant['ask']> =>
      own.ask('anna', "/sites/initiatieven/_api/search/query?querytext='x'");
    assert.deepEqual([(await search()).status, (await search()).status, (await search()).status], [200, 200, 429]);
    now += 1000;
    assert.equal((await search()).status, 200);
  });

  test('1.17 every request in a batch counts', async () => {
    const own = createTestTenant({ kind: 'empty' }, { limits: { requests: 10, searches: 2 }, realNow: () => 0 });
    const part = `--batch_b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET http://gemeente.localhost:4210${site}?$select=Title HTTP/1.1\nAccept: application/json\n\n`;
    const body = `${part.repeat(9)}--batch_b--\n`;
    const batch = (): ReturnType<TestTenant['ask']> =>
      own.ask('anna', '/sites/initiatieven/_api/$batch', {
        method: 'POST',
        body,
        headers: { 'content-type': 'multipart/mixed; boundary=batch_b' },
      });
    assert.equal((await batch()).status, 200);
    assert.equal((await batch()).status, 429);
  });

  test('1.18 who may only see own items sees no others, by list, by id and in a count', async () => {
    const kcc = (await tenant.ask('kcc', `${items('Aanmeldingen')}?$select=Id,AuthorId`)).json<{
      value: { Id: number; AuthorId: number }[];
    }>().value;
    const pool = (await tenant.ask('anna', `${items('Aanmeldingen')}?$select=Id,AuthorId`)).json<{
      value: { Id: number; AuthorId: number }[];
    }>().value;
    assert.ok(kcc.length > 0 && kcc.length < pool.length);
    assert.equal(new Set(kcc.map(({ AuthorId }) => AuthorId)).size, 1);
    const other = pool.find(({ Id }) => !kcc.some((own) => own.Id === Id))?.Id ?? 0;
    const reply = await tenant.ask('kcc', `${items('Aanmeldingen')}(${other})`);
    assert.equal(reply.status, 404);
    assert.equal(reply.code(), '-2130575338, System.ArgumentException');
  });

  test('1.18 nobody changes a line of the timeline, and only one’s own weighing', async () => {
    const change = (login: string, target: string): ReturnType<TestTenant['ask']> =>
      tenant.ask(login, target, { method: 'MERGE', headers: { 'if-match': '*' }, body: { Title: 'anders' } });
    assert.equal(
      (await change('anna', `${items('Tijdlijn')}(1)`)).code(),
      '-2147024891, System.UnauthorizedAccessException',
    );
    assert.equal(
      (await tenant.ask('anna', `${items('Tijdlijn')}(1)`, { method: 'DELETE', headers: { 'if-match': '*' } })).status,
      403,
    );
    const weighings = (await tenant.ask('anna', `${items('Wegingen')}?$select=Id,Author/EMail&$expand=Author`)).json<{
      value: { Id: number; Author: { EMail: string } }[];
    }>().value;
    const own = weighings.find(({ Author }) => Author.EMail.startsWith('collega6@'))?.Id ?? 0;
    assert.equal((await change('collega6', `${items('Wegingen')}(${own})`)).status, 204);
    assert.equal((await change('collega9', `${items('Wegingen')}(${own})`)).status, 403);
  });

  test('1.18 earlier states of an item stay readable', async () => {
    const target = `${items('Contactmomenten')}(1)`;
    for (const Note of ['een', 'twee'])
      await tenant.ask('anna', target, { method: 'MERGE', headers: { 'if-match': '*' }, body: { Note } });
    const versions = (await tenant.ask('anna', `${target}/versions?$select=VersionLabel,Note`)).json<{
      value: { VersionLabel: string; Note: string }[];
    }>().value;
    assert.deepEqual(
      versions.map(({ VersionLabel }) => VersionLabel),
      ['3.0', '2.0', '1.0'],
    );
    assert.deepEqual(
      versions.slice(0, 2).map(({ Note }) => Note),
      ['twee', 'een'],
    );
  });

  test('1.21 changes of a list are told since a token, and only those', async () => {
    const list = `${site}/lists/getByTitle('Betrokkenen')`;
    const token = async (): Promise<string> =>
      (await tenant.ask('anna', `${list}?$select=CurrentChangeToken`)).json<{
        CurrentChangeToken: { StringValue: string };
      }>().CurrentChangeToken.StringValue;
    const since = async (start: string): Promise<{ ChangeType: number; ItemId: number }[]> =>
      (
        await tenant.ask('anna', `${list}/getchanges`, {
          method: 'POST',
          body: {
            query: {
              Item: true,
              Add: true,
              Update: true,
              DeleteObject: true,
              ChangeTokenStart: { StringValue: start },
            },
          },
        })
      ).json<{ value: { ChangeType: number; ItemId: number }[] }>().value;
    const start = await token();
    assert.deepEqual(await since(start), []);
    const { Id } = (
      await tenant.ask('anna', items('Betrokkenen'), { method: 'POST', body: { Title: 'x', Key: 'changes-1' } })
    ).json<{ Id: number }>();
    await tenant.ask('anna', `${items('Betrokkenen')}(${Id})`, {
      method: 'MERGE',
      headers: { 'if-match': '*' },
      body: { Title: 'y' },
    });
    assert.deepEqual(
      (await since(start)).map(({ ChangeType, ItemId }) => [ChangeType, ItemId]),
      [
        [1, Id],
        [2, Id],
      ],
    );
    const xml = (
      await tenant.ask('anna', `${list}/getlistitemchangessincetoken`, {
        method: 'POST',
        body: { query: { ChangeToken: start } },
      })
    ).text;
    assert.match(xml, new RegExp(`LastChangeToken="1;3;[^"]+"[\\s\\S]*ows_ID="${Id}"`));
    assert.equal(
      (
        await tenant.ask('anna', `${list}/getchanges`, {
          method: 'POST',
          body: { query: { Item: true, Add: true, ChangeTokenStart: { StringValue: 'onzin' } } },
        })
      ).status,
      400,
    );
  });
});
