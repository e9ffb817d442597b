import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonOf, openTeamsPackage, readRepositoryJson } from './release.ts';

interface Solution {
  readonly solution: { readonly version: string; readonly features: readonly { readonly version: string }[] };
}
const { version } = readRepositoryJson<{ version: string }>('package.json');

describe('one version', () => {
  it('the solution and its feature carry the version of package.json, with SharePoint’s fourth number', () => {
    const { solution } = readRepositoryJson<Solution>('config/package-solution.json');
    assert.equal(solution.version, `${version}.0`);
    assert.deepEqual(
      solution.features.map((feature) => feature.version),
      [`${version}.0`],
    );
  });

  it('the Teams app carries it too', async () => {
    const manifest = await jsonOf<{ version: string }>(await openTeamsPackage(), 'manifest.json');
    assert.equal(manifest.version, version);
  });
});
