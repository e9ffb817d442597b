import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint } from './fingerprint.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { say, whileWaiting } from './say.mjs';

const stamp = inRoot('release/fingerprint.txt');
const heft = inRoot('node_modules/@rushstack/heft/bin/heft');
export const sppkg = inRoot('sharepoint/solution/initiatievenwijzer.sppkg');

/** @returns whether the release is what the sources say */
export const isFresh = () =>
  existsSync(stamp) && existsSync(sppkg) && readFileSync(stamp, 'utf8').trim() === fingerprint();

/** Builds the release unless it is what the sources say. Ends the program when the build fails. */
export async function ensureBuilt() {
  if (isFresh()) return;
  if ((await buildRelease()) !== 0) process.exit(1);
}

/**
 * Heft compiles and bundles, the sizes are held against their budgets, the Teams package is made, and Heft packs both
 * into the .sppkg. What the tools say is in `temp/build.log`, and on the screen when something goes wrong.
 * @returns 0, or 1 when a step failed (there is no valid release then)
 */
export async function buildRelease() {
  const before = fingerprint();
  const log = [];
  // Nobody takes an old package for a new one.
  for (const old of [stamp, sppkg, inRoot('teams')]) rmSync(old, { recursive: true, force: true });
  const step = async (text, action, show = isWarning) => {
    say(text);
    const stop = whileWaiting('still busy');
    const { code, output } = await action();
    stop();
    log.push(output);
    writeLog(log);
    if (code === 0) for (const line of output.split('\n').filter(show)) say(line);
    else say(`${output}\nThe build stopped at: ${text.replace(/ …$/, '')}.`);
    return code === 0;
  };
  const built =
    (await step('Compiling and bundling the web parts (about a minute the first time) …', () =>
      runHeft('build', '--clean', '--production'),
    )) &&
    (await step('Holding the sizes against their budgets …', sizes, () => true)) &&
    (await step('Making the Teams package …', teamsPackage)) &&
    (await step('Packing the SharePoint solution …', () => runHeft('package-solution', '--production'))) &&
    (await step('Sealing it: the same sources give the same bytes …', seal));
  if (!built) return 1;
  writeFileSync(stamp, `${before}\n`);
  say('Built: sharepoint/solution/initiatievenwijzer.sppkg');
  return 0;
}

const isWarning = (line) => /\bwarning\b/i.test(line);

/** A production build holds the whole product and its libraries in memory: more than Node takes on a small machine. */
const runHeft = (...args) => run(process.execPath, ['--max-old-space-size=4096', heft, ...args], { quiet: true });

async function seal() {
  const { sealSolution } = await import('./seal-solution.mjs');
  writeFileSync(sppkg, await sealSolution(readFileSync(sppkg)));
  return { code: 0, output: '' };
}

async function teamsPackage() {
  const { writeTeamsPackage } = await import('./teams-package.mjs');
  return { code: 0, output: await writeTeamsPackage() };
}

async function sizes() {
  const { sizeReport } = await import('./size-report.mjs');
  const { lines, overBudget } = sizeReport();
  return { code: overBudget ? 1 : 0, output: lines.join('\n') };
}

function writeLog(log) {
  mkdirSync(inRoot('temp'), { recursive: true });
  writeFileSync(inRoot('temp/build.log'), log.join('\n'));
}
