import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { extrasSuite } from './sharepoint/extras.ts';
import { listsSuite } from './sharepoint/lists.ts';
import { kindsOf } from './sharepoint/operations.ts';
import { pagesSuite } from './sharepoint/pages.ts';
import { tenants } from './sharepoint/pnp.ts';
import { siteSuite } from './sharepoint/site.ts';

/** PnPjs against the tenant, over the operations of its documentation. */
listsSuite();
siteSuite();
pagesSuite();
extrasSuite();

describe('PnPjs: coverage', () => {
  const kinds = (): ReadonlySet<string> => kindsOf(tenants.flatMap(({ exchanges }) => exchanges));

  it('exercises at least 210 kinds of operation, and none that the tenant does not know', () => {
    assert.ok(kinds().size >= 210, `only ${kinds().size} kinds of operation`);
    assert.deepEqual(
      tenants.flatMap(({ warnings }) => warnings),
      [],
    );
  });

  after(() => console.log(`PnPjs: ${kinds().size} kinds of SharePoint operation`));
});
