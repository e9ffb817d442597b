import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { billOfMaterials } from '../../scripts/lib/publish/bill-of-materials.mjs';
import { licenceTexts } from '../../scripts/lib/publish/licences.mjs';
import { shippedPackages } from '../../scripts/lib/publish/shipped-packages.mjs';
import { sealSolution } from '../../scripts/lib/seal-solution.mjs';

const sppkg = join(import.meta.dirname, '../../sharepoint/solution/initiatievenwijzer.sppkg');

describe('what ships in the solution', () => {
  const names = new Set(shippedPackages().map(({ name }) => name));

  it('has what the scripts use, and what a package of it carries inside', () => {
    for (const name of ['@pnp/sp', 'swr', 'docx', 'fflate', 'papaparse'])
      assert.ok(names.has(name), `${name} of ${[...names].join(', ')}`);
  });

  it('has nothing that SharePoint brings, and no tool that built it', () => {
    for (const name of ['react', 'react-dom', '@microsoft/sp-webpart-base', 'webpack', 'typescript'])
      assert.ok(!names.has(name), name);
  });

  it('has licences that may be part of a work under EUPL-1.2, each with its text', () => {
    assert.doesNotMatch(licenceTexts(shippedPackages()), /no file with its licence/);
  });

  it('has a bill of materials in which each package stands once, and each reference leads to what stands in it', () => {
    const product = { name: 'initiatievenwijzer', version: '0.1.0', licence: 'EUPL-1.2' };
    const bill = billOfMaterials(product, shippedPackages(), '2026-11-24T10:00:00+01:00');
    const refs = [bill.metadata.component, ...bill.components].map((component) => component['bom-ref']);
    assert.equal(new Set(refs).size, refs.length);
    assert.ok(refs.length > 10);
    const used = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    assert.deepEqual(
      used.filter((ref) => !refs.includes(ref)),
      [],
    );
    for (const ref of refs) assert.match(ref, /^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+/);
  });

  it('is sealed: sealing it again changes no byte', async () => {
    const bytes = readFileSync(sppkg);
    assert.ok(bytes.equals(await sealSolution(bytes)));
  });
});
