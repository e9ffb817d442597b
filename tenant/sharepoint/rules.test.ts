import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createTestTenant, type TestTenant } from './testing/tenant.ts';

const site = '/sites/initiatieven/_api/web';
const items = (list: string): string => `${site}/lists/getByTitle('${list}')/items`;
const throttled = '-2147024860, Microsoft.SharePoint.SPQueryThrottledException';

describe('rules of lists, by their number in the platform rules', () => {
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
    const SchemaXml = '<Field Type="User" Name="Eigenaar" DisplayName="Eigenaar" Indexed="TRUE" />';
    const fields = `${site}/lists/getByTitle('Initiatieven')/fields/createfieldasxml`;
    const made = await large.ask('beheer', fields, { method: 'POST', body: { parameters: { SchemaXml, Options: 8 } } });
    assert.equal(made.json()['Indexed'], true);
    assert.equal((await large.ask('anna', query('$filter=EigenaarId eq 6'))).code(), throttled);
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

  test('1.14 a create that is sent twice doubles, unless a unique key keeps the second out', async () => {
    const send = async (list: string, body: object): Promise<string> => {
      const reply = await tenant.ask('anna', items(list), { method: 'POST', body });
      return reply.status === 201 ? 'made' : reply.code();
    };
    const keyed = { Title: 'x', Key: 'rule-1.14' };
    assert.deepEqual(
      [await send('Contactmomenten', keyed), await send('Contactmomenten', keyed)],
      ['made', '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'],
    );
    const loose = { Title: 'rule-1.14' };
    assert.deepEqual([await send('Contactmomenten', loose), await send('Contactmomenten', loose)], ['made', 'made']);
  });

  test('1.20 a column that an older list lacks is refused by its name, and the rest of the list goes on', async () => {
    const field = `${site}/lists/getByTitle('Pool')/fields/getByInternalNameOrTitle('Capacity')`;
    assert.equal((await tenant.ask('beheer', field, { method: 'DELETE' })).status, 200);
    const refused = await tenant.ask('anna', `${items('Pool')}?$select=Title,Capacity`);
    assert.equal(refused.status, 400);
    assert.match(refused.text, /Capacity/);
    assert.equal((await tenant.ask('anna', `${items('Pool')}?$select=Title`)).status, 200);
    const filtered = await tenant.ask('anna', `${items('Pool')}?$filter=Capacity eq 1`);
    assert.deepEqual([filtered.status, filtered.code()], [400, '-2147024809, System.ArgumentException']);
  });

  test('2.6 people are searched by what they know without any permission of Graph, 500 at most', async () => {
    const search = (RowLimit: number): ReturnType<TestTenant['ask']> =>
      tenant.ask('collega3', '/sites/initiatieven/_api/search/postquery', {
        method: 'POST',
        body: {
          request: {
            Querytext: 'ProfileExpertise:bermen',
            SourceId: 'B09A7990-05EA-4AF9-81EF-EDFAB16C4E31',
            SelectProperties: ['PreferredName', 'AADObjectID'],
            RowLimit,
          },
        },
      });
    const found = await search(500);
    assert.equal(found.status, 200);
    assert.match(found.text, /Henk Zijlstra/);
    assert.equal((await search(501)).status, 400);
  });
});
