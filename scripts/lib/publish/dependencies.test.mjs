import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRoot } from '../root.mjs';

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const page = readFileSync(inRoot('docs/dependencies.md'), 'utf8');

/** The names in a table: `@scope/one`, `two` and after a scope the others of that scope by their last part. */
const told = page.split('\n').flatMap((line) => {
  const [, cell] = /^\|([^|]+)\|/.exec(line) ?? [];
  const names = [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  const scope = names[0]?.startsWith('@') ? names[0].slice(0, names[0].indexOf('/') + 1) : '';
  return names.flatMap((name) => [name, scope + name]);
});

describe('docs/dependencies.md', () => {
  it('says of every package what it is for', () => {
    const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    assert.deepEqual(
      all.filter((name) => !told.includes(name)),
      [],
    );
  });

  it('the SharePoint Framework has one version, and every version is exact', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const framework = all.filter(([name]) => /^@microsoft\/(sp|spfx)-/.test(name)).map(([, version]) => version);
    assert.equal(new Set(framework).size, 1);
    // A package under another name still names one version.
    for (const [name, version] of all) assert.match(version, /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/, name);
  });
});
