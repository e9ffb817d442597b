import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createTestTenant, type TestTenant } from './testing/tenant.ts';

const site = '/sites/initiatieven/_api/web';
const items = (list: string): string => `${site}/lists/getByTitle('${list}')/items`;
const throttled = '-2147024860, Microsoft.SharePoint.SPQueryThrottledException';

describe('rules of lists and REST, by their number in the platform rules', () => {
  let large: TestTenant;
  let tenant: TestTenant;

  before(() => {
    large = createTestTenant({ kind: 'large', initiatives: 6200 });
    tenant = createTestTenant();
  });

  const query = (text: string): string => `${items('Initiatieven')}?${text}`;

  test('1.1 above 5,000 items an order without index is 500 with the code of the threshold', async () => {
    const reply = await large.ask('anna', query('$orderby=Title&$top=5'));
    assert.equal(reply.status, 500);
    assert.equal(reply.code(), throttled);
    const verbose = await large.ask('anna', query('$orderby=Title&$top=5'), {
      headers: { accept: 'application/json;odata=verbose' },
    });
    assert.equal(verbose.json<{ error: { code: string } }>().error.code, throttled);
  });

  test('1.2 a filter needs an indexed first column whose own range stays below 5,000; paging without filter works', async () => {
    assert.equal((await large.ask('anna', query("$filter=Title eq 'x'"))).code(), throttled);
    assert.equal((await large.ask('anna', query("$filter=substringof('x',Key)"))).code(), throttled);
    assert.equal(
      (await large.ask('anna', query('$filter=ReceivedAt gt datetime%272000-01-01T00:00:00Z%27'))).code(),
      throttled,
    );
    assert.equal((await large.ask('anna', query("$filter=Title eq 'x' and IsOpen eq 1"))).code(), throttled);
    assert.equal((await large.ask('anna', query("$filter=IsOpen eq 1 or Title eq 'x'"))).code(), throttled);
    assert.equal((await large.ask('anna', query("$filter=IsOpen eq 1 and Title eq 'x'"))).status, 200);
    assert.equal((await large.ask('anna', query('$top=5'))).status, 200);
    assert.equal((await large.ask('anna', query('$filter=Id gt 10&$orderby=Id&$top=5'))).status, 200);
    const range =
      "$filter=ReceivedAt ge datetime'2026-01-01T00:00:00Z' and ReceivedAt lt datetime'2026-06-01T00:00:00Z'";
    assert.equal((await large.ask('anna', query(range))).status, 200);
  });

  test('1.3 a list takes 20 indexes, and none on text of several lines', async () => {
    const own = createTestTenant({ kind: 'empty' });
    await own.ask('beheer', `${site}/lists`, { method: 'POST', body: { Title: 'Lijst', BaseTemplate: 100 } });
    const add = (n: number, type = 'Text'): Promise<{ status: number }> =>
      own.ask('beheer', `${site}/lists/getByTitle('Lijst')/fields/createfieldasxml`, {
        method: 'POST',
        body: {
          parameters: {
            SchemaXml: `<Field Type="${type}" Name="C${n}" DisplayName="C${n}" Indexed="TRUE" />`,
            Options: 8,
          },
        },
      });
    for (let n = 0; n < 20; n += 1) assert.equal((await add(n)).status, 201);
    assert.equal((await add(20)).status, 500);
    assert.equal((await add(21, 'Note')).status, 500);
  });

  test('1.4 a person column with an index does not help a filter over the threshold', async () => {
    assert.equal((await large.ask('anna', query('$filter=AuthorId eq 6'))).code(), throttled);
  });

  test('1.5 more than twelve joined people is refused', async () => {
    const own = createTestTenant({ kind: 'empty' });
    await own.ask('beheer', `${site}/lists`, { method: 'POST', body: { Title: 'Mensen', BaseTemplate: 100 } });
    const names = Array.from({ length: 13 }, (_, n) => `Wie${n}`);
    for (const name of names) {
      await own.ask('beheer', `${site}/lists/getByTitle('Mensen')/fields`, {
        method: 'POST',
        body: { Title: name, FieldTypeKind: 20 },
      });
    }
    const ask = (count: number): Promise<{ status: number; code(): string }> => {
      const used = names.slice(0, count);
      return own.ask(
        'beheer',
        `${items('Mensen')}?$select=${used.map((name) => `${name}/Title`).join(',')}&$expand=${used.join(',')}`,
      );
    };
    assert.equal((await ask(12)).status, 200);
    assert.equal((await ask(13)).code(), '-2147024749, Microsoft.SharePoint.SPQueryThrottledException');
  });

  test('1.6 a page has 100 items and a link to the next; $skip does nothing; more than 5,000 is refused', async () => {
    const first = (await large.ask('anna', query('$select=Id'))).json<{
      value: { Id: number }[];
      'odata.nextLink': string;
    }>();
    assert.equal(first.value.length, 100);
    assert.match(first['odata.nextLink'], /%24skiptoken=Paged%3DTRUE%26p_ID%3D\d+/);
    const next = new URL(first['odata.nextLink']);
    const second = (await large.ask('anna', `${next.pathname}${next.search}`)).json<{ value: { Id: number }[] }>();
    assert.equal(second.value[0]?.Id, (first.value.at(-1)?.Id ?? 0) + 1);
    const skipped = (await large.ask('anna', query('$select=Id&$skip=50'))).json<{ value: { Id: number }[] }>();
    assert.equal(skipped.value[0]?.Id, first.value[0]?.Id);
    assert.equal((await large.ask('anna', query('$top=5001'))).status, 400);
  });

  test('1.6 pages in an order of one column miss no item and repeat none', async () => {
    const seen: number[] = [];
    let target: string | undefined = query('$select=Id,Phase&$filter=IsOpen eq 1&$orderby=Phase desc&$top=700');
    while (target !== undefined) {
      const page: { value: { Id: number }[]; 'odata.nextLink'?: string } = (await large.ask('anna', target)).json();
      seen.push(...page.value.map(({ Id }) => Id));
      const link: string | undefined = page['odata.nextLink'];
      target = link === undefined ? undefined : link.slice(new URL(link).origin.length);
    }
    assert.equal(seen.length, 3008);
    assert.equal(new Set(seen).size, seen.length);
  });

  test('1.7 endswith, tolower and concat are no operators; startswith, substringof and date parts are', async () => {
    for (const text of ["endswith(Title,'x')", "tolower(Title) eq 'x'", "concat(Title,'x') eq 'y'"]) {
      const reply = await tenant.ask('anna', query(`$filter=${text}`));
      assert.equal(reply.status, 400, text);
      assert.equal(reply.code(), '-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    }
    const found = async (text: string): Promise<number> =>
      (await tenant.ask('anna', query(`$filter=${text}`))).json<{ value: unknown[] }>().value.length;
    assert.equal(await found("startswith(Title,'dorp')"), 2);
    assert.equal(await found("substringof('BERMEN',Title)"), 1);
    assert.equal(await found('month(ReceivedAt) eq 10'), 2);
    assert.equal(await found('Stance eq null'), 6);
    assert.equal(await found("Stance ne 'versterken'"), 8);
  });

  test('1.10 a person is written by id, several as a row of ids, and read back so', async () => {
    const own = createTestTenant({ kind: 'empty' });
    await own.ask('beheer', `${site}/lists`, { method: 'POST', body: { Title: 'Mensen', BaseTemplate: 100 } });
    const fields = `${site}/lists/getByTitle('Mensen')/fields`;
    await own.ask('beheer', fields, { method: 'POST', body: { Title: 'Wie', FieldTypeKind: 20 } });
    await own.ask('beheer', `${fields}/createfieldasxml`, {
      method: 'POST',
      body: {
        parameters: { SchemaXml: '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Team" />', Options: 8 },
      },
    });
    const anna = (
      await own.ask('beheer', `${site}/ensureuser`, { method: 'POST', body: { logonName: 'anna@gemeente.example' } })
    ).json<{ Id: number }>().Id;
    const made = await own.ask('beheer', items('Mensen'), {
      method: 'POST',
      body: { Title: 'x', WieId: anna, TeamId: [anna] },
    });
    assert.equal(made.status, 201);
    const read = (await own.ask('beheer', `${items('Mensen')}(1)?$select=WieId,TeamId,Wie/Title&$expand=Wie`)).json();
    assert.deepEqual(read, { WieId: anna, TeamId: [anna], Wie: { Title: 'Anna de Wit' } });
    assert.equal((await own.ask('beheer', items('Mensen'), { method: 'POST', body: { Wie: anna } })).status, 400);
  });

  test('1.11 another ETag than the item has is 412 in the words of the service; a star overwrites', async () => {
    const target = `${items('Initiatieven')}(1)`;
    const etag = (await tenant.ask('bram', target)).headers['etag'] ?? '';
    assert.match(etag, /^"[0-9a-f-]{36},1"$/);
    const update = (ifMatch: string): ReturnType<TestTenant['ask']> =>
      tenant.ask('bram', target, { method: 'MERGE', headers: { 'if-match': ifMatch }, body: { WaitingFor: 'x' } });
    const changed = await update(etag);
    assert.equal(changed.status, 204);
    assert.equal(changed.headers['etag'], etag.replace(',1"', ',2"'));
    const refused = await update(etag);
    assert.equal(refused.status, 412);
    assert.equal(refused.code(), '-1, Microsoft.SharePoint.Client.ClientServiceException');
    assert.match(refused.text, /The request ETag value .* does not match the object's ETag value/);
    assert.equal((await update('*')).status, 204);
  });

  test('1.12 ValidateUpdateListItem answers 200 also when a value is wrong, and then stores nothing', async () => {
    const target = `${site}/lists/getByTitle('Initiatieven')/items(2)`;
    const reply = await tenant.ask('bram', `${target}/ValidateUpdateListItem()`, {
      method: 'POST',
      body: {
        formValues: [
          { FieldName: 'WaitingFor', FieldValue: 'stil' },
          { FieldName: 'ReceivedAt', FieldValue: 'gisteren' },
        ],
        bNewDocumentUpdate: false,
      },
    });
    assert.equal(reply.status, 200);
    const { value } = reply.json<{ value: { FieldName: string; HasException: boolean }[] }>();
    assert.deepEqual(
      value.map(({ FieldName, HasException }) => [FieldName, HasException]),
      [
        ['WaitingFor', false],
        ['ReceivedAt', true],
      ],
    );
    assert.equal((await tenant.ask('bram', `${target}?$select=WaitingFor`)).json()['WaitingFor'], null);
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
