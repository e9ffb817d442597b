// npm test: installs and builds what is missing, then every test; the last line counts them.
// npm test -- unit tenant   runs only those (names in scripts/lib/runners.mjs)
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { say } = await import('./lib/say.mjs');
const { runners } = await import('./lib/runners.mjs');
const { runAll } = await import('./lib/run-all.mjs');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !runners.some((runner) => runner.name === name));
if (unknown.length > 0) {
  say(`There is no runner ${unknown.join(', ')}; there are: ${runners.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const chosen = wanted.length > 0 ? runners.filter(({ name }) => wanted.includes(name)) : runners;

const building = chosen.some(({ needsBuild }) => needsBuild) ? build() : undefined;
const { passed, failed } = await runAll(chosen, building);
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function build() {
  const { ensureBuilt } = await import('./lib/release.mjs');
  await ensureBuilt();
}
