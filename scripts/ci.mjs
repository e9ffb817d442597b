// What CI runs (.ci/run): lint, build, every test, the package. The last line counts all of it.
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { say } = await import('./lib/say.mjs');
const { ensureBuilt } = await import('./lib/release.mjs');
const { linters } = await import('./lib/lint.mjs');
const { runners } = await import('./lib/runners.mjs');
const { contractChecks } = await import('./lib/contracts.mjs');
const { runAll } = await import('./lib/run-all.mjs');

await ensureBuilt();
const { passed, failed } = await runAll([...linters, ...runners, ...contractChecks(process.env.CONTRACTS)]);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
