import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { unpackBrowser } from './unpack-browser.mjs';

/** Files at once where tests wait much (pages that settle): one more than there are processors. */
const whileOneWaits = availableParallelism() + 1;

/**
 * What `npm test` runs, in this order. Each runner gives
 * `{ passed, failed, problems }`: numbers that it read itself from the tool, and lines that explain every failure or say
 * what could not be seen on this machine.
 * A runner that ran nothing has failed: an empty folder or a wrong pattern must not look like success.
 * What `needsBuild` comes late, since building goes on beside the first ones; the type check after that, since the build
 * writes what the styles are called.
 */
export const runners = [
  { name: 'schema', about: 'generated types are what sharepoint/*.json says', run: schema },
  { name: 'unit', about: 'rules, commands, adapters and screens', run: unit },
  {
    name: 'tools',
    about: 'the rules of the house themselves',
    besideNext: true,
    run: () => nodeTests('tools', ['scripts/**/*.test.mjs', 'tests/bench/**/*.test.ts']),
  },
  {
    name: 'clients',
    about: 'clients that were not written here, against the local tenant',
    run: () => nodeTests('clients', ['tests/clients/**/*.test.ts']),
  },
  {
    name: 'package',
    about: 'the built .sppkg and Teams package',
    needsBuild: true,
    besideNext: true,
    run: () => nodeTests('package', ['tests/package/**/*.test.{ts,mjs}']),
  },
  { name: 'types', about: 'type check of src, tests and tenant', run: types },
  {
    name: 'tenant',
    about: 'the local tenant keeps the rules of the platform',
    // Its pages hand over the scripts of the release.
    needsBuild: true,
    // One works while the other waits for pages that settle.
    besideNext: true,
    // The limit holds for a file as a whole; those of set-up and of the commands walk the journey many times.
    run: () =>
      nodeTests(
        'tenant',
        ['tests/contract/{commands,setup,open-channel}*.test.ts', 'tests/contract/**/*.test.ts', 'tenant/**/*.test.ts'],
        { timeout: 240_000 },
      ),
  },
  {
    name: 'journeys',
    about: 'the product in a browser, as each person',
    needsBuild: true,
    run: async () => {
      await unpackBrowser();
      return nodeTests(
        'journeys',
        ['tests/journeys/{accessibility,at-its-worst,journey,two-people}*.test.ts', 'tests/journeys/**/*.test.ts'],
        { timeout: 300_000, parallel: whileOneWaits },
      );
    },
  },
  {
    name: 'traffic',
    about: 'what the tenants of these tests answered, against what Microsoft publishes',
    run: traffic,
  },
];

const results = (name) => {
  mkdirSync(inRoot('temp/test'), { recursive: true });
  const file = inRoot(`temp/test/${name}.json`);
  rmSync(file, { force: true });
  return file;
};
const nothing = { passed: 0, failed: 1, problems: ['No test ran.'] };

async function schema() {
  const { code, output } = await run(process.execPath, ['scripts/generate-schema.mjs', '--check'], { quiet: true });
  return single(code, output);
}

async function types() {
  const { typecheck } = await import('./typecheck.mjs');
  const { code, output } = await typecheck();
  return single(code, output);
}

const single = (code, output) =>
  code === 0 ? { passed: 1, failed: 0, problems: [] } : { passed: 0, failed: 1, problems: [output.trim()] };

async function unit() {
  const file = results('unit');
  const jest = inRoot('node_modules/jest/bin/jest.js');
  // Jest's own bookkeeping of which test is running costs less in this way, where Node knows it.
  const node = ['--experimental-async-context-frame'].filter((flag) => process.allowedNodeEnvironmentFlags.has(flag));
  // React as people get it: what its other build warns of is read by nobody here, and costs a sixth of all the work.
  const env = { TZ: 'UTC', NODE_ENV: 'production' };
  const flags = ['--ci', '--silent', `--maxWorkers=${availableParallelism()}`, '--json', `--outputFile=${file}`];
  const { output } = await run(process.execPath, [...node, jest, ...flags], { quiet: true, env });
  if (!existsSync(file)) return { ...nothing, problems: [output.trim()] };
  const found = JSON.parse(readFileSync(file, 'utf8'));
  const idle = found.numPendingTests + found.numTodoTests;
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites + idle;
  if (found.numPassedTests + failed === 0) return nothing;
  const broken = found.testResults.filter(({ status }) => status === 'failed').map(({ message }) => message.trim());
  return { passed: found.numPassedTests, failed, problems: [...broken, ...skippedLine(idle)] };
}

const skippedLine = (count) => (count > 0 ? [`${count} skipped: a test that does not run counts as failed.`] : []);

/** @param patterns which files, those that take long first */
async function nodeTests(name, patterns, { timeout = 60_000, parallel = availableParallelism() } = {}) {
  const files = [...new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: inRoot() }).sort()))];
  if (files.length === 0) return nothing;
  const file = results(name);
  const program = fileURLToPath(new URL('./run-node-tests.mjs', import.meta.url));
  const asked = JSON.stringify({ files, timeout, parallel, counts: file });
  const env = { TENANT_TRACES: freshFolder(join(traces, name)) };
  const { code, output } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', program, asked], {
    quiet: true,
    env,
  });
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text === '') return { ...nothing, problems: [output.trim()] };
  const { passed, failed, skipped, notes = [] } = JSON.parse(text);
  const bad = failed.length + skipped.length;
  if (passed + bad === 0) return nothing;
  if (bad === 0 && code !== 0) return { passed, failed: 1, problems: [output.trim()] };
  const told = failed.length > 0 ? [failuresOf(output)] : [];
  return { passed, failed: bad, problems: [...told, ...skippedLine(skipped.length), ...notes] };
}

/** Tenants keep one exchange of every kind there (tenant/README.md); each runner has a folder of its own. */
export const traces = inRoot('test-results/traces');

function freshFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

async function traffic() {
  const { checkTraffic } = await import('../../tests/contract/traffic/check-traffic.ts');
  const { sharePoint, graph, undescribed, faults } = checkTraffic(traces);
  if (sharePoint + graph === 0) return { passed: 0, failed: 1, problems: ['No test has kept its traffic.'] };
  const told = [
    `${sharePoint} kinds of exchange with SharePoint, ${graph} with Graph (${undescribed} not described), ${faults.length} kinds of fault`,
  ];
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length, problems: [...told, ...faults] };
}

/** The part of Node's report that explains the failures, without the long list of what went well. */
function failuresOf(output) {
  const from = output.indexOf('✖ failing tests:');
  return (from < 0 ? output : output.slice(from)).trim();
}
