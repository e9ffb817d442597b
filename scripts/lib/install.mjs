import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';
import { inRoot } from './root.mjs';
import { say, whileWaiting } from './say.mjs';

/** npm's own note of what it put in node_modules; it is written last, so an install that broke off has none. */
const note = inRoot('node_modules/.package-lock.json');

/** @returns why the packages must be installed, or undefined when node_modules is what the lock file says */
export function missingPackages() {
  if (!existsSync(note))
    return existsSync(inRoot('node_modules')) ? 'an earlier install did not finish' : 'they are not there yet';
  const locked = readPackages(inRoot('package-lock.json'));
  const installed = readPackages(note);
  const differs = Object.entries(locked).some(([path, { version, optional }]) => {
    if (path === '') return false;
    // A package for another operating system is optional and stays away.
    return installed[path] ? installed[path].version !== version : !optional;
  });
  return differs ? 'package-lock.json has changed' : undefined;
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Installs the packages when that is needed. Ends the program with a way out when npm cannot. */
export async function ensureInstalled() {
  const why = missingPackages();
  if (!why) return;
  say(`Installing the packages (${why}). This takes one to three minutes …`);
  const stop = whileWaiting('still installing');
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const time = stop();
  if (code !== 0) {
    say('');
    say(`npm could not install the packages (exit code ${code}); what it said stands above.`);
    say('Mostly this is the connection to the npm registry (try: npm ping), a proxy, or a full disk.');
    say('Nothing is lost: run the same command again when that is solved.');
    process.exit(code);
  }
  say(`Packages installed in ${time}.`);
}

/** The npm that started us when there is one, so that nobody needs a second. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('npm-cli.js')) return run(process.execPath, [own, ...args]);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows });
}
