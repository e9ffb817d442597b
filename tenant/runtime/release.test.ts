import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Release } from './release.ts';

const folder = mkdtempSync(join(tmpdir(), 'release-'));
after(() => rmSync(folder, { recursive: true }));

function build(title: string, second: number): void {
  mkdirSync(join(folder, 'manifests'), { recursive: true });
  const file = join(folder, 'manifests', 'one.manifest.json');
  writeFileSync(
    file,
    JSON.stringify({ alias: title, loaderConfig: { internalModuleBaseUrls: ['<!-- PATH TO CDN -->'] } }),
  );
  utimesSync(file, second, second);
}

describe('A built solution', () => {
  it('that is not there is said in a sentence', async () => {
    await assert.rejects(new Release(folder).manifests(), /Build the solution first/);
  });

  it('is read again after a new build, and its scripts come from the app catalogue', async () => {
    const release = new Release(folder);
    build('Old', 1000);
    assert.equal((await release.manifests())[0]?.alias, 'Old');
    build('New', 2000);
    const [manifest] = await release.manifests();
    assert.equal(manifest?.alias, 'New');
    assert.deepEqual(manifest.loaderConfig.internalModuleBaseUrls, ['/sites/appcatalog/ClientSideAssets/']);
  });

  it('has no files outside its folder of assets', () => {
    const release = new Release(folder);
    assert.equal(release.fileOf('a.js'), join(folder, 'assets', 'a.js'));
    for (const name of [
      '../package.json',
      '..',
      '/etc/passwd',
      'a/../../manifests/one.manifest.json',
      '../assets-of-another/a.js',
    ])
      assert.equal(release.fileOf(name), undefined, name);
  });
});
