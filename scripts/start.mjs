// npm start: installs and builds what is missing, then runs the local tenant until Ctrl+C.
// PORT changes the port (4173); TENANT_DATA is the folder of the data (:memory: for none).
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { ensureBuilt } = await import('./lib/release.mjs');
await ensureBuilt();

const { inRoot } = await import('./lib/root.mjs');
const { run } = await import('./lib/run.mjs');
const { say } = await import('./lib/say.mjs');
say('Starting the local tenant; Ctrl+C stops it …');
const { code } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', inRoot('tenant/main.ts')]);
process.exitCode = code;
