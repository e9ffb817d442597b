import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

const module = new URL('./run-all.mjs', import.meta.url).href;

/** Runs runners in a program of its own, because they speak to whoever waits. */
function runAll(runners, built = 'undefined') {
  const source = `const { runAll } = await import('${module}');
    const total = await runAll([${runners}], ${built});
    console.log(JSON.stringify(total));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' });
  const lines = stdout.trim().split('\n');
  return { total: JSON.parse(lines.at(-1)), lines };
}

describe('running all runners', () => {
  it('adds up what each counted, and shows the problems of those that failed', () => {
    const { total, lines } = runAll(
      `{ name: 'a', about: '', run: async () => ({ passed: 2, failed: 0, problems: [] }) },
       { name: 'b', about: '', run: async () => ({ passed: 1, failed: 1, problems: ['the dyke broke'] }) }`,
    );
    assert.deepEqual(total, { passed: 3, failed: 1 });
    assert.ok(lines.some((line) => line.includes('the dyke broke')));
  });

  it('keeps what needs a build waiting for it, and the others not', () => {
    const { lines } = runAll(
      `{ name: 'a', about: '', run: async () => ({ passed: 1, failed: 0, problems: [] }) },
       { name: 'b', about: '', needsBuild: true, run: async () => ({ passed: 1, failed: 0, problems: [] }) }`,
      `new Promise((built) => setTimeout(() => (console.log('built'), built()), 50))`,
    );
    const [a, built, b] = ['a: 1 passed', 'built', 'b: '].map((text) =>
      lines.findIndex((line) => line.startsWith(text)),
    );
    assert.ok(a < built && built < b, lines.join('\n'));
  });

  it('starts the next beside one that lets it, and the one after both', () => {
    const waiting = (milliseconds) =>
      `async () => { await new Promise((over) => setTimeout(over, ${milliseconds})); return { passed: 1, failed: 0, problems: [] }; }`;
    const { lines, total } = runAll(
      `{ name: 'a', about: '', besideNext: true, run: ${waiting(100)} },
       { name: 'b', about: '', run: ${waiting(10)} },
       { name: 'c', about: '', run: ${waiting(0)} }`,
    );
    assert.deepEqual(
      lines.slice(0, -1).map((line) => line.replace(/ \(.*| …$/, '')),
      ['a: ', 'b: ', 'b: 1 passed, 0 failed', 'a: 1 passed, 0 failed', 'c: ', 'c: 1 passed, 0 failed'],
    );
    assert.deepEqual(total, { passed: 3, failed: 0 });
  });

  it('counts a runner that breaks as one failure, and goes on with the next', () => {
    const { total } = runAll(
      `{ name: 'a', about: '', run: async () => { throw new Error('no such tool'); } },
       { name: 'b', about: '', run: async () => ({ passed: 1, failed: 0, problems: [] }) }`,
    );
    assert.deepEqual(total, { passed: 1, failed: 1 });
  });
});
