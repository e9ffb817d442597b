import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'keep-stripped-'));
const hooks = new URL('./keep-stripped.mjs', import.meta.url).href;

function run(source) {
  writeFileSync(join(folder, 'file.mts'), source);
  const flags = ['--disable-warning=ExperimentalWarning', '--import', hooks];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(folder, 'file.mts')]);
  return { status, said: stdout.toString().trim(), wrong: stderr.toString() };
}

describe('TypeScript without its types, kept', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('runs as it is, the first time and again, and as it was changed', () => {
    const said = (word) => `const word: string = '${word} ${process.pid}'; console.log(word);`;
    assert.equal(run(said('one')).said, `one ${process.pid}`);
    assert.equal(run(said('one')).said, `one ${process.pid}`);
    assert.equal(run(said('two')).said, `two ${process.pid}`);
  });

  it('keeps the lines of the file in what goes wrong', () => {
    assert.match(run('interface A {\n  b: string;\n}\nthrow new Error(`at ${1 as number}`);').wrong, /file\.mts:4/);
  });

  it('is refused by Node, with the name of the file, where it is more than types', () => {
    const { status, wrong } = run('enum Colour { red }\nconsole.log(Colour.red);');
    assert.equal(status, 1);
    assert.match(wrong, /file\.mts/);
  });
});
