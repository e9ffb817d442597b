import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { lookUp } from '../../tenant/graph/http/operation.ts';
import type { TestTenant } from '../../tenant/graph/testing/tenant.ts';
import { groupsSuite } from './graph/groups.ts';
import { peopleSuite } from './graph/people.ts';
import { pnpPeopleSuite } from './graph/pnp-people.ts';
import { pnpTeamsSuite } from './graph/pnp-teams.ts';
import { pnpTenants } from './graph/pnp.ts';
import { fresh, tenants } from './graph/session.ts';
import { teamsSuite } from './graph/teams.ts';

/** Microsoft's own SDK and PnPjs against the tenant, over the operations of their documentation. */
peopleSuite();
groupsSuite();
teamsSuite();
pnpPeopleSuite();
pnpTeamsSuite();

/** The operations that went well on these tenants, as `GET /users/{user}`. */
const exercised = (asked: readonly TestTenant[]): ReadonlySet<string> =>
  new Set(
    asked.flatMap((tenant) =>
      tenant.exchanges
        .filter((exchange) => exchange.status < 400)
        .flatMap((exchange) => {
          const path = new URL(exchange.url).pathname.replace('/v1.0', '');
          const found = lookUp(tenant.graph.operations, exchange.method, path);
          return found.kind === 'match' ? [`${found.match.operation.method} ${found.match.operation.path}`] : [];
        }),
    ),
  );

const unknown = (asked: readonly TestTenant[]): string[] => asked.flatMap(({ warnings }) => warnings);

describe('Clients of Graph: coverage', () => {
  it('the SDK exercises every operation that the tenant has, at least sixty, and none that it does not know', () => {
    const known = fresh().tenant.graph.operations.map(({ method, path }) => `${method} ${path}`);
    const bySdk = exercised(tenants);
    assert.deepEqual(
      known.filter((operation) => !bySdk.has(operation)),
      [],
    );
    assert.ok(bySdk.size >= 60);
    assert.deepEqual(unknown(tenants), []);
  });

  it('PnPjs exercises what it documents of these, and nothing that the tenant does not know', () => {
    assert.ok(exercised(pnpTenants).size >= leastOfPnp, `only ${exercised(pnpTenants).size} operations`);
    assert.deepEqual(unknown(pnpTenants), []);
  });

  after(() =>
    console.log(
      `Graph: ${exercised(tenants).size} documented operations by the SDK, ${exercised(pnpTenants).size} by PnPjs`,
    ),
  );
});

/** As many as ever before. */
const leastOfPnp = 60;
