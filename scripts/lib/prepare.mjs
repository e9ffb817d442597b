import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** SPFx builds on Node 22 alone; from 22.18 on it also runs TypeScript as it is, which the local tenant is written for. */
const suits = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major === 22 && minor >= 18;
};

const bundled = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * First line of every script: installs what is missing and goes on under Node 22, whichever Node started it (18 or later).
 * The package `node` of the devDependencies brings that version; what is already Node 22 goes on as it is.
 * @param script `import.meta.url` of the caller
 */
export async function prepare(script) {
  await ensureInstalled();
  if (suits(process.versions.node)) return;
  if (!existsSync(bundled)) {
    say(`This needs Node 22 (22.18 or later), and this is ${process.version}.`);
    say(
      'The package "node" normally brings it along, but its install script did not run (npm option ignore-scripts?).',
    );
    say('Either install Node 22 yourself, or run: npm rebuild node');
    process.exit(1);
  }
  const { code } = await run(bundled, [
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(script),
    ...process.argv.slice(2),
  ]);
  process.exit(code);
}
