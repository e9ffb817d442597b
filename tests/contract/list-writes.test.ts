import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { anAgreement, anInitiative, aRegistration } from './support/records.ts';
import { aTenant } from './support/tenant.ts';

describe('writing to lists', () => {
  let tenant: Awaited<ReturnType<typeof aTenant>>;
  let anna: ReturnType<typeof tenant.as>;
  let bram: ReturnType<typeof tenant.as>;
  before(async () => {
    tenant = await aTenant();
    anna = tenant.as('anna');
    bram = tenant.as('bram');
    // The digest is asked beforehand, so that a fault meets the write itself.
    await Promise.all([anna, bram].map(({ lists }) => lists.agreements.createOnce(anAgreement(randomUUID()))));
  });
  after(() => tenant.close());
  beforeEach(() => tenant.clearTrace());
  afterEach(() => tenant.endFaults());

  const hasCode = (code: Parameters<typeof tenant.adapters.hasCode>[1]) => (error: unknown) =>
    tenant.adapters.hasCode(error, code);
  const howMany = async (key: string): Promise<number> =>
    (await anna.lists.registrations.find({ where: [{ column: 'Key', is: 'eq', value: key }], top: 10 })).items.length;
  const writes = async (): Promise<readonly string[]> =>
    (await tenant.trace())
      .filter(({ method, url }) => method !== 'GET' && !url.endsWith('/contextinfo'))
      .map(({ method, status }) => `${method} ${status}`);

  it('keeps everything that was typed, as it was typed', async () => {
    const record = aRegistration({
      Title: `"Groen" & 'grijs' <b>`,
      Summary: 'Eerste regel\r\nTweede regel\n\n 🌳 مرحبا',
      InitiatorName: "O'Brien & Zn.",
      InitiatorEmail: 'x@voorbeeld.example',
    });
    const made = await anna.lists.registrations.createOnce(record);
    const read = await anna.lists.registrations.getByKey(record.Key);
    assert.deepEqual(read?.record, { ...record, Summary: 'Eerste regel\nTweede regel\n\n 🌳 مرحبا' });
    assert.deepEqual(made.record, read.record);
    assert.equal(made.etag, read.etag);
  });

  it('gives the one that is there when the same is made twice', async () => {
    const record = aRegistration();
    const first = await anna.lists.registrations.createOnce(record);
    const second = await anna.lists.registrations.createOnce({ ...record, Title: 'Nog een keer gedrukt' });
    assert.deepEqual(second, first);
    assert.equal(await howMany(record.Key), 1);
  });

  it('makes one when the button is pressed twice at once', async () => {
    const record = aRegistration();
    const [first, second] = await Promise.all([
      anna.lists.registrations.createOnce(record),
      anna.lists.registrations.createOnce(record),
    ]);
    assert.equal(first.id, second.id);
    assert.equal(await howMany(record.Key), 1);
  });

  for (const kind of ['drop-after-commit', 'timeout'])
    it(`makes one when the answer is lost (${kind})`, async () => {
      await tenant.faults({ kinds: [kind], match: '^POST .*Aanmeldingen.*/items$', times: 1 });
      const record = aRegistration();
      const made = await anna.lists.registrations.createOnce(record);
      assert.equal(made.record.Key, record.Key);
      assert.equal(await howMany(record.Key), 1);
    });

  it('says that a number is taken by another initiative', async () => {
    const first = anInitiative();
    await anna.lists.initiatives.createOnce(first);
    await assert.rejects(
      anna.lists.initiatives.createOnce(anInitiative({ Number: first.Number })),
      hasCode('already-exists'),
    );
  });

  it('waits as SharePoint asks when it is busy in the middle of a save', async () => {
    const made = await anna.lists.initiatives.createOnce(anInitiative());
    await tenant.clearTrace();
    await tenant.faults({ kinds: ['429'], match: '^MERGE ', times: 2, retryAfter: 1 });
    const saved = await anna.lists.initiatives.update(made, { Ambition: 'Samen tuinieren' });
    assert.equal(saved.record.Ambition, 'Samen tuinieren');
    assert.deepEqual(await writes(), ['MERGE 429', 'MERGE 429', 'MERGE 204']);
    assert.deepEqual((await anna.lists.initiatives.getByKey(made.record.Key))?.record, saved.record);
  });

  it('says that SharePoint is too busy when it asks for more patience than a person has', async () => {
    const made = await anna.lists.initiatives.createOnce(anInitiative());
    await tenant.faults({ kinds: ['429'], match: '^MERGE ', retryAfter: 300 });
    await assert.rejects(anna.lists.initiatives.update(made, { Ambition: 'x' }), (error) => {
      assert.ok(tenant.adapters.hasCode(error, 'throttled'));
      assert.equal(error.detail.retryAfter, 300);
      return true;
    });
  });

  it('refuses to overwrite what somebody saved first, and leaves theirs', async () => {
    const made = await anna.lists.initiatives.createOnce(anInitiative());
    await bram.lists.initiatives.update(made, { Ambition: 'Van Bram' });
    await assert.rejects(anna.lists.initiatives.update(made, { Ambition: 'Van Anna' }), hasCode('changed-elsewhere'));
    assert.equal((await anna.lists.initiatives.getByKey(made.record.Key))?.record.Ambition, 'Van Bram');
  });

  it('saves again with the version that the first save gave', async () => {
    const made = await anna.lists.initiatives.createOnce(anInitiative());
    const once = await anna.lists.initiatives.update(made, { Ambition: 'Eén', NextActionOn: '2026-07-25' });
    const twice = await anna.lists.initiatives.update(once, { Ambition: null, WaitingSince: '2026-12-01' });
    const read = await anna.lists.initiatives.getByKey(made.record.Key);
    assert.deepEqual(read?.record, twice.record);
    assert.equal(read.etag, twice.etag);
    assert.ok(!('Ambition' in read.record));
    assert.equal(read.record.NextActionOn, '2026-07-25');
  });

  for (const kind of ['drop-after-commit', 'timeout', '412'])
    it(`knows its own save again when its answer is lost or wrong (${kind})`, async () => {
      const made = await anna.lists.initiatives.createOnce(anInitiative());
      await tenant.faults({ kinds: [kind], match: '^MERGE ', times: 1 });
      const saved = await anna.lists.initiatives.update(made, {
        Ambition: 'Samen tuinieren',
        LastCommand: randomUUID(),
      });
      const read = await anna.lists.initiatives.getByKey(made.record.Key);
      assert.deepEqual(read?.record, saved.record);
      assert.equal(read.etag, saved.etag);
    });

  it('does not take the change of somebody else for its own when the answer is lost', async () => {
    const made = await anna.lists.initiatives.createOnce(anInitiative());
    await bram.lists.initiatives.update(made, { LastCommand: 'bram' });
    await tenant.faults({ kinds: ['timeout'], match: '^MERGE ', times: 1 });
    await assert.rejects(anna.lists.initiatives.update(made, { LastCommand: 'anna' }));
    assert.equal((await anna.lists.initiatives.getByKey(made.record.Key))?.record.LastCommand, 'bram');
  });

  it('never writes without saying which version it saw', async () => {
    const made = await anna.lists.initiatives.createOnce(anInitiative());
    await anna.lists.initiatives.update(made, { Ambition: 'x' });
    const merges = (await tenant.trace()).filter(({ method }) => method === 'MERGE');
    assert.equal(merges.length, 1);
    assert.equal(merges[0]?.request.headers['if-match'], made.etag);
  });

  it('does not let a reader write, and says so', async () => {
    const reader = tenant.as('griffie');
    const made = await anna.lists.initiatives.createOnce(anInitiative());
    await assert.rejects(reader.lists.initiatives.update(made, { Ambition: 'x' }), hasCode('no-rights'));
    await assert.rejects(reader.lists.initiatives.createOnce(anInitiative()), hasCode('no-rights'));
    assert.ok(!('Ambition' in ((await anna.lists.initiatives.getByKey(made.record.Key))?.record ?? {})));
  });

  it('lets a colleague change their own weighing and nobody else’s', async () => {
    const weigh = (login: string) =>
      tenant.as(login).lists.weighings.createOnce({
        Title: login,
        Key: randomUUID(),
        InitiativeKey: randomUUID(),
        PersonKey: randomUUID(),
      });
    const own = await weigh('collega1');
    await tenant.as('collega1').lists.weighings.update(own, { WhyAndHow: 'Past bij ons groenbeleid' });
    await assert.rejects(tenant.as('collega2').lists.weighings.update(own, { WhyAndHow: 'x' }), hasCode('no-rights'));
  });

  it('moves a record to the recycle bin, unless somebody changed it', async () => {
    const made = await anna.lists.agreements.createOnce(anAgreement(randomUUID()));
    const changed = await bram.lists.agreements.update(made, { Status: 'gedaan' });
    await assert.rejects(anna.lists.agreements.recycle(made), hasCode('changed-elsewhere'));
    await anna.lists.agreements.recycle(changed);
    await anna.lists.agreements.recycle(changed);
    assert.equal(await anna.lists.agreements.getByKey(made.record.Key), undefined);
  });

  it('refuses a text that does not fit in its column, without making anything', async () => {
    const record = anInitiative({ Title: 'x'.repeat(300) });
    await assert.rejects(anna.lists.initiatives.createOnce(record), hasCode('refused'));
    assert.equal(await anna.lists.initiatives.getByKey(record.Key), undefined);
  });
});
