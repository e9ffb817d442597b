import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { CaseSet } from './finder/format.ts';
import { qualityOf } from './finder/measure.ts';
import { CaseProblem, readCases } from './finder/read-cases.ts';
import { runFinder, type Figures } from './finder/run.ts';

const folder = fileURLToPath(new URL('../data/finder', import.meta.url));

describe('the finder of colleagues', () => {
  it('is better with all sources than with any of them, and far better than people search alone', async () => {
    const set = readCases(folder);
    // One case in three of each half: enough to notice that a source or the ranking broke.
    const cases = set.cases.filter((_, position) => position % 6 < 2);
    const { figures } = await runFinder({ ...set, cases }, () => undefined);
    const of = (source: string): Figures['all'] => {
      const found = figures.find((one) => one.source === source);
      assert.ok(found, source);
      return found.all;
    };
    const together = of('together');
    for (const source of ['owners', 'groups', 'history', 'said so', 'people search']) {
      assert.ok(of(source).recallAt10 > 0.1, `${source} finds next to nobody`);
      assert.ok(together.precisionAt5 > of(source).precisionAt5 + 0.1, `precision of ${source}`);
      assert.ok(together.recallAt10 > of(source).recallAt10 + 0.1, `recall of ${source}`);
    }
    assert.ok(together.precisionAt5 > 0.55, `precision ${together.precisionAt5}`);
    assert.ok(together.recallAt10 > 0.7, `recall ${together.recallAt10}`);
    assert.ok(together.precisionAt5 > of('people search').precisionAt5 * 1.4);
    assert.ok(together.recallAt10 > of('people search').recallAt10 * 1.4);
  });
});

describe('precision and recall', () => {
  it('count the first five and the first ten', () => {
    const ranked = ['a', 'x', 'b', 'y', 'z', 'c', 'q', 'r', 's', 't', 'd'];
    assert.deepEqual(qualityOf(ranked, new Set(['a', 'b', 'c', 'd'])), { precisionAt5: 0.4, recallAt10: 0.75 });
    assert.deepEqual(qualityOf([], new Set(['a'])), { precisionAt5: 0, recallAt10: 0 });
  });
});

describe('a set of cases', () => {
  const person = 'f1000000-0000-4000-8000-000000000001';
  const good: CaseSet = {
    organisation: {
      people: [
        {
          key: person,
          name: 'Aaltje Verzonnen',
          mail: '',
          jobTitle: '',
          department: '',
          responsibilities: [],
          skills: [],
          pastProjects: [],
          about: '',
        },
      ],
      groups: [],
      opgaven: [{ key: 'LB-01', title: 'Bewoners', goal: '', keywords: ['buurt'], owners: [person] }],
      initiatives: [],
      involvement: [],
    },
    cases: [
      {
        id: 'C1',
        half: 'tuning',
        title: 'Buurttuin',
        summary: '',
        settlement: '',
        delineation: '',
        opgaven: ['LB-01'],
        expected: [{ person }],
      },
    ],
  };
  const problemsOf = (organisation: unknown, cases: unknown): string => {
    const made = mkdtempSync(join(tmpdir(), 'cases-'));
    try {
      if (organisation !== undefined) writeFileSync(join(made, 'organisation.json'), asText(organisation));
      writeFileSync(join(made, 'cases.json'), asText(cases));
      readCases(made);
      return '';
    } catch (error) {
      assert.ok(error instanceof CaseProblem);
      return error.message;
    } finally {
      rmSync(made, { recursive: true });
    }
  };
  const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  const cases = { cases: good.cases };

  it('is read when it is as the README says', () => {
    assert.equal(problemsOf(good.organisation, cases), '');
  });

  for (const [what, organisation, given, expected] of [
    ['a file that is not there', undefined, cases, /organisation\.json cannot be read/],
    ['a file that is not JSON', '{"people": [', cases, /organisation\.json is not JSON/],
    ['a list where an object is wanted', [], cases, /must hold one object/],
    ['a part that is missing', { ...good.organisation, groups: undefined }, cases, /groups must be a list/],
    [
      'a person without a name',
      { ...good.organisation, people: [{ key: person }] },
      cases,
      /people\[0\]\.name must be a text that is not empty/,
    ],
    [
      'an owner whom nobody knows',
      { ...good.organisation, opgaven: [{ key: 'LB-01', title: 'T', owners: ['x'] }] },
      cases,
      /opgaven\[0\]\.owners names x, which is not in people/,
    ],
    [
      'a case that expects nobody',
      good.organisation,
      { cases: [{ ...good.cases[0], expected: [] }] },
      /cases\[0\]\.expected must be a list with at least one row/,
    ],
    [
      'an opgave that nobody has',
      good.organisation,
      { cases: [{ ...good.cases[0], opgaven: ['XX-99'] }] },
      /Case C1: opgaven names XX-99/,
    ],
    ['a case that is there twice', good.organisation, { cases: [good.cases[0], good.cases[0]] }, /C1 is there twice/],
    ['no case at all', good.organisation, { cases: [] }, /has no case/],
  ] as const)
    it(`is refused with ${what}`, () => {
      assert.match(problemsOf(organisation, given), expected);
    });
});
