import type { Send, SendInit } from '../http/send';
import { usualRetry, withRetry } from '../http/with-retry';
import { Connection } from './connection';
import { createLists } from './lists';

const site = 'https://gemeente.example/sites/initiatieven';

interface Sent {
  readonly url: string;
  readonly init: SendInit;
}

/** A site that answers a batch part by part, and everything else by `single`. */
function siteThat(
  part: (url: string, index: number) => [status: number, body: object],
  single: (sent: Sent) => Response,
) {
  const sent: Sent[] = [];
  const send: Send = (url, init) => {
    sent.push({ url, init });
    if (!url.endsWith('/_api/$batch')) return Promise.resolve(single({ url, init }));
    const urls = [...(init.body as string).matchAll(/^GET (\S+) HTTP/gm)].map((match) => match[1] ?? '');
    const parts = urls.map((one, index) => {
      const [status, body] = part(one, index);
      const head = 'Content-Type: application/http\r\nContent-Transfer-Encoding: binary';
      return `--batchresponse_1\r\n${head}\r\n\r\nHTTP/1.1 ${status} X\r\nCONTENT-TYPE: application/json\r\nRETRY-AFTER: 7\r\n\r\n${JSON.stringify(body)}\r\n`;
    });
    return Promise.resolve(new Response(`${parts.join('')}--batchresponse_1--\r\n`, { status: 200 }));
  };
  return { sent, send };
}

const row = (id: number, title: string) => ({
  Id: id,
  Title: title,
  Created: '2026-11-23T08:00:00Z',
  Modified: '2026-11-23T08:00:00Z',
  'odata.etag': `"g,${id}"`,
});
const rows = (...items: object[]) => ({ value: items });
const none = () => new Response(JSON.stringify(rows()), { status: 200 });

describe('reads together', () => {
  it('leave in one request and each get their own answer', async () => {
    const { send, sent } = siteThat((url) => [200, rows(row(1, url.includes('Opgaven') ? 'Groen' : 'Anna'))], none);
    const connection = new Connection(site, send);
    const lists = createLists(connection);
    const [opgaven, pool] = await connection.together(() =>
      Promise.all([lists.opgaven.find({ top: 10 }), lists.pool.find({ top: 10 })]),
    );
    expect(sent.map(({ url }) => url)).toEqual([`${site}/_api/$batch`]);
    expect(opgaven.items[0]?.record.Title).toBe('Groen');
    expect(pool.items[0]).toMatchObject({ id: 1, etag: '"g,1"', record: { Title: 'Anna' } });
  });

  it('fail apart: what is refused does not take the others with it', async () => {
    const { send } = siteThat(
      (url) =>
        url.includes('Opgaven')
          ? [403, { 'odata.error': { code: '-2147024891, System.UnauthorizedAccessException' } }]
          : [200, rows(row(1, 'Anna'))],
      none,
    );
    const connection = new Connection(site, send);
    const lists = createLists(connection);
    const [opgaven, pool] = await connection.together(() =>
      Promise.allSettled([lists.opgaven.find({ top: 10 }), lists.pool.find({ top: 10 })]),
    );
    expect(opgaven).toMatchObject({
      status: 'rejected',
      reason: { code: 'no-rights', detail: { subject: 'Opgaven', status: 403 } },
    });
    expect(pool.status).toBe('fulfilled');
  });

  it('all fail when the batch gets no answer, instead of waiting for ever', async () => {
    const connection = new Connection(site, () => Promise.reject(new TypeError('Failed to fetch')));
    const lists = createLists(connection);
    const results = await connection.together(() =>
      Promise.allSettled([lists.opgaven.find({ top: 1 }), lists.pool.find({ top: 1 })]),
    );
    expect(results.map((result) => (result.status === 'rejected' ? (result.reason as unknown) : result))).toMatchObject(
      [{ code: 'offline' }, { code: 'offline' }],
    );
  });

  it('read a part again by itself when SharePoint was too busy for it, after the wait that it asked for', async () => {
    const { send, sent } = siteThat(
      (url) => (url.includes('Pool') ? [429, {}] : [200, rows(row(1, 'Groen'))]),
      () => new Response(JSON.stringify(rows(row(7, 'Anna'))), { status: 200 }),
    );
    const waits: number[] = [];
    const sleep = (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      return Promise.resolve();
    };
    const connection = new Connection(site, send, { ...usualRetry, sleep });
    const lists = createLists(connection);
    const [, pool] = await connection.together(() =>
      Promise.all([lists.opgaven.find({ top: 1 }), lists.pool.find({ top: 1 })]),
    );
    expect(pool.items[0]?.record.Title).toBe('Anna');
    expect(sent).toHaveLength(2);
    expect(waits).toEqual([7000]);
  });

  it('go by themselves when they start after the batch left, and so does every write', async () => {
    const { send, sent } = siteThat(
      () => [200, rows(row(1, 'Groen'))],
      ({ init }) => (init.method === 'POST' ? new Response(JSON.stringify(row(2, 'x')), { status: 201 }) : none()),
    );
    const connection = new Connection(site, send);
    const lists = createLists(connection);
    await connection.together(async () => {
      const writing = lists.settings.createOnce({ Key: 'a', Title: 'A' });
      await lists.opgaven.find({ top: 1 });
      await lists.pool.find({ top: 1 });
      await writing;
    });
    expect(sent.map(({ url }) => decodeURIComponent(url.replace(site, '')).replace(/\?.*/, '')).sort()).toEqual([
      '/_api/$batch',
      "/_api/web/lists/getByTitle('Instellingen')/items",
      "/_api/web/lists/getByTitle('Pool')/items",
    ]);
  });

  it('repeat a batch of reads that got no answer', async () => {
    const { send } = siteThat(() => [200, rows(row(1, 'Groen'))], none);
    let tries = 0;
    const flaky: Send = (url, init) =>
      tries++ === 0 ? Promise.reject(new TypeError('Failed to fetch')) : send(url, init);
    const connection = new Connection(
      site,
      withRetry(flaky, { tries: 3, longestWait: 1, sleep: () => Promise.resolve() }),
    );
    const lists = createLists(connection);
    const page = await connection.together(() => lists.opgaven.find({ top: 1 }));
    expect(page.items).toHaveLength(1);
    expect(tries).toBe(2);
  });
});
