import { duration, say, whileWaiting } from './say.mjs';

const indented = (text) =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

/**
 * Runs one after the other, or beside each other where they say so, and says after each what came of it.
 * @param runners `{ name, about, run, needsBuild, besideNext }`; `run` gives `{ passed, failed, problems }`. With
 *   `besideNext` the next one starts at once; the one after that waits for both.
 * @param built what the runners that need a build wait for
 * @returns the numbers of all together
 */
export async function runAll(runners, built = Promise.resolve()) {
  const counted = [];
  let running = [];
  for (const runner of runners) {
    if (runner.needsBuild) await built;
    running.push(told(runner));
    if (runner.besideNext) continue;
    counted.push(...(await Promise.all(running)));
    running = [];
  }
  counted.push(...(await Promise.all(running)));
  return {
    passed: counted.reduce((sum, { passed }) => sum + passed, 0),
    failed: counted.reduce((sum, { failed }) => sum + failed, 0),
  };
}

async function told({ name, about, run }) {
  say(`${name}: ${about} …`);
  const started = Date.now();
  const stop = whileWaiting(`${name} still busy`, 30);
  const { passed, failed, problems } = await attempt(run);
  stop();
  for (const problem of problems) say(indented(problem));
  say(`${name}: ${passed} passed, ${failed} failed (${duration(Date.now() - started)})`);
  return { passed, failed };
}

/** A runner that cannot even run is a failure to be told like any other, and the next ones still get their turn. */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return { passed: 0, failed: 1, problems: [String(error?.stack ?? error)] };
  }
}
