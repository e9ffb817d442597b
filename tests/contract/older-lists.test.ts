import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { anInitiative } from './support/records.ts';
import { aTenant } from './support/tenant.ts';

/** New code meets lists that were made by an earlier release (platform rule 1.20). */
describe('a list without a column that this code knows', () => {
  let tenant: Awaited<ReturnType<typeof aTenant>>;
  let anna: ReturnType<typeof tenant.as>;
  before(async () => {
    tenant = await aTenant();
    const headers = { Accept: 'application/json', 'IF-MATCH': '*', 'X-HTTP-Method': 'DELETE' };
    const send = tenant.adapters.withDigest(tenant.as('beheer').send, tenant.siteUrl);
    for (const name of ['Lessons', 'NextActionOn']) {
      const field = `${tenant.siteUrl}/_api/web/lists/getByTitle('Initiatieven')/fields/getbyinternalnameortitle('${name}')`;
      assert.equal((await send(field, { method: 'POST', headers })).status, 200);
    }
  });
  after(() => tenant.close());
  beforeEach(async () => {
    anna = tenant.as('anna');
    await tenant.clearTrace();
  });

  const requests = async (): Promise<number> =>
    (await tenant.trace()).filter(({ url }) => !url.endsWith('/contextinfo')).length;
  const isOutdated = (column: string) => (error: unknown) =>
    tenant.adapters.hasCode(error, 'list-outdated') && error.detail.subject === `Initiatieven.${column}`;

  it('is read without that column, and what it lacks is remembered', async () => {
    const { items } = await anna.lists.initiatives.find({ top: 5 });
    assert.equal(items.length, 5);
    assert.deepEqual([...(anna.connection.missingColumns.get('Initiatieven') ?? [])].sort(), [
      'Lessons',
      'NextActionOn',
    ]);
    assert.equal(await requests(), 3);
    await anna.lists.initiatives.find({ top: 5 });
    assert.equal(await requests(), 4);
  });

  it('is read the same together with other lists', async () => {
    const [initiatives, opgaven] = await anna.together(() =>
      Promise.all([anna.lists.initiatives.find({ top: 5 }), anna.lists.opgaven.find({ top: 5 })]),
    );
    assert.equal(initiatives.items.length, 5);
    assert.equal(opgaven.items.length, 5);
  });

  it('cannot be searched by that column', async () => {
    const search = anna.lists.initiatives.find({
      where: [{ column: 'NextActionOn', is: 'le', value: '2026-11-25' }],
      top: 5,
    });
    await assert.rejects(search, isOutdated('NextActionOn'));
  });

  it('takes a record that has nothing for that column', async () => {
    const made = await anna.lists.initiatives.createOnce(anInitiative({ Ambition: 'Samen tuinieren' }));
    const saved = await anna.lists.initiatives.update(made, { Lessons: null, Ambition: 'Samen tuinieren en eten' });
    assert.equal((await anna.lists.initiatives.getByKey(made.record.Key))?.record.Ambition, saved.record.Ambition);
  });

  it('does not lose what was typed: it is refused, and nothing is written', async () => {
    const made = await anna.lists.initiatives.createOnce(anInitiative({ Ambition: 'Samen tuinieren' }));
    const update = anna.lists.initiatives.update(made, { Lessons: 'Eerder bellen', Ambition: 'x' });
    await assert.rejects(update, isOutdated('Lessons'));
    const record = anInitiative({ Lessons: 'Eerder bellen' });
    await assert.rejects(anna.lists.initiatives.createOnce(record), isOutdated('Lessons'));
    assert.equal(await anna.lists.initiatives.getByKey(record.Key), undefined);
    assert.equal((await anna.lists.initiatives.getByKey(made.record.Key))?.record.Ambition, 'Samen tuinieren');
  });

  it('is whole again after set-up, without a new page', async () => {
    const beheer = tenant.as('beheer');
    await beheer.lists.initiatives.find({ top: 1 });
    await beheer.setup.repair(await beheer.setup.check(), () => undefined, new AbortController().signal);
    assert.equal(beheer.connection.missingColumns.size, 0);
    const made = await beheer.lists.initiatives.createOnce(
      anInitiative({ Lessons: 'Eerder bellen', NextActionOn: '2026-11-25' }),
    );
    const { items } = await beheer.lists.initiatives.find({
      where: [{ column: 'NextActionOn', is: 'eq', value: '2026-11-25' }],
      top: 500,
    });
    assert.ok(items.some(({ id, record }) => id === made.id && record.Lessons === 'Eerder bellen'));
  });
});
