import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aTenant } from './support/tenant.ts';

describe('searching initiatives by SharePoint', () => {
  let tenant: Awaited<ReturnType<typeof aTenant>>;
  let anna: ReturnType<typeof tenant.as>;
  let kcc: ReturnType<typeof tenant.as>;
  before(async () => {
    tenant = await aTenant();
    anna = tenant.as('anna');
    kcc = tenant.as('kcc');
  });
  after(() => tenant.close());

  it('finds the initiatives whose text holds the beginning of each word, by their keys', async () => {
    const [some] = (await anna.lists.initiatives.find({ top: 1 })).items;
    assert.ok(some);
    const words = some.record.Title.split(/[^\p{L}]+/u).filter((word) => word.length >= 5);
    const [word = ''] = words;
    const keys = await kcc.initiativeSearch.find(word.slice(0, 4).toUpperCase(), ['initiatives'], 50);
    assert.ok(keys.includes(some.record.Key), `${word}: ${keys.join()}`);
    for (const key of keys) assert.ok(await kcc.lists.initiatives.getByKey(key));
  });

  it('finds the initiative of an initiator for the pool, and nothing of them for the contact centre', async () => {
    const [initiator] = (await anna.lists.initiators.find({ top: 1 })).items;
    assert.ok(initiator);
    const { Title: name, InitiativeKey: key } = initiator.record;
    assert.ok((await anna.initiativeSearch.find(name, ['initiatives', 'initiators'], 50)).includes(key));
    // Even when a screen would ask: the index shows nobody what they may not read.
    assert.deepEqual(await kcc.initiativeSearch.find(name, ['initiatives', 'initiators'], 50), []);
    // And where nobody asks for initiators, none are found.
    assert.deepEqual(await anna.initiativeSearch.find(name, ['initiatives'], 50), []);
  });

  it('asks nothing for words that are too short, and finds nothing for what nobody wrote', async () => {
    assert.deepEqual(await anna.initiativeSearch.find('a de', ['initiatives'], 20), []);
    assert.deepEqual(await anna.initiativeSearch.find('qwxzqwxz', ['initiatives', 'initiators'], 20), []);
  });

  it('makes no operator of what somebody types', async () => {
    assert.deepEqual(await anna.initiativeSearch.find('xyzzy" OR "a*', ['initiatives'], 20), []);
  });
});
