import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { operationsTable } from './operations-table.ts';
import { testTenant } from './testing/tenant.ts';

const file = path.join(import.meta.dirname, '..', 'docs', 'graph-operations.md');

describe('the documented operations of Graph', () => {
  it('are those that the tenant has', () => {
    assert.equal(readFileSync(file, 'utf8'), operationsTable(testTenant().graph.operations));
  });

  it('have each a permission, a page of the reference, and a place of their own', () => {
    const { operations } = testTenant().graph;
    const places = operations.map(({ method, path: place }) => `${method} ${place.replaceAll(/\{\w+\}/g, '{}')}`);
    assert.equal(new Set(places).size, places.length);
    for (const { scopes, docs, path: place } of operations) {
      assert.ok(scopes.length > 0, place);
      assert.match(docs, /^[a-z-]+$/, place);
    }
  });
});
