import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRoot } from './root.mjs';

const kilo = (bytes) => (bytes / 1000).toFixed(1);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Own script, gzipped, of the release: per web part what the browser needs before the first rows, and per lazy step what
 * it fetches when nothing of it was there yet. config/size-budget.json says which steps the first view of a web part
 * loads, and the budgets in kB (of 1000 bytes).
 * @returns the table as lines and as data, and whether a budget is exceeded
 */
export function sizeReport() {
  const budget = readJson(inRoot('config/size-budget.json'));
  const manifests = readManifests();
  const steps = readSteps(new Set(manifests.flatMap(({ scripts }) => scripts)));
  const webParts = manifests.map((manifest) => firstView(manifest, budget.firstView, steps));
  const lazy = [...steps].map(([name, files]) => lazyStep(name, files, budget.lazy)).sort((a, b) => b.gzip - a.gzip);
  const rows = [...webParts, ...lazy];
  const overBudget = rows.some((row) => row.gzip > row.limit * 1000);
  return { lines: rows.map(rowLine), webParts, lazy, overBudget };
}

function firstView({ alias, scripts }, budget, steps) {
  const names = budget.chunks[alias];
  if (!names) throw new Error(`config/size-budget.json does not say what the first view of ${alias} loads`);
  const absent = names.filter((name) => !steps.has(name));
  if (absent.length > 0)
    throw new Error(`config/size-budget.json names steps that are not there: ${absent.join(', ')}`);
  const files = [...new Set([...scripts, ...names.flatMap((name) => steps.get(name))])];
  return { what: `first view of ${alias}`, alias, files, gzip: sizeOf(files), limit: budget.limit, aim: budget.aim };
}

function lazyStep(name, files, budget) {
  return { what: `lazy step ${name}`, files, gzip: sizeOf(files), limit: budget.exceptions[name] ?? budget.limit };
}

function rowLine({ what, gzip, limit, aim }) {
  const tooMuch = gzip > limit * 1000 && `OVER BUDGET (${limit})`;
  const aboveAim = aim !== undefined && gzip > aim * 1000 && `above the aim (${aim}), of ${limit}`;
  return `  ${what.padEnd(36)} ${kilo(gzip).padStart(7)} kB gzip  ${tooMuch || aboveAim || `of ${limit}`}`;
}

const assets = inRoot('release/assets');
const gzipOf = (file) => gzipSync(readFileSync(`${assets}/${file}`), { level: 9 }).length;
const sizeOf = (files) => files.reduce((sum, file) => sum + gzipOf(file), 0);

function readManifests() {
  const folder = inRoot('release/manifests');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.manifest.json'))
    .map((name) => readJson(`${folder}/${name}`))
    .map(({ alias, loaderConfig }) => ({
      alias,
      scripts: Object.values(loaderConfig.scriptResources).flatMap(ownScript),
    }))
    .sort((a, b) => a.alias.localeCompare(b.alias));
}

/** SharePoint's own components are not ours; of a text in several languages a browser takes one. */
function ownScript({ type, path, paths }) {
  if (type === 'path') return [path];
  return type === 'localizedPath' ? [paths['nl-NL']] : [];
}

/** @returns what of webpack's account of the build is kept beside the release (config/build-account.js) */
export function readStats() {
  const folder = inRoot('release/webpack-stats');
  if (!existsSync(folder)) throw new Error('There is no release with its statistics: run npm run build first');
  return readJson(`${folder}/${readdirSync(folder).find((name) => name.endsWith('.stats.json'))}`);
}

/** Name of every import() → the scripts that it fetches; what two steps share is in a script of its own and in both. */
function readSteps(always) {
  const { namedChunkGroups, chunks } = readStats();
  const scripts = (list) => list.filter((file) => file.endsWith('.js') && !always.has(file));
  const steps = new Map(
    Object.entries(namedChunkGroups)
      .map(([name, group]) => [name, scripts(group.assets.map((asset) => asset.name))])
      .filter(([, files]) => files.length > 0),
  );
  const known = new Set([...steps.values()].flat());
  const nameless = chunks.flatMap(({ files }) => scripts(files)).filter((file) => !known.has(file));
  for (const file of nameless) steps.set(file, [file]);
  return steps;
}
