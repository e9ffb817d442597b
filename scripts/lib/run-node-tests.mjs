// node run-node-tests.mjs JSON: runs files of tests in the order in which they are given, where `node --test` sorts them:
// what takes long begins first, so that no single file is waited for at the end.
// The JSON has `files`, `timeout` (milliseconds for a file), `parallel` (files at once) and `counts` (where the numbers go).
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import countTests from './count-reporter.mjs';

const { files, timeout, parallel, counts } = JSON.parse(process.argv[2] ?? '{}');
// Where every processor has a test already, more threads for compiling and clearing up cost a sixth more than one.
const execArgv = ['--single-threaded', '--import', new URL('./keep-stripped.mjs', import.meta.url).href];
const tests = run({ files: files.map((file) => resolve(file)), timeout, concurrency: parallel, execArgv });
tests.on('test:fail', () => {
  process.exitCode = 1;
});
tests.compose(new spec()).pipe(process.stdout);
tests.compose(countTests).pipe(createWriteStream(counts));
