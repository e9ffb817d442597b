import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const reporter = new URL('./count-reporter.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'count-reporter-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs a test file in Node's runner and reads the numbers of the reporter. */
function count(source) {
  const file = join(folder, 'sample.test.mjs');
  writeFileSync(file, `import { describe, it, test } from 'node:test';\n${source}`);
  // Without this variable the inner runner believes that it is a file of the outer one.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { stdout } = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, file], {
    encoding: 'utf8',
    env,
  });
  return JSON.parse(stdout);
}

describe('counting the tests of Node', () => {
  it('counts tests, not suites or files', () => {
    const source = "describe('unit', () => { it('one', () => {}); it('two', () => {}); });";
    assert.deepEqual(count(source), { passed: 2, failed: [], skipped: [] });
  });

  it('a file without tests is nothing', () => assert.deepEqual(count(''), { passed: 0, failed: [], skipped: [] }));

  it('names what failed and what did not run', () => {
    const source =
      "it('good', () => {}); it('bad', () => { throw new Error('no'); }); it.skip('later', () => {}); it.todo('once');";
    assert.deepEqual(count(source), { passed: 1, failed: ['bad'], skipped: ['later', 'once'] });
  });

  it('keeps what a test could not see on this machine, which is no failure', () => {
    const source =
      "it('opens', (context) => context.diagnostic('Not seen here: in an office')); it('other', (context) => context.diagnostic('1 ms'));";
    assert.deepEqual(count(source), { passed: 2, failed: [], skipped: [], notes: ['Not seen here: in an office'] });
  });

  it('a file that breaks before its first test has failed', () => {
    const { passed, failed } = count("throw new Error('no');");
    assert.equal(passed, 0);
    assert.equal(failed.length, 1);
  });
});
