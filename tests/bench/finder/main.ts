// What `npm run bench -- finder` starts: prints how good the colleague finder is on a set of cases.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CaseProblem, readCases } from './read-cases.ts';
import { runFinder, type Figures } from './run.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const usage = 'npm run bench -- finder [--cases <folder>] [--misses]';

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CaseProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(given: readonly string[]): Promise<void> {
  const { folder, misses } = readFlags(given);
  const report = await runFinder(readCases(folder), (line) => console.log(line));
  console.log(`\nColleagues for an opgave: ${report.cases} cases, ${report.lists} lists (${folder})\n`);
  console.log(table(report.figures));
  if (misses) console.log(`\n${report.misses.join('\n')}`);
  mkdirSync(join(root, 'temp/bench'), { recursive: true });
  writeFileSync(join(root, 'temp/bench/finder.json'), `${JSON.stringify({ folder, ...report }, undefined, 2)}\n`);
  console.log('\n  (temp/bench/finder.json)');
}

function readFlags(given: readonly string[]): { readonly folder: string; readonly misses: boolean } {
  let folder = join(root, 'tests/data/finder');
  let misses = false;
  for (let at = 0; at < given.length; at += 1) {
    if (given[at] === '--misses') misses = true;
    else if (given[at] === '--cases' && given[at + 1] !== undefined) folder = given[(at += 1)] ?? folder;
    else throw new CaseProblem(`'${given[at] ?? ''}' is not understood: ${usage}`);
  }
  return { folder, misses };
}

function table(figures: readonly Figures[]): string {
  const percent = (share: number): string => `${(share * 100).toFixed(0)}%`.padStart(9);
  const row = ({ source, all, tuning, holdout }: Figures): string =>
    source.padEnd(14) +
    [all, tuning, holdout].map(({ precisionAt5, recallAt10 }) => percent(precisionAt5) + percent(recallAt10)).join('');
  const head = ['all', 'tuning half', 'hold-out'].map((half) => half.padStart(18)).join('');
  const columns = ['P@5', 'R@10', 'P@5', 'R@10', 'P@5', 'R@10'].map((column) => column.padStart(9)).join('');
  return [' '.repeat(14) + head, ' '.repeat(14) + columns, ...figures.map(row)].join('\n');
}
