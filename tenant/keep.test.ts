import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { personCookie } from './http/person.ts';
import { startTenant, type RunningTenant } from './server.ts';

const site = '/sites/initiatieven/_api';

describe('A tenant in memory that was kept', () => {
  let tenant: RunningTenant;
  before(async () => {
    tenant = await startTenant({ say: () => undefined });
  });
  after(() => tenant.close());

  const ask = async (path: string, method = 'GET', body?: object): Promise<Response> => {
    const headers: Record<string, string> = {
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json',
      cookie: `${personCookie}=beheer`,
    };
    const send = (to: string, given: RequestInit): Promise<Response> =>
      fetch(`http://127.0.0.1:${tenant.port}${to}`, { ...given, headers });
    if (method === 'GET') return send(path, {});
    if (path.startsWith(site)) {
      const context = await send(`${site}/contextinfo`, { method: 'POST' });
      headers['x-requestdigest'] = ((await context.json()) as { FormDigestValue: string }).FormDigestValue;
    }
    return send(path, { method, body: JSON.stringify(body ?? {}) });
  };
  const titles = async (): Promise<readonly string[]> => {
    const response = await ask(`${site}/web/lists/getByTitle('Loketten')/items?$top=100`);
    const { value } = (await response.json()) as { value: readonly { Title: string }[] };
    return value.map(({ Title }) => Title);
  };
  const columns = async (): Promise<readonly string[]> => {
    const response = await ask(`${site}/web/lists/getByTitle('Loketten')/items?$top=1`);
    return Object.keys(((await response.json()) as { value: readonly [object] }).value[0]);
  };
  const consent = async (): Promise<unknown> => (await ask('/_local/consent')).json();
  const change = async (): Promise<void> => {
    const list = `${site}/web/lists/getByTitle('Loketten')`;
    const added = await ask(`${list}/items`, 'POST', { Title: 'Nieuw loket' });
    const column = await ask(`${list}/fields`, 'POST', { Title: 'Kamer', FieldTypeKind: 2 });
    assert.deepEqual([added.status, column.status], [201, 201]);
    await ask('/_local/consent', 'POST', { 'Presence.Read.All': false });
  };

  it('is as it was then, as often as it is put back: items, columns and consent', async () => {
    const before = [await titles(), await columns(), await consent()];
    const putBack = tenant.keep();
    for (let time = 1; time <= 2; time += 1) {
      await change();
      assert.ok((await titles()).includes('Nieuw loket'));
      assert.ok((await columns()).includes('Kamer'));
      assert.notDeepEqual(await consent(), before[2]);
      putBack();
      assert.deepEqual([await titles(), await columns(), await consent()], before);
    }
  });

  it('is put back to what was kept first, also past what was kept later and past a reset', async () => {
    const before = [await titles(), await columns(), await consent()];
    const putBack = tenant.keep();
    await change();
    const putBackLater = tenant.keep();
    await ask('/_local/reset', 'POST', { seed: 'empty' });
    putBackLater();
    assert.ok((await titles()).includes('Nieuw loket'));
    putBack();
    assert.deepEqual([await titles(), await columns(), await consent()], before);
    assert.throws(putBackLater, /no such savepoint/);
  });
});

describe('A tenant on disk', () => {
  it('is not kept, since nothing that is answered from then on would outlive a kill', async () => {
    const data = mkdtempSync(join(tmpdir(), 'tenant-'));
    const tenant = await startTenant({ data, say: () => undefined });
    assert.throws(() => tenant.keep(), /in memory/);
    await tenant.close();
    rmSync(data, { recursive: true, force: true });
  });
});
