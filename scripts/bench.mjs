// npm run bench                      every measurement against its budget (docs/architecture.md), as a table and as JSON
// npm run bench -- size              only the size of the scripts
// npm run bench -- size --modules    and which modules weigh what
import { prepare } from './lib/prepare.mjs';

await prepare(import.meta.url);
const { mkdirSync, writeFileSync } = await import('node:fs');
const { say } = await import('./lib/say.mjs');
const { inRoot } = await import('./lib/root.mjs');
const { ensureBuilt } = await import('./lib/release.mjs');
const { sizeReport } = await import('./lib/size-report.mjs');

await ensureBuilt();
const size = sizeReport();
say('Own script, gzipped (kB of 1000 bytes):');
for (const line of size.lines) say(line);
if (process.argv.includes('--modules')) {
  const { moduleReport } = await import('./lib/module-report.mjs');
  say('');
  for (const line of await moduleReport()) say(line);
}

mkdirSync(inRoot('temp/bench'), { recursive: true });
const file = 'temp/bench/size.json';
writeFileSync(inRoot(file), JSON.stringify({ webParts: size.webParts, lazy: size.lazy }, null, 2));
say(`Numbers: ${file}`);
process.exitCode = size.overBudget ? 1 : 0;
