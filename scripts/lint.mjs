// npm run lint: ESLint, Prettier, import cycles.
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { linters } = await import('./lib/lint.mjs');
const { runAll } = await import('./lib/run-all.mjs');
const { failed } = await runAll(linters);
process.exitCode = failed > 0 ? 1 : 0;
