import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { change, never, quiet, rowsOf, wrong, writesOf, type Findings } from './support/setup.ts';
import { aTenant, type Tenant } from './support/tenant.ts';

type SiteSchema = Tenant['adapters']['currentSchema'];
type ListSchema = SiteSchema['lists'][number];
type ColumnSchema = ListSchema['columns'][string];

/** The lists as version 1 had them; the files are never changed. */
const frozen = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`../data/lists-version-1/${file}.json`, import.meta.url), 'utf8')) as T;

/** What a list of the file leaves out is as SharePoint has it. */
interface FrozenList
  extends Omit<ListSchema, 'columns' | 'library' | 'readSecurity' | 'writeSecurity'>,
    Partial<Pick<ListSchema, 'library' | 'readSecurity' | 'writeSecurity'>> {
  readonly columns: readonly (ColumnSchema & { readonly name: string })[];
}

const versionOne: SiteSchema = {
  version: 1,
  lists: frozen<{ readonly lists: readonly FrozenList[] }>('lists').lists.map((list) => ({
    ...list,
    library: list.library ?? false,
    readSecurity: list.readSecurity ?? 1,
    writeSecurity: list.writeSecurity ?? 1,
    columns: Object.fromEntries(list.columns.map(({ name, ...column }) => [name, column])),
  })),
  settings: frozen<{ readonly settings: SiteSchema['settings'] }>('settings').settings,
  pages: [],
};

type Row = Readonly<Record<string, unknown>>;

describe('lists of version 1, met by this version', () => {
  let tenant: Tenant;
  let stored: ReadonlyMap<string, readonly Row[]>;
  let before1: Findings;
  const lists = versionOne.lists.filter(({ library }) => !library);
  const itemsOf = (list: string): Promise<readonly Row[]> =>
    rowsOf<Row>(tenant, `web/lists/getByTitle('${list}')/items?$top=500`);
  const everything = async (): Promise<ReadonlyMap<string, readonly Row[]>> =>
    new Map(await Promise.all(lists.map(async ({ title }) => [title, await itemsOf(title)] as const)));

  before(async () => {
    tenant = await aTenant('empty');
    const { connection, lists: ports } = tenant.as('beheer');
    const { settings } = ports;
    const setup = tenant.adapters.createSiteSetup({
      connection,
      settings,
      now: () => new Date(),
      newKey: () => crypto.randomUUID(),
      schema: versionOne,
    });
    assert.deepEqual(wrong(await setup.repair(await setup.check(), quiet, never)), []);
    for (const list of lists.filter(({ title }) => title !== 'Instellingen'))
      for (const row of [1, 2, 3]) await change(tenant, 'POST', itemsAt(list.title), filled(list, row));
    // What a municipality changes itself.
    await change(tenant, 'POST', fieldsAt('Initiatieven'), { Title: 'Wijk', FieldTypeKind: 2 });
    await change(tenant, 'MERGE', `${fieldsAt('Initiatieven')}/getbyinternalnameortitle('Ask')`, { Title: 'De vraag' });
    const norm = await settings.getByKey('norm.firstContact');
    assert.ok(norm);
    await settings.update(norm, { Value: '3' });
    stored = await everything();
    before1 = await tenant.as('beheer').setup.check();
  });
  after(() => tenant.close());

  it('are recognised, and offered an upgrade', () => {
    const version = before1.find(({ id }) => id === 'version');
    assert.deepEqual([version?.reason, version?.names, version?.repairable], ['older', ['1'], true]);
    assert.ok(before1.some(({ id }) => id === 'column:Initiatieven.ImportKey'));
    assert.ok(before1.some(({ id, state }) => id === 'list:Verwanten' && state === 'missing'));
  });

  it('work meanwhile: what they hold is read and changed', async () => {
    const { lists: ports } = tenant.as('beheer');
    const { items } = await ports.initiatives.find({ top: 5 });
    assert.equal(items.length, 3);
    const [first] = items;
    assert.ok(first);
    const saved = await ports.initiatives.update(first, { NextAction: 'Bellen' });
    await ports.initiatives.update(saved, { NextAction: first.record.NextAction ?? null });
    stored = await everything();
  });

  it('are upgraded without losing a value, a version, a label, a column or a setting', async () => {
    const { setup } = tenant.as('beheer');
    assert.deepEqual(wrong(await setup.repair(before1, quiet, never)), []);
    for (const [title, rows] of stored) {
      const now = await itemsOf(title);
      const kept = now.filter(({ Id }) => rows.some((row) => row['Id'] === Id));
      const sameColumns = kept.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => name in (rows[0] ?? {}))),
      );
      assert.deepEqual(
        title === 'Instellingen' ? withoutVersion(sameColumns) : sameColumns,
        title === 'Instellingen' ? withoutVersion(rows) : rows,
        title,
      );
    }
    const columns = await rowsOf<Row>(tenant, `${fieldsAt('Initiatieven')}?$select=InternalName,Title&$top=500`);
    const label = (name: string): unknown => columns.find(({ InternalName }) => InternalName === name)?.['Title'];
    assert.deepEqual([label('Ask'), label('Wijk')], ['De vraag', 'Wijk']);
    const { settings } = tenant.as('beheer').lists;
    assert.equal((await settings.getByKey('norm.firstContact'))?.record.Value, '3');
    assert.equal(
      (await settings.getByKey(tenant.adapters.listsVersionKey))?.record.Value,
      String(tenant.adapters.currentSchema.version),
    );
  });

  it('take what is new after that, and are written to no second time', async () => {
    const { lists: ports, setup } = tenant.as('beheer');
    const [first] = (await ports.initiatives.find({ top: 1 })).items;
    assert.ok(first);
    const saved = await ports.initiatives.update(first, { ImportKey: 'upgrade' });
    assert.equal((await ports.initiatives.getByKey(saved.record.Key))?.record.ImportKey, 'upgrade');
    await tenant.clearTrace();
    await setup.repair(await setup.check(), quiet, never);
    assert.deepEqual(await writesOf(tenant), []);
  });

  it('of a later version are noticed by this one, which then changes nothing', async () => {
    const { settings } = tenant.as('beheer').lists;
    const version = await settings.getByKey(tenant.adapters.listsVersionKey);
    assert.ok(version);
    await settings.update(version, { Value: '99' });
    await change(tenant, 'DELETE', `${fieldsAt('Initiatieven')}/getbyinternalnameortitle('ImportKey')`);
    await tenant.clearTrace();
    const { setup } = tenant.as('beheer');
    const findings = await setup.check();
    assert.equal(findings.find(({ id }) => id === 'version')?.reason, 'newer');
    assert.deepEqual(
      findings.filter(({ repairable }) => repairable),
      [],
    );
    await setup.repair(findings, quiet, never);
    assert.deepEqual(await writesOf(tenant), []);
  });
});

const itemsAt = (list: string): string => `web/lists/getByTitle('${list}')/items`;
const fieldsAt = (list: string): string => `web/lists/getByTitle('${list}')/fields`;
const withoutVersion = (rows: readonly Row[]): readonly Row[] => rows.filter(({ Key }) => Key !== 'schema.version');

/** A row with something in every column; the texts are what people and attackers type. */
function filled(list: ListSchema, row: number): Row {
  const values = Object.entries(list.columns).map(([name, column]) => [name, valueOf(name, column, row)]);
  return Object.fromEntries(values) as Row;
}

function valueOf(name: string, column: ColumnSchema, row: number): unknown {
  switch (column.type) {
    case 'text':
      return column.unique || name === 'Title' ? `${name} ${row}` : `=1+${row} 'O’Brien' & <b>${name}</b>`;
    case 'note':
      return `Regel 1 van ${row}\nRegel 2: “één” & <script>niet</script> 🌱 ${'lang '.repeat(300)}`.trim();
    case 'choice':
      return column.choices?.[row % column.choices.length];
    case 'number':
      return row * 1.5;
    case 'boolean':
      return row % 2 === 0;
    case 'day':
      return `2026-0${row}-15T00:00:00+01:00`;
    case 'instant':
      return `2026-0${row}-15T13:45:00Z`;
  }
}
