import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { lookUp } from '../../tenant/graph/http/operation.ts';
import { groupsSuite } from './graph/groups.ts';
import { peopleSuite } from './graph/people.ts';
import { fresh, tenants } from './graph/session.ts';
import { teamsSuite } from './graph/teams.ts';

/** Microsoft's own SDK against the tenant, over the operations of its reference. */
peopleSuite();
groupsSuite();
teamsSuite();

describe('Graph SDK: coverage', () => {
  const exercised = (): Set<string> =>
    new Set(
      tenants.flatMap((tenant) =>
        tenant.exchanges
          .filter((exchange) => exchange.status < 400)
          .flatMap((exchange) => {
            const found = lookUp(
              tenant.graph.operations,
              exchange.method,
              new URL(exchange.url).pathname.replace('/v1.0', ''),
            );
            return found.kind === 'match' ? [`${found.match.operation.method} ${found.match.operation.path}`] : [];
          }),
      ),
    );

  it('exercises every operation that the tenant has, at least sixty, and none that it does not know', () => {
    const known = fresh().tenant.graph.operations.map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(
      known.filter((operation) => !exercised().has(operation)),
      [],
    );
    assert.ok(exercised().size >= 60);
    assert.deepEqual(
      tenants.flatMap(({ warnings }) => warnings),
      [],
    );
  });

  after(() => console.log(`Graph SDK: ${exercised().size} documented operations`));
});
