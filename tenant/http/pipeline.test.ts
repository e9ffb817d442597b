import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startBareTenant, type BareTenant } from '../testing/bare-tenant.ts';

let tenant: BareTenant;
before(async () => {
  tenant = await startBareTenant();
});
after(() => tenant.close());
beforeEach(async () => {
  await tenant.control('faults', {});
  await tenant.control('latency', { ms: 0 });
  await tenant.ask('/_local/trace', { method: 'DELETE' });
});

const echo = '/sites/initiatieven/_api/echo';

interface Echo {
  readonly method: string;
  readonly query: string;
  readonly length: number;
  readonly person: string;
}

async function askEcho(path = echo, init?: RequestInit): Promise<Echo> {
  return (await (await tenant.ask(path, init)).json()) as Echo;
}

describe('A request to the tenant', () => {
  it('comes from the default person until somebody is chosen', async () => {
    assert.equal((await askEcho()).person, 'anna');
  });

  it('comes from the person in ?als=, which the service does not see, and a cookie remembers it', async () => {
    const response = await tenant.ask(`${echo}?$top=1&als=kcc`);
    assert.deepEqual(await response.json(), {
      method: 'GET',
      query: '?$top=1',
      accept: '*/*',
      length: 0,
      person: 'kcc',
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^tenant-person=kcc; Path=\//);
    assert.equal((await askEcho(echo, { headers: { cookie } })).person, 'kcc');
  });

  it('is refused when ?als= names nobody, with the names there are', async () => {
    const response = await tenant.ask(`${echo}?als=nobody`);
    assert.equal(response.status, 400);
    assert.match(await response.text(), /collega12/);
  });

  it('can carry its method in X-HTTP-Method, as SharePoint allows for POST alone', async () => {
    assert.equal((await askEcho(echo, { method: 'POST', headers: { 'x-http-method': 'merge' } })).method, 'MERGE');
    assert.equal((await askEcho(echo, { headers: { 'x-http-method': 'DELETE' } })).method, 'GET');
  });

  it('to a path that nothing knows is a 404 in the shape that the caller expects', async () => {
    const sharePoint = await tenant.ask('/sites/initiatieven/_api/web/nothing');
    assert.equal(sharePoint.status, 404);
    assert.ok(((await sharePoint.json()) as { 'odata.error'?: object })['odata.error']);
    const graph = await tenant.ask('/graph/v1.0/nothing');
    assert.equal(graph.status, 404);
    assert.ok(((await graph.json()) as { error?: { code?: string } }).error?.code);
    assert.equal((await tenant.ask('/nothing')).status, 404);
  });

  it('that makes a service fail is a 500 without a stack trace, and the server stays up', async () => {
    const silent = console.error;
    console.error = () => undefined;
    const response = await tenant.ask('/sites/initiatieven/_api/broken');
    console.error = silent;
    assert.equal(response.status, 500);
    const text = await response.text();
    assert.doesNotMatch(text, /A mistake in a service|\.ts/);
    assert.equal((await askEcho()).person, 'anna');
  });

  it('whose address cannot be decoded is a 400', async () => {
    assert.equal((await tenant.raw('/sites/initiatieven/_api/web/%E0%A4%A')).status, 400);
    assert.equal((await tenant.raw('//')).status < 500, true);
  });

  it('larger than SharePoint takes in one go is refused before it is sent', async () => {
    const response = await tenant.ask(echo, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } });
    assert.equal(response.status, 200);
    const refused = await announce(300 * 1024 * 1024);
    assert.match(refused, /^HTTP\/1\.1 413 /);
    assert.match(refused, /262144000 bytes/);
  });

  it('cannot reach files outside the folders that are served', async () => {
    for (const target of [
      '/sites/appcatalog/ClientSideAssets/../../../package.json',
      '/sites/appcatalog/ClientSideAssets/%2e%2e%2f%2e%2e%2fpackage.json',
      '/sites/appcatalog/ClientSideAssets/..%5c..%5cpackage.json',
      '/_spfx/1.23.2/..%2f..%2fpackage.json',
      '/_spfx/1.23.2/sp-loader/..%2fpackage.json',
      '/_standins/..%2f..%2fpackage.json',
      '/_spfx/own/00/..%2fboot.js',
    ]) {
      const { status, body } = await tenant.raw(target);
      assert.equal(status, 404, target);
      assert.doesNotMatch(body, /devDependencies/);
    }
  });

  it('gets a smaller answer when the caller understands that', async () => {
    const page = '/sites/initiatieven/SitePages/Geen.aspx';
    assert.equal(
      (await tenant.ask(page, { headers: { 'accept-encoding': 'gzip, br' } })).headers.get('content-encoding'),
      'br',
    );
    assert.equal(
      (await tenant.ask(page, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding'),
      'gzip',
    );
    assert.equal(
      (await tenant.ask(page, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding'),
      null,
    );
  });

  it('for a script of the runtime may be kept for good', async () => {
    const response = await tenant.ask('/_spfx/1.23.2/sp-application-base/sp-default-assembly_en-us.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
    assert.equal(response.headers.get('content-encoding'), 'br');
  });

  /** Says how much will come, and waits for the answer without sending it. */
  async function announce(bytes: number): Promise<string> {
    const { connect } = await import('node:net');
    return new Promise((resolve, reject) => {
      const socket = connect(tenant.port, '127.0.0.1', () =>
        socket.write(`POST ${echo} HTTP/1.1\r\nHost: x\r\nContent-Length: ${bytes}\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (part: Buffer) => (text += part.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      setTimeout(() => socket.end(), 300);
    });
  }
});

describe('Pages', () => {
  it('show nothing of a site to somebody without access', async () => {
    const response = await tenant.ask('/sites/initiatieven/SitePages/Initiatieven.aspx?als=griffie');
    assert.equal(response.status, 403);
    assert.match(await response.text(), /Je hebt toegang nodig/);
  });

  it('forbid inline scripts and scripts of other hosts', async () => {
    const policy = (await tenant.ask('/teams')).headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self' 'unsafe-eval';/);
    assert.doesNotMatch(policy.split(';').find((part) => part.includes('script-src')) ?? '', /unsafe-inline|http/);
  });

  it('opened at localhost go on under the name of the tenant, so that SPFx takes it for SharePoint', async () => {
    const opened = await tenant.ask('/teams?channel=1&als=kcc', { headers: { 'sec-fetch-dest': 'document' } });
    assert.equal(opened.headers.get('location'), `http://gemeente.localhost:${tenant.port}/teams?channel=1`);
    assert.match(opened.headers.get('set-cookie') ?? '', /tenant-person=kcc/);
  });

  it('escape what an address puts in them', async () => {
    const response = await tenant.ask('/teams?app=%3Cscript%3Ealert(1)%3C/script%3E&theme=%22%3E%3Cscript%3E');
    assert.doesNotMatch(await response.text(), /<script>alert/);
  });

  it('send on from TeamsLogon within the tenant, and nowhere else', async () => {
    const logon = '/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=';
    const inside = await tenant.ask(`${logon}${encodeURIComponent('/_layouts/15/teamshostedapp.aspx?teams')}`);
    assert.equal(inside.status, 302);
    assert.equal(inside.headers.get('location'), '/_layouts/15/teamshostedapp.aspx?teams');
    for (const outside of ['https://example.org/', '//example.org/', '/\\example.org', ''])
      assert.equal((await tenant.ask(`${logon}${encodeURIComponent(outside)}`)).status, 400, outside);
  });
});

describe('Faults on the line', () => {
  const faults = (kinds: string[], more: object = {}): Promise<Response> =>
    tenant.control('faults', { rate: 1, kinds, ...more });

  it('429 and 503 come with Retry-After, without JSON from SharePoint and with it from Graph', async () => {
    await faults(['429'], { retryAfter: 7 });
    const sharePoint = await tenant.ask(echo);
    assert.deepEqual(
      [sharePoint.status, sharePoint.headers.get('retry-after'), await sharePoint.text()],
      [429, '7', '429 TOO MANY REQUESTS'],
    );
    const graph = await tenant.ask('/graph/v1.0/me');
    assert.equal(((await graph.json()) as { error: { code: string } }).error.code, 'TooManyRequests');
    await faults(['503'], { retryAfter: null });
    const without = await tenant.ask(echo);
    assert.deepEqual([without.status, without.headers.get('retry-after')], [503, null]);
  });

  it('412 hits changes only', async () => {
    await faults(['412']);
    assert.equal((await tenant.ask(echo)).status, 200);
    assert.equal((await tenant.ask(echo, { method: 'POST', headers: { 'x-http-method': 'MERGE' } })).status, 412);
  });

  it('drop-after-commit does the work and gives no answer', async () => {
    await faults(['drop-after-commit']);
    await assert.rejects(tenant.ask(echo, { method: 'POST', body: 'x' }));
    const [line] = await tenant.trace();
    assert.equal(line?.['fault'], 'drop-after-commit');
    assert.equal(line['status'], 200);
  });

  it('cut breaks an answer off half-way', async () => {
    await faults(['cut']);
    await assert.rejects(async () => (await tenant.ask(echo)).text());
  });

  it('timeout gives no answer at all and leaves the work undone; slow answers late', async () => {
    await faults(['timeout'], { delayMs: 50 });
    await assert.rejects(tenant.ask(echo));
    assert.deepEqual(await tenant.trace(), []);
    await faults(['slow'], { delayMs: 120 });
    const started = performance.now();
    assert.equal((await tenant.ask(echo)).status, 200);
    assert.ok(performance.now() - started >= 115);
  });

  it('never touch pages, scripts and the control endpoints', async () => {
    await faults(['503']);
    assert.equal((await tenant.ask('/sites/initiatieven/SitePages/Geen.aspx')).status, 404);
    assert.equal((await tenant.ask('/_local/health')).status, 200);
  });

  it('latency delays every call of a service', async () => {
    await tenant.control('latency', { ms: 80 });
    const started = performance.now();
    await tenant.ask(echo);
    assert.ok(performance.now() - started >= 78);
  });
});

describe('The trace', () => {
  it('holds every exchange of the services in the shape of the contract checkers, Graph on its own host', async () => {
    await tenant.ask(`${echo}?$select=Title&als=bram`, {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
    });
    await tenant.ask('/graph/v1.0/me');
    await tenant.ask('/teams');
    const [first, second, ...others] = await tenant.trace();
    assert.equal(others.length, 0);
    assert.equal(first?.['method'], 'POST');
    assert.equal(first['status'], 200);
    assert.equal(first['person'], 'bram');
    assert.match(String(first['url']), /\/sites\/initiatieven\/_api\/echo\?\$select=Title/);
    assert.equal((first['request'] as { body: string }).body, '{"a":1}');
    assert.equal((JSON.parse(String(first['body'])) as Echo).method, 'POST');
    assert.equal(second?.['url'], 'https://graph.microsoft.com/v1.0/me');
  });

  it('records without contents, or not at all, when asked', async () => {
    await tenant.control('trace', { redact: true });
    await tenant.ask('/graph/v1.0/me');
    await tenant.control('trace', { record: false });
    await tenant.ask('/graph/v1.0/me');
    await tenant.control('trace', {});
    const lines = await tenant.trace();
    assert.equal(lines.length, 1);
    assert.doesNotMatch(JSON.stringify(lines), /Anna de Wit/);
    assert.deepEqual(JSON.parse(String(lines[0]?.['body'])), { id: '…', displayName: '…' });
  });
});

describe('The control endpoints', () => {
  it('say that the tenant is ready', async () => {
    assert.deepEqual(await (await tenant.ask('/_local/health')).json(), { ready: true });
  });

  it('name what is wrong with a body and change nothing', async () => {
    const cases: [string, unknown][] = [
      ['reset', '{"seed":'],
      ['reset', '[]'],
      ['reset', { seed: 'huge' }],
      ['reset', { seed: 'large', initiatives: -1 }],
      ['reset', { kind: 'example' }],
      ['consent', { 'Channel.Create': 'no' }],
      ['faults', { rate: 2 }],
      ['faults', { kinds: ['500'] }],
      ['faults', { match: '(' }],
      ['faults', { chance: 1 }],
      ['clock', { now: 'tomorrow' }],
      ['latency', { ms: -1 }],
      ['trace', { record: 'yes' }],
      ['graph', { channelDelay: -1 }],
      ['graph', { throttling: 1 }],
      ['graph', { toString: 1 }],
    ];
    for (const [name, body] of cases) {
      const response = await tenant.control(name, body);
      assert.equal(response.status, 400, `${name} ${JSON.stringify(body)}`);
      assert.ok(((await response.json()) as { error: string }).error.length > 10);
    }
  });

  it('know which methods they have', async () => {
    assert.equal((await tenant.ask('/_local/reset')).status, 405);
    assert.equal((await tenant.ask('/_local/nothing')).status, 404);
  });

  it('refuse a page of another site', async () => {
    const response = await tenant.ask('/_local/reset', { method: 'POST', headers: { origin: 'https://example.org' } });
    assert.equal(response.status, 403);
  });

  it('grant and take away scopes', async () => {
    await tenant.control('consent', { 'Channel.Create': false });
    assert.deepEqual(await (await tenant.ask('/_local/consent')).json(), {
      'User.Read': true,
      'Channel.Create': false,
    });
  });

  it('change how late and how strict Graph is', async () => {
    await tenant.control('graph', { channelDelay: 0, throttling: true });
    const settings = (await (await tenant.ask('/_local/graph')).json()) as Record<string, unknown>;
    assert.deepEqual([settings['channelDelay'], settings['throttling'], settings['maxChannels']], [0, true, 1000]);
  });

  it('set the clock, which goes on from there, and give real time back', async () => {
    const set = (await (await tenant.control('clock', { now: '2026-11-23T09:00:00+01:00' })).json()) as { now: string };
    assert.match(set.now, /^2026-11-23T08:00:00/);
    await tenant.ask('/graph/v1.0/me');
    assert.match(String((await tenant.trace())[0]?.['at']), /^2026-11-23T08:00:0/);
    assert.deepEqual(
      ((await (await tenant.control('clock', { now: null })).json()) as { isReal: boolean }).isReal,
      true,
    );
  });
});

describe('A token for SPFx scripts', () => {
  it('is readable, not expired, carries who asks and what was granted, and Graph knows the person by it', async () => {
    const path =
      "/sites/initiatieven/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?resource='https://graph.microsoft.com'&clientId='x'&als=bram";
    const { value } = (await (await tenant.ask(path)).json()) as { value: string };
    const token = (JSON.parse(value) as { AccessToken: string }).AccessToken;
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    assert.equal(claims['aud'], 'https://graph.microsoft.com');
    assert.match(String(claims['scp']), /User\.Read/);
    assert.ok(Number(claims['exp']) * 1000 > Date.now());
    const me = await tenant.ask('/graph/v1.0/me', {
      headers: { authorization: `Bearer ${token}`, cookie: 'tenant-person=kcc' },
    });
    assert.equal(((await me.json()) as { displayName: string }).displayName, 'Bram Hofstra');
  });
});
