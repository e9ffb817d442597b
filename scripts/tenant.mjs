// npm run tenant -- --release PATH --page NAME=ALIAS    the local tenant alone, for any built SPFx solution (tenant/README.md)
// Paths count from where npm was called; without --release it serves what was built here.
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { resolve } = await import('node:path');
const { inRoot } = await import('./lib/root.mjs');
const { run } = await import('./lib/run.mjs');

const called = process.env.INIT_CWD ?? process.cwd();
const args = process.argv
  .slice(2)
  .map((value, at, all) => (/^--(release|solution)$/.test(all[at - 1] ?? '') ? resolve(called, value) : value));
const { code } = await run(process.execPath, [
  '--disable-warning=ExperimentalWarning',
  inRoot('tenant/main.ts'),
  ...args,
]);
process.exitCode = code;
