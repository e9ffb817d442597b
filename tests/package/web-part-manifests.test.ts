import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openSolution, readRepositoryJson, webPartManifests } from './release.ts';
import { faults } from './schema.ts';

const folder = 'node_modules/@microsoft/sp-module-interfaces/lib-commonjs/manifestSchemas/jsonSchemas';
const files = readdirSync(join(import.meta.dirname, '../..', folder)).filter((file) => file.endsWith('.schema.json'));
const own = 'client-side-web-part-manifest.schema.json';
const read = (file: string): object => readRepositoryJson<object>(`${folder}/${file}`);
const remote = 'remote/site-design-script-actions.schema.json';
const parts = [...files.filter((file) => file !== own).map(read), { ...read(`../${remote}`), $id: remote }];
const manifests = await webPartManifests(await openSolution());

describe('the manifests of the web parts', () => {
  for (const manifest of manifests) {
    it(`${manifest.alias} is valid by the schema of SharePoint Framework`, () => {
      assert.deepEqual(faults(read(own), manifest, parts), []);
    });
  }

  it('would not be valid without an id, or in a place that does not exist', () => {
    assert.notDeepEqual(faults(read(own), { ...manifests[0], id: undefined }, parts), []);
    assert.notDeepEqual(faults(read(own), { ...manifests[0], supportedHosts: ['Kantine'] }, parts), []);
  });
});
