import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { createTestTenant, type TestTenant } from '../testing/tenant.ts';
import { readCsv, type ListSchema } from './schema.ts';

const site = '/sites/initiatieven/_api/web';
const schemaFile = new URL('../../../sharepoint/lists.json', import.meta.url);
const { lists } = JSON.parse(readFileSync(schemaFile, 'utf8')) as { lists: ListSchema[] };

interface Row extends Record<string, unknown> {
  readonly Key: string;
}

describe('the seeds', () => {
  let tenant: TestTenant;
  const rows = async (title: string, query = ''): Promise<Row[]> =>
    (await tenant.ask('beheer', `${site}/lists/getByTitle('${title}')/items?$top=500${query}`)).json<{ value: Row[] }>()
      .value;

  before(() => {
    tenant = createTestTenant();
  });

  test('every list of the schema is there with its address, columns, indexes, security and rights', async () => {
    for (const schema of lists) {
      const list = `${site}/lists/getByTitle('${schema.title}')`;
      const read = (
        await tenant.ask(
          'beheer',
          `${list}?$select=ReadSecurity,WriteSecurity,BaseTemplate,HasUniqueRoleAssignments,RootFolder/ServerRelativeUrl&$expand=RootFolder`,
        )
      ).json<Record<string, unknown> & { RootFolder: { ServerRelativeUrl: string } }>();
      assert.equal(read.RootFolder.ServerRelativeUrl, `/sites/initiatieven/${schema.url}`);
      assert.deepEqual(
        [read['ReadSecurity'], read['WriteSecurity'], read['HasUniqueRoleAssignments']],
        [schema.readSecurity ?? 1, schema.writeSecurity ?? 1, true],
        schema.title,
      );
      const fields = (
        await tenant.ask('beheer', `${list}/fields?$select=InternalName,Title,Indexed,EnforceUniqueValues`)
      ).json<{ value: { InternalName: string; Title: string; Indexed: boolean; EnforceUniqueValues: boolean }[] }>()
        .value;
      for (const column of schema.columns) {
        const field = fields.find(({ InternalName }) => InternalName === column.name);
        assert.deepEqual(
          field,
          {
            InternalName: column.name,
            Title: column.label,
            Indexed: column.indexed ?? false,
            EnforceUniqueValues: column.unique ?? false,
          },
          `${schema.title}.${column.name}`,
        );
      }
      const assigned = (await tenant.ask('beheer', `${list}/roleassignments?$select=PrincipalId`)).json<{
        value: unknown[];
      }>().value;
      assert.equal(assigned.length, Object.keys(schema.rights).length, `${schema.title}: its groups and nobody else`);
    }
  });

  test('every opgave of the municipality is there once, with owners who exist', async () => {
    const file = readCsv(readFileSync(new URL('../../../sharepoint/opgaven.csv', import.meta.url), 'utf8'));
    const opgaven = await rows('Opgaven');
    assert.deepEqual(opgaven.map(({ Key }) => Key).sort(), file.map((row) => row['sleutel'] ?? '').sort());
    assert.ok(opgaven.every((row) => row['OwnerKeys'] !== null));
  });

  test('the example initiatives stand in their phases, with numbers that are theirs alone', async () => {
    const initiatives = await rows('Initiatieven');
    assert.equal(initiatives.length, 11);
    assert.equal(new Set(initiatives.map((row) => row['Number'])).size, 11);
    const count = (phase: string): number => initiatives.filter((row) => row['Phase'] === phase).length;
    assert.deepEqual(
      ['verkenning', 'inschatting', 'verbreding', 'weging', 'besluit', 'begeleiding', 'afgerond'].map(count),
      [1, 1, 2, 2, 1, 1, 3],
    );
    for (const row of initiatives) assert.equal(row['IsOpen'], row['Phase'] !== 'afgerond');
  });

  test('the one of 20 November waits for an accountmanager as a registration and nothing more', async () => {
    const waiting = (await rows('Aanmeldingen')).filter((row) => row['Status'] === 'nieuw');
    assert.deepEqual(
      waiting.map((row) => row['Title']),
      ['Pumptrack bij het sportveld'],
    );
    assert.ok(!(await rows('Initiatieven')).some((row) => row.Key === waiting[0]?.['InitiativeKey']));
    assert.equal(waiting[0]?.['ContactDueOn'], '2026-11-23T23:00:00Z', 'two working days later, Tuesday 24 November');
  });

  test('whatever belongs to an initiative points at one that is there', async () => {
    const keys = new Set((await rows('Initiatieven')).map(({ Key }) => Key));
    for (const list of [
      'Initiatiefnemers',
      'InitiatiefOpgaven',
      'Contactmomenten',
      'Afspraken',
      'Betrokkenen',
      'Wegingen',
      'Tijdlijn',
    ]) {
      for (const row of await rows(list))
        assert.ok(keys.has(String(row['InitiativeKey'])), `${list}: ${String(row['Title'])}`);
    }
  });

  test('no word about who the initiators are outside the lists for that', async () => {
    const names = (await rows('Initiatiefnemers'))
      .flatMap((row) => [row['Title'], row['Email'], row['Phone']])
      .filter((text): text is string => typeof text === 'string');
    assert.ok(names.length > 30);
    for (const list of ['Initiatieven', 'Tijdlijn', 'Betrokkenen', 'Wegingen', 'Afspraken']) {
      const text = JSON.stringify(await rows(list));
      for (const name of names) assert.ok(!text.includes(name), `${name} in ${list}`);
    }
  });

  test('choices of the example are choices of the schema', async () => {
    for (const schema of lists) {
      for (const row of await rows(schema.title)) {
        for (const column of schema.columns) {
          const value = row[column.name] as string | number | boolean | null | undefined;
          if (column.choices && value !== null && value !== undefined)
            assert.ok(column.choices.includes(String(value)), `${schema.title}.${column.name} = ${String(value)}`);
          if (column.required === true && column.type !== 'boolean')
            assert.notEqual(value, null, `${schema.title}.${column.name} of ${String(row['Title'])}`);
        }
      }
    }
  });

  test('an empty site has its pages and documents, groups of its own, and one administrator', async () => {
    const empty = createTestTenant({ kind: 'empty' });
    const titles = (await empty.ask('anna', `${site}/lists?$select=Title`))
      .json<{ value: { Title: string }[] }>()
      .value.map(({ Title }) => Title);
    assert.deepEqual(titles, ['Documents', 'Site Pages']);
    const low = async (login: string, path: string): Promise<string> =>
      (await empty.ask(login, `${path}/_api/web/effectiveBasePermissions`)).json<{ Low: string }>().Low;
    assert.equal(await low('anna', '/sites/initiatieven'), '138612833');
    assert.equal(await low('beheer', '/sites/initiatieven'), '4294967295');
    assert.equal(await low('anna', '/sites/team-initiatieven'), '4294967295');
    assert.equal(await low('anna', '/sites/appcatalog'), '138612833');
    assert.equal((await empty.ask('collega1', '/sites/team-initiatieven/_api/web')).status, 403);
  });

  test('a large site has as many initiatives as were asked, of which 3,000 run', async () => {
    const large = createTestTenant({ kind: 'large', initiatives: 4000 });
    const list = `${site}/lists/getByTitle('Initiatieven')`;
    assert.equal((await large.ask('anna', `${list}?$select=ItemCount`)).json()['ItemCount'], 4011);
    assert.equal(
      (await large.ask('anna', `${list}/items?$filter=IsOpen eq 1&$select=Id&$top=5000`)).json<{ value: unknown[] }>()
        .value.length,
      3008,
    );
  });

  test('a reset gives the same keys again and forgets what was added', async () => {
    const own = createTestTenant();
    const keys = async (): Promise<string[]> =>
      (await own.ask('beheer', `${site}/lists/getByTitle('Tijdlijn')/items?$select=Key&$top=500`))
        .json<{ value: Row[] }>()
        .value.map(({ Key }) => Key);
    const first = await keys();
    await own.ask('anna', `${site}/lists/getByTitle('Tijdlijn')/items`, {
      method: 'POST',
      body: { Title: 'x', Key: 'x' },
    });
    own.service.reset({ kind: 'example' });
    assert.deepEqual(await keys(), first);
  });
});
