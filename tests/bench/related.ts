import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import Papa from 'papaparse';
import type * as Comparing from './related-comparing.ts';
import { readRelatedCases } from './related-cases.ts';
import type { RelatedCases, RelatedPair } from './related-cases.ts';

export interface RelatedMeasured {
  readonly initiatives: number;
  readonly doubles: number;
  /** Doubles of which the initiative is among the first three, in any way. */
  readonly inFirstThree: number;
  /** Doubles of which the initiative is also called the same plan. */
  readonly calledSame: number;
  readonly others: number;
  /** Different plans that are called the same plan as the one they look like, or as any other. */
  readonly falseAlarms: number;
  /** The texts that went wrong, by title. */
  readonly missed: readonly string[];
  readonly notCalledSame: readonly string[];
  readonly alarms: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const inData = (name: string): string => join(root, 'tests/data', name);

/** The sets of the project: the pairs that were given, those it is tuned on, and those it is only judged by. */
export const ownSets = ['verwant.json', 'verwant-oefen.json', 'verwant-toets.json'].map(inData);

/** @throws CasesError when the file has another form */
export async function measureRelated(file: string): Promise<RelatedMeasured> {
  const cases = readRelatedCases(file, () => readRelatedCases(inData('verwant.json'), () => []).initiatives);
  return measured(cases, await comparing());
}

function measured(cases: RelatedCases, { comparingWith }: typeof Comparing): RelatedMeasured {
  const found = comparingWith(cases.initiatives, opgavenOfTheSite());
  const title = ({ b, a }: RelatedPair): string => `${a}: ${b.Title}`;
  const missed = cases.doubles.filter(({ a, b }) => !found(b).some(({ key }) => key === a));
  const same = cases.doubles.filter(({ a, b }) => found(b).some(({ key, isDouble }) => key === a && isDouble));
  const alarms = cases.others.filter(({ b }) => found(b).some(({ isDouble }) => isDouble));
  return {
    initiatives: cases.initiatives.length,
    doubles: cases.doubles.length,
    inFirstThree: cases.doubles.length - missed.length,
    calledSame: same.length,
    others: cases.others.length,
    falseAlarms: alarms.length,
    missed: missed.map(title),
    notCalledSame: cases.doubles.filter((pair) => !same.includes(pair)).map(title),
    alarms: alarms.map(title),
  };
}

function opgavenOfTheSite(): readonly Comparing.SiteOpgave[] {
  const text = readFileSync(join(root, 'sharepoint/opgaven.csv'), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Comparing.SiteOpgave>(text, { header: true, skipEmptyLines: true }).data;
}

let loading: Promise<typeof Comparing> | undefined;

/** The comparing itself, bundled: Node does not resolve imports as bundlers do. */
function comparing(): Promise<typeof Comparing> {
  loading ??= bundled();
  return loading;
}

async function bundled(): Promise<typeof Comparing> {
  mkdirSync(join(root, 'temp/bench'), { recursive: true });
  const outfile = join(root, `temp/bench/comparing-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL('./related-comparing.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    outfile,
    logLevel: 'error',
  });
  try {
    return (await import(pathToFileURL(outfile).href)) as typeof Comparing;
  } finally {
    rmSync(outfile);
  }
}
