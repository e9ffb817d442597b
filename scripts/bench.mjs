// npm run bench                      every measurement against its budget (docs/architecture.md), as a table and as JSON
// npm run bench -- size              only the size of the scripts
// npm run bench -- size --modules    and which modules weigh what
// npm run bench -- tenant            only the local tenant with a large list
// npm run bench -- channel           only the round trips of opening a channel, against those that need one another
// npm run bench -- dossier           only thirty views on a page, and making the startnotitie
// npm run bench -- related           how well doubles are recognised, on the sets in tests/data
// npm run bench -- related --cases FILE    the same on another set (form: tests/data/README.md)
// npm run bench -- finder            how good the colleague finder is (tests/data/finder/README.md)
// npm run bench -- finder --cases D  on the cases of another folder
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { mkdirSync, writeFileSync } = await import('node:fs');
const { say } = await import('./lib/say.mjs');
const { inRoot } = await import('./lib/root.mjs');
const { ensureBuilt } = await import('./lib/release.mjs');
const { sizeReport } = await import('./lib/size-report.mjs');

const wanted = process.argv.slice(2);
if (wanted[0] === 'related') {
  const { relatedReport } = await import('./lib/related-report.mjs');
  process.exit(await relatedReport(wanted.slice(1), say));
}
if (wanted[0] === 'tenant') process.exit(finish(await tenantSection()));
if (wanted[0] === 'channel') process.exit(finish(await channelSection()));
if (wanted[0] === 'dossier') process.exit(finish(await dossierSection()));
if (wanted[0] === 'finder') {
  const { run } = await import('./lib/run.mjs');
  const main = inRoot('tests/bench/finder/main.ts');
  const { code } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...wanted.slice(1)]);
  process.exit(code);
}
await ensureBuilt();

const size = sizeReport();
say('Own script, gzipped (kB of 1000 bytes):');
for (const line of size.lines) say(line);
save('size', { webParts: size.webParts, lazy: size.lazy });

if (wanted.includes('--modules')) {
  const { moduleReport } = await import('./lib/module-report.mjs');
  say('');
  for (const line of await moduleReport()) say(line);
}

let problems = size.overBudget ? ['A script is over its budget.'] : [];
if (!wanted.includes('size')) {
  say('');
  say('First visits in a browser, 150 ms of latency for every call:');
  const { firstRowsReport } = await import('./lib/first-rows-report.mjs');
  const report = await firstRowsReport(size.webParts, say);
  for (const line of report.lines) say(line);
  save('first-rows', report.measured);
  problems = [...problems, ...report.problems];
}
if (!wanted.includes('size')) {
  say('');
  problems = [...problems, ...(await channelSection())];
  say('');
  problems = [...problems, ...(await dossierSection())];
  say('');
  problems = [...problems, ...(await tenantSection())];
}
process.exitCode = finish(problems);

/** @returns what is over its limit */
async function tenantSection() {
  say('The local tenant with a large list:');
  const { tenantReport } = await import('./lib/tenant-report.mjs');
  const report = await tenantReport(say);
  for (const line of report.lines) say(line);
  save('tenant', report.measured);
  return report.problems;
}

/** @returns what is over its floor */
async function channelSection() {
  say('Opening a channel, 150 ms of latency for every call:');
  const { channelReport } = await import('./lib/channel-report.mjs');
  const report = await channelReport();
  for (const line of report.lines) say(line);
  save('channel', report.measured);
  return report.problems;
}

/** @returns what is over its limit */
async function dossierSection() {
  say('A full dossier in a browser:');
  await ensureBuilt();
  const { dossierReport } = await import('./lib/dossier-report.mjs');
  const report = await dossierReport();
  for (const line of report.lines) say(line);
  save('dossier', report.measured);
  return report.problems;
}

/** Says what is over its budget. @returns the exit code */
function finish(problems) {
  say('');
  for (const problem of problems) say(problem);
  if (problems.length === 0) say('Everything is within its budget.');
  return problems.length > 0 ? 1 : 0;
}

/** The numbers as JSON, in a folder that git ignores. */
function save(name, numbers) {
  mkdirSync(inRoot('temp/bench'), { recursive: true });
  writeFileSync(inRoot(`temp/bench/${name}.json`), `${JSON.stringify(numbers, null, 2)}\n`);
  say(`  (temp/bench/${name}.json)`);
}
