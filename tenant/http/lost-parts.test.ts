import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTenant, type RunningTenant } from '../server.ts';

const site = '/sites/initiatieven/_api';
const items = `${site}/web/lists/getByTitle('Contactmomenten')/items`;
const keys = ['een', 'twee', 'drie', 'vier'];

let tenant: RunningTenant;
before(async () => {
  tenant = await startTenant({ say: () => undefined });
});
after(() => tenant.close());

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const ask = (path: string, { headers, ...init }: Asked = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${tenant.port}${path}`, {
    ...init,
    headers: { accept: 'application/json;odata=nometadata', ...headers },
  });

const loseParts = (seed: number): Promise<Response> =>
  ask('/_local/faults', { method: 'POST', body: JSON.stringify({ kinds: ['lost-part'], seed, times: 1 }) });

/** Adds four items in one batch. @returns the status of each part that was answered */
async function addInBatch(seed: number): Promise<number[]> {
  const { FormDigestValue } = (await (await ask(`${site}/contextinfo`, { method: 'POST' })).json()) as {
    FormDigestValue: string;
  };
  const parts = keys.map(
    (key) =>
      `--c\nContent-Type: application/http\n\nPOST http://127.0.0.1:${tenant.port}${items} HTTP/1.1\nContent-Type: application/json\nAccept: application/json;odata=nometadata\n\n{"Title":"x","Key":"${seed}-${key}"}\n\n`,
  );
  const answer = await ask(`${site}/$batch`, {
    method: 'POST',
    headers: { 'x-requestdigest': FormDigestValue, 'content-type': 'multipart/mixed; boundary=b' },
    body: `--b\nContent-Type: multipart/mixed; boundary=c\n\n${parts.join('')}--c--\n--b--\n`,
  });
  assert.equal(answer.status, 200);
  return [...(await answer.text()).matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
}

async function stored(seed: number): Promise<number> {
  const answer = await ask(`${items}?$filter=startswith(Key,'${seed}-')&$select=Key`);
  return ((await answer.json()) as { value: unknown[] }).value.length;
}

async function threeTimesMe(seed: number): Promise<{ id: string; status: number }[]> {
  await loseParts(seed);
  const requests = ['1', '2', '3'].map((id) => ({ id, method: 'GET', url: '/me' }));
  const answer = await ask('/graph/v1.0/$batch', { method: 'POST', body: JSON.stringify({ requests }) });
  assert.equal(answer.status, 200);
  return ((await answer.json()) as { responses: { id: string; status: number }[] }).responses;
}

describe('Parts of a batch that get lost', () => {
  it('are refused and not done, or done and not answered, while SharePoint does the others', async () => {
    const ways = new Set<string>();
    for (let seed = 1; seed <= 8; seed += 1) {
      await loseParts(seed);
      const statuses = await addInBatch(seed);
      const refused = statuses.filter((status) => status === 503).length;
      const unanswered = keys.length - statuses.length;
      assert.ok(refused + unanswered > 0 && statuses.includes(201), `${seed}: ${statuses.join()}`);
      assert.equal(await stored(seed), keys.length - refused);
      if (refused > 0) ways.add('refused');
      if (unanswered > 0) ways.add('unanswered');
    }
    assert.deepEqual(ways, new Set(['refused', 'unanswered']));
  });

  it('are so in Graph too, each answer under its own id, the same for the same seed', async () => {
    const runs: string[] = [];
    for (let seed = 1; seed <= 8; seed += 1) {
      const responses = await threeTimesMe(seed);
      const well = responses.filter(({ status }) => status === 200);
      assert.ok(well.length >= 1 && well.length < 3);
      assert.ok(responses.every(({ status }) => status === 200 || status === 503));
      const fates = responses.map(({ id, status }) => `${id}:${status}`).join();
      assert.equal((await threeTimesMe(seed)).map(({ id, status }) => `${id}:${status}`).join(), fates);
      runs.push(fates);
    }
    assert.ok(new Set(runs).size > 3);
  });

  it('leave the next batch alone when only one fault was asked for', async () => {
    await loseParts(1);
    await addInBatch(101);
    assert.deepEqual(await addInBatch(102), [201, 201, 201, 201]);
  });
});
