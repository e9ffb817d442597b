import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { inRoot, root } from './root.mjs';
import { readStats } from './size-report.mjs';

/**
 * What weighs what: for every script of the release its modules, heaviest first. A module is weighed minified, and the
 * weights of a script are scaled to its own gzip size, so they add up; a module of which little is used seems too heavy.
 * @param top how many modules of each script
 * @returns lines to print
 */
export async function moduleReport(top = 15) {
  const lines = [];
  for (const chunk of readStats().chunks) {
    const script = chunk.files.find((file) => file.endsWith('.js'));
    if (!script) continue;
    const total = gzipSync(readFileSync(inRoot('release/assets', script)), { level: 9 }).length;
    const modules = await Promise.all(leaves(chunk.modules).map(weigh));
    const sum = modules.reduce((all, { weight }) => all + weight, 0) || 1;
    const scaled = modules.map(({ name, weight }) => ({ name, bytes: (weight / sum) * total }));
    lines.push(`${script}: ${kilo(total)} kB gzip, ${modules.length} modules`);
    for (const { name, bytes } of byPackage(scaled)) lines.push(`  ${kilo(bytes).padStart(7)} kB  ${name}`);
    lines.push('  of which the heaviest modules:');
    const heaviest = scaled.sort((a, b) => b.bytes - a.bytes).slice(0, top);
    for (const { name, bytes } of heaviest) lines.push(`  ${kilo(bytes).padStart(7)} kB  ${name}`);
    lines.push('');
  }
  return lines;
}

const kilo = (bytes) => (bytes / 1000).toFixed(1);

/** Webpack joins modules into one; what it joined is what we look for. */
const leaves = (modules = []) => modules.flatMap((module) => (module.modules ? leaves(module.modules) : [module]));

async function weigh(module) {
  const file = module.nameForCondition ?? module.identifier ?? '';
  const name = file.startsWith(root) ? file.slice(root.length + 1) : (module.name ?? file);
  if (!existsSync(file) || !file.endsWith('js')) return { name, weight: module.size };
  const { code } = await transform(readFileSync(file, 'utf8'), { minify: true, loader: 'js', logLevel: 'silent' });
  return { name, weight: code.length };
}

/** Modules added up: per npm package, and per folder of our own. */
function byPackage(modules) {
  const sums = new Map();
  for (const { name, bytes } of modules) {
    const owner = ownerOf(name);
    sums.set(owner, (sums.get(owner) ?? 0) + bytes);
  }
  return [...sums].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}

function ownerOf(name) {
  const inPackage = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name);
  if (inPackage) return inPackage[1];
  const own = /^lib\/([^/]+(?:\/[^/]+(?=\/))?)/.exec(name);
  return own ? `src/${own[1]}` : 'webpack';
}
