import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { billOfMaterials } from './bill-of-materials.mjs';
import { isAllowed, licenceTexts } from './licences.mjs';
import { releaseNotes } from './release-notes.mjs';

const aPackage = (values = {}) => ({
  name: '@some/thing',
  version: '1.2.3',
  licence: 'MIT',
  folder: 'nowhere',
  homepage: 'https://thing.example',
  ...values,
});

describe('licences of what ships', () => {
  for (const [expression, expected] of [
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only', false],
    ['(MIT AND GPL-3.0-only)', false],
    ['SEE LICENSE IN EULA', false],
  ]) {
    it(`${expression} ${expected ? 'may ship' : 'may not ship'}`, () => assert.equal(isAllowed(expression), expected));
  }

  it('names what may not ship, and stops', () => {
    const packages = [aPackage(), aPackage({ name: 'closed', licence: 'UNLICENSED' })];
    assert.throws(() => licenceTexts(packages), /closed@1\.2\.3 \(UNLICENSED\)/);
  });
});

describe('bill of materials', () => {
  const product = { name: 'initiatievenwijzer', version: '0.1.0', licence: 'EUPL-1.2' };
  const bill = (packages, at = '2026-11-24T10:00:00+01:00') => billOfMaterials(product, packages, at);

  it('names each package by its package URL, with its licence', () => {
    const [component] = bill([aPackage()]).components;
    assert.equal(component.purl, 'pkg:npm/%40some/thing@1.2.3');
    assert.deepEqual(component.licenses, [{ license: { id: 'MIT' } }]);
    assert.deepEqual([component.group, component.name], ['@some', 'thing']);
  });

  it('says a choice of licences as an expression', () => {
    const [component] = bill([aPackage({ licence: '(MIT OR Apache-2.0)' })]).components;
    assert.deepEqual(component.licenses, [{ expression: '(MIT OR Apache-2.0)' }]);
  });

  it('is the same for the same commit, and another for other contents', () => {
    assert.deepEqual(bill([aPackage()]), bill([aPackage()]));
    assert.notEqual(bill([aPackage()]).serialNumber, bill([aPackage({ version: '1.2.4' })]).serialNumber);
    assert.match(bill([]).serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- Two.\n\n## [0.1.0] - 2026-11-01\n\n- One.\n';

  it('are the section of the version alone', () => {
    assert.equal(releaseNotes(changelog, '0.2.0'), '### Added\n\n- Two.');
    assert.equal(releaseNotes(changelog, '0.1.0'), '- One.');
  });

  it('must be there: an unknown version and an empty section say what to do', () => {
    assert.throws(() => releaseNotes(changelog, '0.3.0'), /says nothing about 0\.3\.0/);
    assert.throws(() => releaseNotes(changelog, 'Unreleased'), /says nothing/);
  });
});
