import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { never, quiet, stateOf, wrong, writesOf } from './support/setup.ts';
import { aTenant, type Tenant } from './support/tenant.ts';

describe('set-up of an empty site', () => {
  let tenant: Tenant;
  let beheer: ReturnType<Tenant['as']>;
  // A tenant for each test: SharePoint counts what one person asks in five minutes (platform rule 1.17).
  beforeEach(async () => {
    tenant = await aTenant('empty');
    beheer = tenant.as('beheer');
  });
  afterEach(() => tenant.close());

  it('finds everything missing, says that it can be made, and changes nothing by looking', async () => {
    await tenant.clearTrace();
    const findings = await beheer.setup.check();
    const ids = [
      'list:Initiatieven',
      'column:Initiatieven.Phase',
      'rights:Initiatieven',
      'security:Aanmeldingen',
      'group:pool',
      'setting:norm.firstContact',
    ];
    for (const id of ids) {
      const found = findings.filter((one) => one.id === id);
      assert.deepEqual(
        found.map(({ state, repairable }) => ({ state, repairable })),
        [{ state: 'missing', repairable: true }],
        id,
      );
    }
    assert.equal(stateOf(findings, 'content:Pool'), 'missing');
    assert.deepEqual(await writesOf(tenant), []);
  });

  it('makes everything, tells what it does step by step, and writes nothing the second time', async () => {
    const told: string[] = [];
    const findings = await beheer.setup.check();
    await tenant.clearTrace();
    const made = await beheer.setup.repair(
      findings,
      ({ done, total, finding, result }) => told.push(`${done}/${total} ${finding.id} ${result}`),
      never,
    );
    assert.deepEqual(wrong(made), []);
    const total = findings.filter(({ repairable }) => repairable).length;
    assert.equal(told.length, 2 * total);
    assert.equal(told.at(-1), `${total}/${total} menu:Inrichting made`);
    const written = await writesOf(tenant);
    assert.ok(written.filter((line) => line.endsWith('/createfieldasxml')).length > 150);
    // Columns, rights and columns of views leave together: on a real site every round trip is felt.
    const lists = findings.filter(({ id }) => id.startsWith('list:')).length;
    assert.ok(
      (await tenant.trace()).length < 13 * lists,
      `${(await tenant.trace()).length} round trips, ${lists} lists`,
    );
    await tenant.clearTrace();
    await beheer.setup.repair(await beheer.setup.check(), quiet, never);
    assert.deepEqual(await writesOf(tenant), []);
  });

  it('can be stopped anywhere and goes on where it was', async () => {
    for (let run = 0; run < 20; run++) {
      const findings = await beheer.setup.check();
      if (wrong(findings).length === 0) return;
      const stop = new AbortController();
      let steps = 0;
      await beheer.setup.repair(
        findings,
        ({ result }) => (result !== 'busy' && (steps += 1) >= 31 ? stop.abort() : undefined),
        stop.signal,
      );
    }
    assert.fail('not ready after 20 times');
  });

  it('ends right when answers are lost and SharePoint is busy, by repeating it', async () => {
    await tenant.faults({
      kinds: ['drop-after-commit', '429', '503', 'timeout'],
      rate: 0.1,
      seed: 7,
      retryAfter: 1,
      match: '/sites/initiatieven/',
    });
    for (let run = 0; run < 5; run++)
      await beheer.setup
        .check()
        .then((findings) => beheer.setup.repair(findings, quiet, never))
        .catch(quiet);
    await tenant.endFaults();
    const findings = await beheer.setup.repair(await beheer.setup.check(), quiet, never);
    assert.deepEqual(wrong(findings), []);
    const site = await tenant.adapters.readSite(beheer.connection);
    for (const list of site.lists)
      for (const name of list.fields.keys())
        assert.ok(!/^(?!_)[A-Za-z]+[0-9]$/.test(name), `${list.title} has ${name} twice`);
  });
});
