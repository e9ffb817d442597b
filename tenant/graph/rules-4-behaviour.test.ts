import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Middleware } from '@microsoft/microsoft-graph-client';
import { Client, RetryHandler, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import { findByLogin } from '../directory/people.ts';
import { teamId } from '../directory/team.ts';
import type { Json, JsonObject } from './http/json.ts';
import { asText } from './http/json.ts';
import { channelsOf, newChannel } from './testing/team.ts';
import type { TestTenant } from './testing/tenant.ts';
import { errorOf, testTenant, valueOf } from './testing/tenant.ts';

const idOf = (login: string): string => findByLogin(login)?.id ?? '';
const json = { 'Content-Type': 'application/json' };

function batch(tenant: TestTenant, requests: readonly JsonObject[], login = 'anna') {
  return tenant.ask(login, 'POST', '/$batch', { body: { requests: [...requests] } });
}

function statusesOf(body: JsonObject): Record<string, Json> {
  const responses = (body['responses'] ?? []) as JsonObject[];
  return Object.fromEntries(responses.map((part) => [asText(part['id']), part['status'] ?? null]));
}

describe('platform-rules §4: errors', () => {
  it('4.1 an error has a code, a message, and in innerError the tenant’s time and the ids of the request', async () => {
    const tenant = testTenant();
    const answer = await tenant.ask('anna', 'GET', '/users/nobody', { headers: { 'client-request-id': 'my-own' } });
    const inner = errorOf(answer)['innerError'] as JsonObject;
    assert.equal(inner['date'], '2026-11-23T08:00:00');
    assert.equal(inner['client-request-id'], 'my-own');
    assert.equal(inner['request-id'], answer.headers['request-id']);
    assert.deepEqual(Object.keys(errorOf(answer)), ['code', 'message', 'innerError']);
  });

  for (const [method, path, status, code] of [
    ['GET', '/onzin', 400, 'BadRequest'],
    ['GET', '/me/onzin', 400, 'BadRequest'],
    ['GET', `/teams/${teamId}/onzin`, 400, 'BadRequest'],
    ['PATCH', '/users', 405, 'MethodNotAllowed'],
    ['GET', '/teams/geen-guid', 400, 'BadRequest'],
    ['GET', '/teams/5a000000-0000-4000-8000-00000000dead', 404, 'NotFound'],
    ['GET', `/teams/${teamId}/channels/onzin`, 400, 'BadRequest'],
    ['GET', `/teams/${teamId}/channels/19:00000000000000000000000000000000@thread.tacv2`, 404, 'NotFound'],
    ['GET', '/groups/5a000000-0000-4000-8000-00000000dead', 404, 'Request_ResourceNotFound'],
    ['GET', '/users?$skip=3', 400, 'Request_BadRequest'],
    ['GET', '/users?$top=1000', 400, 'Request_BadRequest'],
    ['GET', '/users?$top=0', 400, 'Request_BadRequest'],
    ['GET', '/users?$top=veel', 400, 'BadRequest'],
    ['GET', '/users?$select=onzin', 400, 'BadRequest'],
    ['GET', "/users?$filter=onzin eq 'x'", 400, 'BadRequest'],
    ['GET', '/users?$filter=displayName eq', 400, 'BadRequest'],
    ['GET', '/users?$onzin=1', 400, 'BadRequest'],
    ['GET', `/teams/${teamId}/channels?$top=3`, 400, 'BadRequest'],
    ['GET', `/teams/${teamId}/channels?$orderby=displayName`, 400, 'BadRequest'],
  ] as const) {
    it(`4.1 ${method} ${path} is ${status} ${code}`, async () => {
      const answer = await testTenant().ask('anna', method, path);
      assert.deepEqual([answer.status, errorOf(answer)['code']], [status, code]);
    });
  }

  it('4.1 what the tenant does not know is said aloud', async () => {
    const tenant = testTenant();
    await tenant.ask('anna', 'GET', '/me/onzin');
    assert.deepEqual(tenant.warnings, ['Graph: the tenant does not know GET /me/onzin']);
  });

  it('4.1 another version than v1.0 is refused', async () => {
    const tenant = testTenant();
    const [person] = [findByLogin('anna')];
    assert.ok(person);
    const url = new URL('http://gemeente.localhost/graph/beta/me');
    const answer = await tenant.graph.handle({ method: 'GET', url, headers: {}, body: Buffer.alloc(0), person });
    assert.equal(answer?.status, 400);
  });

  it('4.1 a path of another service is left to it', async () => {
    const tenant = testTenant();
    const person = findByLogin('anna');
    assert.ok(person);
    const url = new URL('http://gemeente.localhost/sites/initiatieven/_api/web');
    assert.equal(
      await tenant.graph.handle({ method: 'GET', url, headers: {}, body: Buffer.alloc(0), person }),
      undefined,
    );
  });

  for (const body of [
    '{',
    '[]',
    '"x"',
    '',
    '{"displayName":12}',
    '{"displayName":"a","membershipType":"onzin"}',
    '{"displayName":["a"]}',
  ]) {
    it(`4.1 a channel made of the body ${body || '(none)'} is 400`, async () => {
      assert.equal((await testTenant().ask('anna', 'POST', channelsOf, { body })).status, 400);
    });
  }
});

describe('platform-rules §4: throttling and batches', () => {
  it('4.2 the directory refuses with 429 and Retry-After, and warns from 80 % on', async () => {
    const tenant = testTenant({ kind: 'example' }, { throttling: true });
    const group = `/groups/${teamId}/transitiveMembers`;
    let answer = await tenant.ask('anna', 'GET', group);
    assert.equal(answer.headers['x-ms-resource-unit'], '5');
    for (let n = 0; n < 1599; n += 1) answer = await tenant.ask('anna', 'GET', group);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['x-ms-throttle-limit-percentage'], '1.0');
    const refused = await tenant.ask('anna', 'GET', group);
    assert.deepEqual([refused.status, refused.headers['retry-after']], [429, '10']);
  });

  it('4.2 nothing is throttled until it is asked for', async () => {
    const tenant = testTenant();
    const path = await newChannel(tenant);
    for (let n = 0; n < 40; n += 1) assert.equal((await tenant.ask('anna', 'GET', path)).status, 200);
  });

  it('4.2 a batch answers each part with its own status', async () => {
    const tenant = testTenant();
    const answer = await batch(tenant, [
      { id: '1', method: 'GET', url: '/me?$select=displayName' },
      { id: '2', method: 'GET', url: '/users/nobody' },
      {
        id: '3',
        method: 'POST',
        url: '/communications/getPresencesByUserId',
        headers: json,
        body: { ids: [idOf('anna')] },
      },
      { id: '4', method: 'GET', url: '/onzin' },
      { id: '5', method: 'GET', url: `/users/${idOf('anna')}/photos/48x48/$value` },
    ]);
    assert.equal(answer.status, 200);
    assert.deepEqual(statusesOf(answer.body), { 1: 200, 2: 404, 3: 200, 4: 400, 5: 200 });
    const photo = (answer.body['responses'] as JsonObject[])[4];
    assert.match(asText(photo?.['body']), /^iVBORw0KGgo/);
  });

  it('4.2 a batch of more than twenty parts is refused', async () => {
    const tenant = testTenant();
    const parts = Array.from({ length: 21 }, (_, n) => ({ id: String(n), method: 'GET', url: '/me' }));
    assert.equal((await batch(tenant, parts)).status, 400);
    assert.equal((await batch(tenant, parts.slice(1))).status, 200);
  });

  it('4.2 a part whose dependency failed is 424, and so is what depends on it', async () => {
    const tenant = testTenant();
    const answer = await batch(tenant, [
      { id: 'c', method: 'GET', url: '/me', dependsOn: ['b'] },
      { id: 'b', method: 'GET', url: '/me', dependsOn: ['a'] },
      { id: 'a', method: 'GET', url: '/users/nobody' },
      { id: 'd', method: 'GET', url: '/me' },
    ]);
    assert.deepEqual(statusesOf(answer.body), { a: 404, b: 424, c: 424, d: 200 });
  });

  it('4.2 parts run in the order of their dependencies', async () => {
    const tenant = testTenant();
    const post = (id: string, displayName: string, dependsOn: string[]) => ({
      id,
      method: 'POST',
      url: channelsOf,
      headers: json,
      body: { displayName },
      dependsOn,
    });
    const answer = await batch(tenant, [post('2', 'tweede', ['1']), post('1', 'eerste', [])]);
    assert.deepEqual(statusesOf(answer.body), { 1: 201, 2: 201 });
    const names = valueOf(await tenant.ask('anna', 'GET', channelsOf)).map((item) => item['displayName']);
    assert.deepEqual(names, ['General', 'eerste', 'tweede']);
  });

  for (const [what, requests] of [
    ['no parts', []],
    [
      'two parts with one id',
      [
        { id: '1', method: 'GET', url: '/me' },
        { id: '1', method: 'GET', url: '/me' },
      ],
    ],
    ['a part without a method', [{ id: '1', url: '/me' }]],
    ['a body without its content type', [{ id: '1', method: 'POST', url: channelsOf, body: { displayName: 'x' } }]],
    ['a dependency that is not there', [{ id: '1', method: 'GET', url: '/me', dependsOn: ['9'] }]],
    [
      'dependencies in a circle',
      [
        { id: '1', method: 'GET', url: '/me', dependsOn: ['2'] },
        { id: '2', method: 'GET', url: '/me', dependsOn: ['1'] },
      ],
    ],
    ['a batch in it', [{ id: '1', method: 'POST', url: '/$batch', headers: json, body: {} }]],
  ] as const) {
    it(`4.2 a batch with ${what} is 400`, async () => {
      assert.equal((await batch(testTenant(), JSON.parse(JSON.stringify(requests)) as JsonObject[])).status, 400);
    });
  }

  it('4.2 parts of a batch are throttled one by one', async () => {
    const tenant = testTenant({ kind: 'example' }, { throttling: true });
    const parts = Array.from({ length: 6 }, (_, n) => ({ id: String(n), method: 'GET', url: channelsOf }));
    const answer = await batch(tenant, parts);
    assert.equal(answer.status, 200);
    assert.deepEqual(Object.values(statusesOf(answer.body)), [200, 200, 200, 200, 429, 429]);
  });

  it('4.2 consent counts for each part', async () => {
    const tenant = testTenant();
    const answer = await batch(tenant, [
      { id: '1', method: 'GET', url: '/me/people' },
      { id: '2', method: 'GET', url: '/me' },
    ]);
    assert.deepEqual(statusesOf(answer.body), { 1: 403, 2: 200 });
  });
});

describe('platform-rules §4: the SDK', () => {
  it('4.3 repeats a throttled POST by itself, which is why the product turns that off', async () => {
    const tenant = testTenant({ kind: 'example' }, { throttling: true });
    for (let n = 0; n < 4; n += 1) await tenant.ask('anna', 'GET', channelsOf);
    const transport = tenant.transport('anna');
    const later: Middleware = {
      execute: (context) => {
        tenant.wait(500);
        return transport.execute(context);
      },
    };
    const client = Client.initWithMiddleware({ middleware: [new RetryHandler(new RetryHandlerOptions(1, 1)), later] });
    await client.api(channelsOf).post({ displayName: 'Dorpstuin' });
    const posts = tenant.exchanges.filter(({ method }) => method === 'POST').map(({ status }) => status);
    assert.deepEqual(posts, [429, 201]);
  });

  it('4.2 pages are followed by @odata.nextLink until there are no more, each person once', async () => {
    const tenant = testTenant();
    const seen = new Set<unknown>();
    let next: string | undefined = '/users?$select=id&$top=400';
    let pages = 0;
    while (next !== undefined) {
      const answer = await tenant.ask('anna', 'GET', next);
      for (const item of valueOf(answer)) seen.add(item['id']);
      const link: Json | undefined = answer.body['@odata.nextLink'];
      next = typeof link === 'string' ? link.replace('https://graph.microsoft.com/v1.0', '') : undefined;
      pages += 1;
    }
    assert.equal(pages, 4);
    assert.equal(seen.size, 1518);
  });
});
