import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { inRoot } from './root.mjs';

const kilo = (bytes) => (bytes / 1000).toFixed(1);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Own script, gzipped, of the release: per web part what the browser needs before the first rows, and every lazy chunk.
 * config/size-budget.json says which chunks the first view of a web part loads, and the budgets in kB (of 1000 bytes).
 * @returns the table as lines and as data, and whether a budget is exceeded
 */
export function sizeReport() {
  const budget = readJson(inRoot('config/size-budget.json'));
  const chunks = readChunks();
  const webParts = readManifests().map(({ alias, scripts }) => firstView(alias, scripts, budget.firstView, chunks));
  const inFirstView = new Set(webParts.flatMap(({ files }) => files));
  const lazy = [...chunks.files.entries()]
    .filter(([file]) => !inFirstView.has(file))
    .map(([file, { names, gzip }]) => lazyChunk(file, names, gzip, budget.lazy));
  const rows = [...webParts, ...lazy.sort((a, b) => b.gzip - a.gzip)];
  const overBudget = rows.some((row) => row.gzip > row.limit * 1000);
  return { lines: rows.map(rowLine), webParts, lazy, overBudget };
}

function firstView(alias, scripts, budget, chunks) {
  const names = budget.chunks[alias];
  if (!names) throw new Error(`config/size-budget.json does not say what the first view of ${alias} loads`);
  const lazyFiles = names.flatMap((name) => filesOfGroup(name, chunks.groups));
  const files = [...new Set([...scripts, ...lazyFiles])];
  const gzip = files.reduce((sum, file) => sum + gzipOf(file), 0);
  return { what: `first view of ${alias}`, alias, files, gzip, limit: budget.limit, aim: budget.aim };
}

function lazyChunk(file, names, gzip, budget) {
  const name = names.join('+') || file;
  return { what: `lazy chunk ${name}`, files: [file], gzip, limit: budget.exceptions[name] ?? budget.limit };
}

function rowLine({ what, gzip, limit, aim }) {
  const bytes =
    gzip > limit * 1000
      ? `OVER BUDGET (${limit})`
      : aim && gzip > aim * 1000
        ? `above the aim (${aim})`
        : `of ${limit}`;
  return `  ${what.padEnd(40)} ${kilo(gzip).padStart(7)} kB gzip  ${bytes}`;
}

function filesOfGroup(name, groups) {
  if (!groups[name])
    throw new Error(`config/size-budget.json names the chunk "${name}", which the release does not have`);
  return groups[name];
}

const assets = inRoot('release/assets');
const gzipOf = (file) => gzipSync(readFileSync(`${assets}/${file}`), { level: 9 }).length;

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

/** @returns webpack's own account of the build, which --emit-stats leaves in the release */
export function readStats() {
  const folder = inRoot('release/webpack-stats');
  if (!existsSync(folder)) throw new Error('There is no release with its statistics: run npm run build first');
  return readJson(`${folder}/${readdirSync(folder).find((name) => name.endsWith('.stats.json'))}`);
}

/** Scripts of the release by file, and the files that an import() with a webpackChunkName fetches. */
function readChunks() {
  const stats = readStats();
  const scripts = (list) => list.filter((file) => file.endsWith('.js'));
  const files = new Map(
    stats.chunks.flatMap(({ names, files: list }) =>
      scripts(list).map((file) => [file, { names, gzip: gzipOf(file) }]),
    ),
  );
  const groups = Object.fromEntries(
    Object.entries(stats.namedChunkGroups).map(([name, { assets: list }]) => [
      name,
      scripts(list.map((asset) => asset.name)),
    ]),
  );
  return { files, groups };
}
