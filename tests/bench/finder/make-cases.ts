// node tests/bench/finder/make-cases.ts           writes tests/data/finder/{organisation,cases}.json from its source folder
// node tests/bench/finder/make-cases.ts --check   fails when they are not what it would write
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { Opgave } from './format.ts';
import { makeOrganisation, type Topic, type Work, type WrittenCase } from './make-organisation.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'tests/data/finder');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, 'source', `${name}.json`), 'utf8')) as T;

const { organisation, judge } = makeOrganisation(
  read<Topic[]>('topics'),
  read<Work>('work'),
  opgavenOfTheMunicipality(),
);
const files = {
  'organisation.json': `{\n${Object.entries(organisation)
    .map(([name, rows]: [string, readonly object[]]) => `"${name}": ${lines(rows)}`)
    .join(',\n')}\n}\n`,
  'cases.json': `{"cases": ${lines(read<WrittenCase[]>('cases').map(judge))}}\n`,
};

for (const [name, text] of Object.entries(files)) {
  const file = join(folder, name);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what make-cases.ts writes: run it again.`);
    process.exitCode = 1;
  }
}

/** One row a line: a change shows as a change of that row. */
function lines(rows: readonly object[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

function opgavenOfTheMunicipality(): readonly Opgave[] {
  const csv = readFileSync(join(root, 'sharepoint/opgaven.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return data.map((row) => ({
    key: row['sleutel'] ?? '',
    title: row['opgave'] ?? '',
    goal: row['doel'] ?? '',
    description: row['toelichting'] ?? '',
    keywords: (row['trefwoorden'] ?? '').split(';'),
  }));
}
