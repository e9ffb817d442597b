import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { anInitiative } from './support/records.ts';
import { never, quiet, stateOf, wrong, writesOf, type Findings } from './support/setup.ts';
import { aTenant, type Tenant } from './support/tenant.ts';

describe('set-up of a site that somebody changed', () => {
  let tenant: Tenant;
  let beheer: ReturnType<Tenant['as']>;
  before(async () => {
    tenant = await aTenant('empty');
    beheer = tenant.as('beheer');
    await beheer.setup.repair(await beheer.setup.check(), quiet, never);
  });
  after(() => tenant.close());

  const change = async (method: string, path: string, body?: object): Promise<void> => {
    const headers = {
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json',
      'IF-MATCH': '*',
      'X-HTTP-Method': method,
    };
    const send = tenant.adapters.withDigest(beheer.send, tenant.siteUrl);
    const response = await send(`${tenant.siteUrl}/_api/web/${path}`, {
      method: 'POST',
      headers,
      body: body && JSON.stringify(body),
    });
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.text()}`);
  };
  const mend = async (): Promise<Findings> => beheer.setup.repair(await beheer.setup.check(), quiet, never);

  it('makes lists that the product can use: days without time, unique keys, rights of their own', async () => {
    const record = anInitiative({ NextActionOn: '2026-07-25', WaitingSince: '2026-12-01', StartnotitieNeeded: true });
    const made = await beheer.lists.initiatives.createOnce(record);
    assert.deepEqual((await beheer.lists.initiatives.getByKey(record.Key))?.record, record);
    assert.equal((await beheer.lists.initiatives.createOnce(record)).id, made.id);
    assert.equal((await beheer.lists.settings.getByKey('norm.firstContact'))?.record.Value, '2');
    assert.ok((await beheer.whoAmI.me()).groups.includes('admins'));
    // Who is in no group of the product sees nothing, although the site itself may be read.
    await assert.rejects(tenant.as('collega1').lists.initiatives.find({ top: 1 }), (error) =>
      tenant.adapters.hasCode(error, 'no-rights'),
    );
  });

  it('gives an older list its missing columns and indexes without losing what is in it', async () => {
    const record = anInitiative({ Ambition: 'Samen tuinieren' });
    await beheer.lists.initiatives.createOnce(record);
    await change('DELETE', "lists/getByTitle('Initiatieven')/fields/getbyinternalnameortitle('Lessons')");
    await change('MERGE', "lists/getByTitle('Initiatieven')/fields/getbyinternalnameortitle('Settlement')", {
      Indexed: false,
    });
    await change('MERGE', "lists/getByTitle('Initiatieven')/fields/getbyinternalnameortitle('Number')", {
      EnforceUniqueValues: false,
    });
    const findings = await beheer.setup.check();
    assert.deepEqual(wrong(findings), [
      'column:Initiatieven.Lessons missing',
      'unique:Initiatieven.Number missing',
      'index:Initiatieven.Settlement missing',
    ]);
    await tenant.clearTrace();
    assert.deepEqual(wrong(await mend()), []);
    assert.equal((await writesOf(tenant)).length, 3);
    assert.deepEqual((await beheer.lists.initiatives.getByKey(record.Key))?.record, record);
  });

  it('adds choices that are new and keeps those of the municipality', async () => {
    const at = "lists/getByTitle('Betrokkenen')/fields/getbyinternalnameortitle('Status')";
    const xml =
      '<Field Type="Choice" Name="Status"><CHOICES><CHOICE>gevraagd</CHOICE><CHOICE>Ons eigen woord</CHOICE></CHOICES></Field>';
    await change('MERGE', at, { SchemaXml: xml });
    assert.deepEqual(wrong(await beheer.setup.check()), ['column:Betrokkenen.Status different']);
    assert.deepEqual(wrong(await mend()), []);
    const site = await tenant.adapters.readSite(beheer.connection);
    const choices = site.lists.find(({ title }) => title === 'Betrokkenen')?.fields.get('Status')?.choices;
    assert.deepEqual(choices, ['gevraagd', 'Ons eigen woord', 'doet mee', 'kan niet']);
  });

  it('gives a renamed list its name back, by its address', async () => {
    await change('MERGE', "lists/getByTitle('Pool')", { Title: 'Onze accountmanagers' });
    assert.equal(stateOf(await beheer.setup.check(), 'list:Pool'), 'different');
    assert.deepEqual(wrong(await mend()), []);
    assert.ok((await beheer.lists.pool.find({ top: 1 })).items.length >= 0);
  });

  it('restores who may see only their own, and takes a list out of the rights of the site again', async () => {
    await change('MERGE', "lists/getByTitle('Aanmeldingen')", { ReadSecurity: 1 });
    await change('POST', "lists/getByTitle('Initiatiefnemers')/resetroleinheritance");
    assert.deepEqual(wrong(await beheer.setup.check()), [
      'security:Aanmeldingen different',
      'rights:Initiatiefnemers different',
    ]);
    assert.deepEqual(wrong(await mend()), []);
  });

  it('leaves a value alone that the municipality chose', async () => {
    const setting = await beheer.lists.settings.getByKey('norm.firstContact');
    assert.ok(setting);
    await beheer.lists.settings.update(setting, { Value: '3' });
    await mend();
    assert.equal((await beheer.lists.settings.getByKey('norm.firstContact'))?.record.Value, '3');
  });

  it('reports somebody who was given rights by hand, and leaves that to a person', async () => {
    const site = await tenant.adapters.readSite(beheer.connection);
    const visitors = [...site.groups].find(([title]) => title.endsWith('Visitors'))?.[1];
    await change(
      'POST',
      `lists/getByTitle('Contactmomenten')/roleassignments/addroleassignment(principalid=${visitors},roledefid=1073741826)`,
    );
    const finding = (await mend()).find(({ id }) => id === 'rights:Contactmomenten');
    assert.deepEqual(
      { state: finding?.state, repairable: finding?.repairable },
      { state: 'different', repairable: false },
    );
    await change(
      'POST',
      `lists/getByTitle('Contactmomenten')/roleassignments/removeroleassignment(principalid=${visitors},roledefid=1073741826)`,
    );
  });
});
