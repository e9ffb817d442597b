import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CasesError, readRelatedCases, relatedCasesOf } from './related-cases.ts';
import { measureRelated, ownSets } from './related.ts';

const [given = '', tuned = '', judged = ''] = ownSets;

describe('doubles are recognised', () => {
  it('of the given pairs and of those it was tuned on: all doubles in the first three, nothing else called the same', async () => {
    for (const set of [given, tuned]) {
      const { doubles, inFirstThree, falseAlarms } = await measureRelated(set);
      assert.deepEqual({ inFirstThree, falseAlarms }, { inFirstThree: doubles, falseAlarms: 0 });
    }
  });

  it('of pairs that were never tuned on: nine of ten in the first three, nothing else called the same', async () => {
    const { doubles, inFirstThree, others, falseAlarms } = await measureRelated(judged);
    assert.ok(doubles + others >= 40);
    assert.ok(inFirstThree / doubles >= 0.9, `${inFirstThree} of ${doubles}`);
    assert.equal(falseAlarms, 0);
  });
});

describe('a file of pairs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'related-'));
  after(() => rmSync(folder, { recursive: true }));
  const text = { titel: 'Moestuin', kern: 'Espel', omschrijving: 'Samen groente kweken.' };
  const initiatieven = [{ sleutel: 'A', ...text }];

  it('may hold its pairs in the member verwant, beside the initiatives', () => {
    const file = { initiatieven, verwant: { dubbel: [{ a: 'A', b: text }], anders: [] }, wegingen: [] };
    const { initiatives, doubles } = relatedCasesOf(file, () => []);
    assert.deepEqual(initiatives[0], {
      Key: 'A',
      Title: 'Moestuin',
      Settlement: 'Espel',
      Summary: 'Samen groente kweken.',
      opgaven: [],
    });
    assert.equal(doubles[0]?.b.Title, 'Moestuin');
  });

  it('without initiatives is compared with those of the project', () => {
    const known = relatedCasesOf({ initiatieven, dubbel: [], anders: [] }, () => []).initiatives;
    assert.equal(relatedCasesOf({ dubbel: [{ a: 'A', b: text }], anders: [] }, () => known).initiatives, known);
  });

  for (const [what, file, sentence] of [
    ['a list', [], /the file must be an object/],
    ['no pairs', { initiatieven }, /^dubbel must be a list/],
    [
      'a pair of an unknown initiative',
      { initiatieven, dubbel: [{ a: 'B', b: text }], anders: [] },
      /dubbel\[0\]\.a is "B"/,
    ],
    [
      'a text without a title',
      { initiatieven, dubbel: [], anders: [{ a: 'A', b: { kern: 'x' } }] },
      /anders\[0\]\.b needs "titel"/,
    ],
    [
      'an initiative without a key',
      { initiatieven: [text], dubbel: [], anders: [] },
      /initiatieven\[0\] needs "sleutel"/,
    ],
  ] as const)
    it(`with ${what} is refused with the place`, () =>
      assert.throws(
        () => relatedCasesOf(file, () => []),
        (error) => error instanceof CasesError && sentence.test(error.message),
      ));

  it('that is no JSON, or is not there, is named', () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{');
    for (const file of [broken, join(folder, 'absent.json')])
      assert.throws(
        () => readRelatedCases(file, () => []),
        (error) => error instanceof CasesError && error.message.includes(file),
      );
  });
});
