import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { teamId } from '../../tenant/directory/team.ts';
import { channelsOf, makeChannel, newChannel } from '../../tenant/graph/testing/team.ts';
import type { Answer } from '../../tenant/graph/testing/tenant.ts';
import { errorOf, testTenant, valueOf } from '../../tenant/graph/testing/tenant.ts';
import { replay } from './graph/replay.ts';
import { shapeOf } from './graph/shape.ts';

interface Observed {
  readonly errors: readonly { readonly status: number; readonly code: string; readonly message: string }[];
  readonly headers: Readonly<Record<string, number>>;
  readonly graph: Readonly<Record<string, ObservedObject>>;
}
interface ObservedObject {
  readonly always: readonly string[];
  readonly types: Readonly<Record<string, string>>;
}

const file = path.join(import.meta.dirname, 'data/graph/observed-pnpcore.graph.json');
const observed = JSON.parse(readFileSync(file, 'utf8')) as Observed;

/** How a context that was seen in a real tenant is asked for. */
const requests: Readonly<Record<string, { readonly method: string; readonly url: string }>> = {
  'teams/{id}/channels': { method: 'GET', url: '/teams/x/channels' },
  'groups/$entity': { method: 'GET', url: '/groups/x' },
  'teams/{id}/primaryChannel/$entity': { method: 'GET', url: '/teams/x/primaryChannel' },
  'teams/$entity': { method: 'GET', url: '/teams/x' },
  'teams/{id}/operations/$entity': { method: 'GET', url: '/teams/x/operations/y' },
  directoryObjects: { method: 'GET', url: '/groups/x/members' },
  'teams/{id}/channels/$entity': { method: 'POST', url: '/teams/x/channels' },
  'users/$entity': { method: 'GET', url: '/users/x' },
  'teams/{id}/channels/{id}/filesFolder/$entity': { method: 'GET', url: '/teams/x/channels/y/filesFolder' },
};

/** 64-bit numbers come as text where that was asked for (contract data, "differs"). */
const sizes = new Set(['size']);

describe('Graph against what was seen of a real tenant', () => {
  for (const [context, { always, types }] of Object.entries(observed.graph)) {
    it(`${context} has every property that it always had there, of the same type`, async () => {
      const request = requests[context];
      assert.ok(request, 'no request is known for it');
      const answer = await replay(request);
      const items = Array.isArray(answer.body['value']) ? valueOf(answer) : [answer.body];
      assert.ok(items.length > 0);
      for (const item of items) {
        for (const name of always) {
          assert.ok(name in item, `${name} is missing`);
          const own = typeOf(item[name]);
          const seen = (types[name] ?? '').split('|');
          assert.ok(
            own === 'null' || sizes.has(name) || seen.includes(own) || seen.join() === 'null',
            `${name} is ${own}, was ${seen.join('|')}`,
          );
        }
      }
    });
  }

  it('sends the headers that every answer had there', async () => {
    const answer = await testTenant().ask('anna', 'GET', '/me');
    for (const name of [
      'request-id',
      'client-request-id',
      'x-ms-ags-diagnostic',
      'OData-Version',
      'Cache-Control',
      'Vary',
      'x-ms-resource-unit',
    ]) {
      assert.ok((observed.headers[name] ?? 0) > 0, name);
      assert.ok(answer.headers[name.toLowerCase()], `${name} is missing`);
    }
  });
});

function typeOf(value: unknown): string {
  const shape = shapeOf(value);
  if (typeof shape === 'string') return shape === 'number' ? 'integer' : shape;
  return Array.isArray(shape) ? 'array' : 'object';
}

/** Which errors that were seen in a real tenant can be brought about here, and how. */
const provoked: readonly (readonly [status: number, code: string, message: RegExp, () => Promise<Answer>])[] = [
  [
    400,
    'BadRequest',
    /^Channel name already existed/,
    async () => {
      const tenant = testTenant();
      await makeChannel(tenant, 'Dorpstuin');
      return makeChannel(tenant, 'Dorpstuin');
    },
  ],
  [400, 'BadRequest', /^Resource not found for the segment/, () => testTenant().ask('anna', 'GET', '/me/onzin')],
  [
    404,
    'ResourceNotFound',
    /^Resource provisioning is in progress/,
    async () => {
      const tenant = testTenant({ kind: 'example' }, { filesFolderDelay: 1000 });
      tenant.graph.setConsent({ 'Files.Read.All': true });
      return tenant.ask('anna', 'GET', `${await newChannel(tenant)}/filesFolder`);
    },
  ],
  [
    404,
    'Request_ResourceNotFound',
    /^Resource '.*' does not exist/,
    () => testTenant().ask('anna', 'GET', '/users/nobody'),
  ],
  [
    404,
    'NotFound',
    /GetGroupInternalApiRequest/,
    () => testTenant().ask('anna', 'GET', `/teams/${teamId.replace('f001', 'dead')}`),
  ],
  [
    429,
    'TooManyRequests',
    /^Failed to execute Skype backend request/,
    async () => {
      const tenant = testTenant({ kind: 'example' }, { throttling: true });
      for (let n = 0; n < 4; n += 1) await tenant.ask('anna', 'GET', channelsOf);
      return tenant.ask('anna', 'GET', channelsOf);
    },
  ],
];

/** Why the others cannot. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^(invalidRequest|accessDenied|activityLimitReached)$/, 'files and sites are the part of SharePoint'],
  [/^BadGateway$/, 'an injected fault'],
];

describe('Graph against errors seen of a real tenant', () => {
  for (const [status, code, message, provoke] of provoked) {
    it(`${status} ${code} ${message.source} comes with the same status and code`, async () => {
      assert.ok(
        observed.errors.some((error) => error.status === status && error.code === code && message.test(error.message)),
      );
      const answer = await provoke();
      assert.deepEqual([answer.status, errorOf(answer)['code']], [status, code]);
    });
  }

  it('each other one is left out for a reason', () => {
    const others = observed.errors.filter(
      (error) =>
        !provoked.some(
          ([status, code, message]) => status === error.status && code === error.code && message.test(error.message),
        ),
    );
    const unexplained = others.filter(
      (error) =>
        !elsewhere.some(([code]) => code.test(error.code)) && error.message !== 'Unable to provision resource.',
    );
    assert.deepEqual(unexplained, []);
  });

  after(() => console.log(`Errors of a real tenant: ${provoked.length} of ${observed.errors.length} brought about`));
});
