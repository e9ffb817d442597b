import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

interface Rule {
  readonly rule: string;
  readonly by: 'test' | 'notOfAServer';
  readonly why?: string;
}

const { rules } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'docs/platform-rules.json'), 'utf8')) as {
  rules: Readonly<Record<string, Rule>>;
};

/** The numbers with which the names of tests begin, and how many tests each has. */
function numbersOfTests(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const file of globSync('{sharepoint,graph}/rules*.test.ts', { cwd: import.meta.dirname })) {
    const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    for (const [, number = ''] of text.matchAll(/\b(?:it|test)\(\s*['"`](\d\.\d+b?) /g))
      found.set(number, (found.get(number) ?? 0) + 1);
  }
  return found;
}

describe('The rules of the platform, by number', () => {
  const tested = numbersOfTests();

  it('each has a test that is named by it, or the reason why a server cannot keep it', () => {
    const bare = Object.entries(rules).filter(([number, { by, why }]) =>
      by === 'test' ? !tested.has(number) : (why ?? '') === '',
    );
    assert.deepEqual(bare, []);
  });

  it('no test is named by a number that is no rule, or by one of which it is said that it cannot be tested', () => {
    assert.deepEqual(
      [...tested.keys()].filter((number) => rules[number]?.by !== 'test'),
      [],
    );
  });

  it('they are all there: 21 of lists, 9 of colleagues, 16 of Teams and 5 of Graph', () => {
    const count = (section: number): number =>
      Object.keys(rules).filter((number) => number.startsWith(`${section}.`)).length;
    assert.deepEqual([1, 2, 3, 4].map(count), [21, 9, 16, 5]);
  });
});
