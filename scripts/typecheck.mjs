// npm run typecheck: src, tests and tenant.
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { typecheck } = await import('./lib/typecheck.mjs');
const { code, output } = await typecheck();
process.stdout.write(output || 'No type errors.\n');
process.exitCode = code;
