import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { SetUpTenants } from './support/set-up-tenant.ts';
import { change, never, quiet, rowsOf, wrong, writesOf, type Findings } from './support/setup.ts';
import { aTenant, type Tenant } from './support/tenant.ts';
import { anInitiative } from './support/records.ts';

const mend = async (tenant: Tenant, login = 'beheer'): Promise<Findings> => {
  const { setup } = tenant.as(login);
  return setup.repair(await setup.check(), quiet, never);
};
const found = (findings: Findings, id: string): Findings[number] | undefined => findings.find((one) => one.id === id);

describe('set-up of a site that has a list of that name already, for something else', () => {
  let tenant: Tenant;
  before(async () => {
    tenant = await aTenant('empty');
    await change(tenant, 'POST', 'web/lists', { Title: 'Pool', BaseTemplate: 100 });
    for (const column of ['Kenteken', 'Status'])
      await change(tenant, 'POST', "web/lists/getByTitle('Pool')/fields", { Title: column, FieldTypeKind: 2 });
    await change(tenant, 'POST', "web/lists/getByTitle('Pool')/items", { Title: 'Bus', Kenteken: 'AB-12-CD' });
  });
  after(() => tenant.close());

  it('leaves that list alone, with its columns and its rights, names its columns, and makes all else', async () => {
    const state = async (): Promise<unknown> => ({
      items: await rowsOf(tenant, "web/lists/getByTitle('Pool')/items"),
      fields: await rowsOf(tenant, "web/lists/getByTitle('Pool')/fields?$select=InternalName,Title,Indexed"),
      list: await rowsOf(tenant, "web/lists?$filter=Title eq 'Pool'&$select=Id,ReadSecurity,HasUniqueRoleAssignments"),
    });
    const before = await state();
    const findings = await mend(tenant);
    assert.deepEqual(wrong(findings), ['list:Pool different']);
    const { reason, names, repairable } = found(findings, 'list:Pool') ?? {};
    assert.deepEqual(
      { reason, names, repairable },
      { reason: 'foreign', names: ['Kenteken', 'Status'], repairable: false },
    );
    assert.deepEqual(await state(), before);
    assert.equal(found(findings, 'column:Pool.PersonKey'), undefined);
  });

  it('makes its own list beside it once that one has another name', async () => {
    await change(tenant, 'MERGE', "web/lists/getByTitle('Pool')", { Title: 'Poolauto’s' });
    assert.deepEqual(wrong(await mend(tenant)), []);
    const cars = await rowsOf<{ readonly Kenteken: string }>(tenant, "web/lists/getByTitle('Poolauto’s')/items");
    assert.deepEqual(
      cars.map(({ Kenteken }) => Kenteken),
      ['AB-12-CD'],
    );
    assert.equal((await tenant.as('beheer').lists.pool.find({ top: 5 })).items.length, 0);
  });
});

describe('set-up of a site whose lists somebody changed', () => {
  const tenants = new SetUpTenants();
  let tenant: Tenant;
  before(() => tenants.prepare());
  beforeEach(async () => {
    tenant = await tenants.next();
  });
  after(() => tenants.close());
  const fields = (list: string): string => `web/lists/getByTitle('${list}')/fields`;
  const field = (list: string, name: string): string => `${fields(list)}/getbyinternalnameortitle('${name}')`;

  it('says which indexes of others take the last places, makes what has room, and goes on when one is given up', async () => {
    await change(tenant, 'MERGE', field('Opgaven', 'Programme'), { Indexed: false });
    await change(tenant, 'DELETE', field('Opgaven', 'IsActive'));
    const own = Array.from({ length: 18 }, (_, n) => `Eigen${String.fromCharCode(65 + n)}`);
    for (const name of own)
      await change(tenant, 'POST', fields('Opgaven'), { Title: name, FieldTypeKind: 9, Indexed: true });
    const taken = await rowsOf<{ readonly Title: string }>(
      tenant,
      `${fields('Opgaven')}?$filter=Indexed eq true&$select=Title`,
    );
    assert.equal(taken.length, 19);
    const findings = await mend(tenant);
    assert.deepEqual(wrong(findings), ['index:Opgaven.IsActive missing']);
    const { reason, names, repairable } = found(findings, 'index:Opgaven.IsActive') ?? {};
    assert.deepEqual({ reason, names, repairable }, { reason: 'quota', names: own, repairable: false });
    await change(tenant, 'MERGE', field('Opgaven', 'EigenA'), { Indexed: false });
    assert.deepEqual(wrong(await mend(tenant)), []);
  });

  it('knows a column that somebody gave another label, leaves the label, and takes no other column for it', async () => {
    const record = anInitiative({ NextAction: 'Bellen', Lessons: 'Eerder bellen' });
    await tenant.as('beheer').lists.initiatives.createOnce(record);
    await change(tenant, 'MERGE', field('Initiatieven', 'NextAction'), { Title: 'Wat nu' });
    // A label like the internal name of a column that is gone.
    await change(tenant, 'DELETE', field('Initiatieven', 'DecisionNote'));
    await change(tenant, 'POST', fields('Initiatieven'), { Title: 'DecisionNote', FieldTypeKind: 2 });
    await change(tenant, 'MERGE', field('Initiatieven', 'DecisionNote'), { Title: 'Eigen notitie' });
    const findings = await tenant.as('beheer').setup.check();
    assert.deepEqual(wrong(findings), ['column:Initiatieven.DecisionNote different']);
    assert.deepEqual(found(findings, 'column:Initiatieven.DecisionNote')?.names, ['Eigen notitie']);
    await mend(tenant);
    const columns = await rowsOf<{ readonly InternalName: string; readonly Title: string }>(
      tenant,
      `${fields('Initiatieven')}?$select=InternalName,Title&$top=500`,
    );
    assert.deepEqual(
      columns.filter(({ InternalName }) => InternalName.startsWith('NextAction') && InternalName !== 'NextActionOn'),
      [{ InternalName: 'NextAction', Title: 'Wat nu' }],
    );
    const kept = (await tenant.as('beheer').lists.initiatives.getByKey(record.Key))?.record;
    assert.deepEqual([kept?.NextAction, kept?.Lessons], ['Bellen', 'Eerder bellen']);
  });

  it('reports values that are there twice where they must be unique, and keeps both', async () => {
    await change(tenant, 'MERGE', field('Initiatieven', 'Number'), { EnforceUniqueValues: false });
    const pair = [anInitiative({ Number: '2026-900' }), anInitiative({ Number: '2026-900' })];
    for (const record of pair) await tenant.as('beheer').lists.initiatives.createOnce(record);
    assert.deepEqual(wrong(await mend(tenant)), ['unique:Initiatieven.Number missing already-exists']);
    for (const { Key } of pair) assert.ok(await tenant.as('beheer').lists.initiatives.getByKey(Key));
  });

  it('mends a page that lost its web part, keeps what is on it, and publishes a page that was left as a draft', async () => {
    const pages = await rowsOf<{ readonly Id: number; readonly FileName: string }>(
      tenant,
      'sitepages/pages?$select=Id,FileName&$top=100',
    );
    const id = pages.find(({ FileName }) => FileName === 'Aanmelden.aspx')?.Id;
    const text = { controlType: 4, id: '1', innerHTML: '<p>Welkom</p>', position: { zoneIndex: 1 } };
    await change(tenant, 'POST', `sitepages/pages(${id})/savepage`, { CanvasContent1: JSON.stringify([text]) });
    await change(tenant, 'POST', `sitepages/pages(${id})/publish`, {});
    const findings = await tenant.as('beheer').setup.check();
    assert.equal(found(findings, 'page:Aanmelden')?.reason, 'no-web-part');
    assert.deepEqual(wrong(await mend(tenant)), []);
    const shown = await rowsOf<{ readonly CanvasContent1: string }>(
      tenant,
      `sitepages/pages?$filter=Id eq ${id}&$select=CanvasContent1`,
    );
    const canvas = shown[0]?.CanvasContent1 ?? '';
    assert.match(canvas, /Welkom/);
    assert.match(canvas, /c0a0a7e2-5d2a-4b7e-9d0a-000000000002/);
  });

  it('shows to who may not manage the site what they may see, offers them nothing, and changes nothing', async () => {
    await change(tenant, 'DELETE', field('Initiatieven', 'Lessons'));
    await tenant.clearTrace();
    for (const login of ['anna', 'kcc', 'griffie', 'collega5']) {
      const findings = await tenant.as(login).setup.check();
      assert.deepEqual(
        findings.filter(({ repairable }) => repairable).map(({ id }) => id),
        [],
        login,
      );
      const lists = findings.filter(({ id }) => id.startsWith('list:'));
      assert.ok(
        lists.every(({ state }) => state === 'ok' || state === 'unknown'),
        login,
      );
      await mend(tenant, login);
    }
    assert.deepEqual(await writesOf(tenant), []);
    assert.equal(found(await tenant.as('anna').setup.check(), 'column:Initiatieven.Lessons')?.state, 'missing');
    assert.equal(found(await tenant.as('kcc').setup.check(), 'column:Contactmomenten.Key')?.state, 'unknown');
  });
});
