import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import JSZip from 'jszip';
import { sealSolution } from './seal-solution.mjs';

/** A package as SharePoint Framework makes it, with the ids, the hour and the order of parts that differ each time. */
async function packaged({ ids, hour, script = 'let a;', parts = ['one', 'two'] }) {
  const zip = new JSZip();
  const date = new Date(Date.UTC(2026, 10, 24, hour));
  const add = (name, text) => zip.file(name, text, { date });
  add(
    'ClientSideAssets.xml',
    `<?xml version="1.0"?><Feature Title="Assets" Id="${ids[0]}" Version="1.0.0.0"></Feature>`,
  );
  add('ClientSideAssets.xml.config.xml', `<AppPartConfig><Id>${ids[1]}</Id></AppPartConfig>`);
  add('feature_x.xml.config.xml', `<AppPartConfig><Id>${ids[2]}</Id></AppPartConfig>`);
  add('ClientSideAssets/script.js', script);
  const relations = parts.map(
    (part, at) => `<Relationship Type="part" Target="/${part}.xml" Id="r${at + 1}"></Relationship>`,
  );
  add('_rels/feature_x.xml.rels', `<Relationships>${relations.join('')}</Relationships>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}

const drawn = (digit) => ['1', '2', '3'].map((part) => `${digit.repeat(8)}-aaaa-4bbb-8ccc-00000000000${part}`);

describe('sealing the solution', () => {
  it('makes two packages of the same sources the same bytes', async () => {
    const [one, other] = await Promise.all([
      packaged({ ids: drawn('1'), hour: 9 }).then(sealSolution),
      packaged({ ids: drawn('2'), hour: 17, parts: ['two', 'one'] }).then(sealSolution),
    ]);
    assert.deepEqual(one, other);
  });

  it('keeps every file, and three ids that differ from one another', async () => {
    const zip = await JSZip.loadAsync(await sealSolution(await packaged({ ids: drawn('1'), hour: 9 })));
    const texts = await Promise.all(Object.keys(zip.files).map((name) => zip.file(name).async('string')));
    assert.equal(texts.length, 5);
    assert.ok(
      texts
        .join('')
        .includes('Target="/one.xml" Id="r1"></Relationship><Relationship Type="part" Target="/two.xml" Id="r2">'),
    );
    const ids = texts.join(' ').match(/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g);
    assert.equal(new Set(ids).size, 3);
  });

  it('gives another script another id, so that SharePoint sees a new version', async () => {
    const idOf = async (script) => {
      const zip = await JSZip.loadAsync(await sealSolution(await packaged({ ids: drawn('1'), hour: 9, script })));
      return zip.file('ClientSideAssets.xml').async('string');
    };
    assert.notEqual(await idOf('let a;'), await idOf('let b;'));
  });

  it('refuses a package in which an id is not where it always was', async () => {
    const zip = new JSZip();
    zip.file('ClientSideAssets.xml', '<Feature />');
    await assert.rejects(
      sealSolution(await zip.generateAsync({ type: 'nodebuffer' })),
      /ClientSideAssets\.xml has no id/,
    );
  });
});
