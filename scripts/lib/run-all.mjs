import { duration, say, whileWaiting } from './say.mjs';

const indented = (text) =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

/**
 * Runs one after the other and says after each what came of it.
 * @param runners `{ name, about, run, needsBuild }`; `run` gives `{ passed, failed, problems }`
 * @param built what the runners that need a build wait for
 * @returns the numbers of all together
 */
export async function runAll(runners, built = Promise.resolve()) {
  const total = { passed: 0, failed: 0 };
  for (const { name, about, run, needsBuild } of runners) {
    if (needsBuild) await built;
    say(`${name}: ${about} …`);
    const started = Date.now();
    const stop = whileWaiting('still busy', 30);
    const { passed, failed, problems } = await attempt(run);
    stop();
    for (const problem of problems) say(indented(problem));
    say(`${name}: ${passed} passed, ${failed} failed (${duration(Date.now() - started)})`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** A runner that cannot even run is a failure to be told like any other, and the next ones still get their turn. */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return { passed: 0, failed: 1, problems: [String(error?.stack ?? error)] };
  }
}
