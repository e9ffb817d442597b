import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inRoot, root } from '../root.mjs';
import { readStats } from '../size-report.mjs';

/** These carry their own dependencies inside one file, where webpack's account does not see them. */
const withDependenciesInside = ['docx'];

/**
 * The npm packages of which something is in the built scripts, by name and version. What SharePoint itself brings (the
 * runtime, React) is not among them.
 * @returns `{ name, version, licence, folder, homepage }` each; `licence` is an SPDX expression
 * @throws when there is no build, or a package does not say its licence
 */
export function shippedPackages() {
  const folders = new Set();
  for (const chunk of readStats().chunks) for (const file of filesOf(chunk.modules)) addFolder(folders, file);
  for (const name of withDependenciesInside)
    if (folders.has(`node_modules/${name}`)) addDependencies(folders, `node_modules/${name}`);
  const packages = [...folders].map(readPackage);
  const once = new Map(packages.map((item) => [`${item.name}@${item.version}`, item]));
  return [...once.values()].sort((a, b) => `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`));
}

const filesOf = (modules = []) =>
  modules.flatMap((module) =>
    module.modules ? filesOf(module.modules) : [module.nameForCondition ?? module.identifier ?? ''],
  );

function addFolder(folders, file) {
  const path = relative(root, file).split(sep).join('/');
  const [folder] = /^node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
  if (folder) folders.add(folder);
}

function addDependencies(folders, folder) {
  for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
    if (name.startsWith('@types/')) continue;
    const found = find(name, folder);
    if (folders.has(found)) continue;
    folders.add(found);
    addDependencies(folders, found);
  }
}

/** As Node looks: first inside the package, then above it. */
function find(name, folder) {
  for (let at = folder; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    const inside = `${at}/node_modules/${name}`;
    if (existsSync(inRoot(inside))) return inside;
    if (!at.includes('/node_modules/')) break;
  }
  return `node_modules/${name}`;
}

function readPackage(folder) {
  const { name, version, license, homepage } = readManifest(folder);
  if (typeof license !== 'string') throw new Error(`${name}@${version} does not say its licence in package.json.`);
  return { name, version, licence: license, folder, homepage };
}

const readManifest = (folder) => JSON.parse(readFileSync(inRoot(join(folder, 'package.json')), 'utf8'));
