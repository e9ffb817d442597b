import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { inRoot, root } from './root.mjs';

/** What the release is made of. Dates do not count, only what is in the files: a checkout or a copy changes nothing. */
const inputs = [
  'src',
  'config',
  'teams-app',
  'docs/gids',
  'docs/rights.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.mjs',
  'scripts/lib/compiler.mjs',
  'scripts/lib/release.mjs',
  'scripts/lib/seal-solution.mjs',
  'scripts/lib/teams-package.mjs',
];
const irrelevant = /\.test\.tsx?$|^src\/testing\/|^docs\/gids\/beelden\/.*\.txt$/;

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

/** @returns a hash that changes when, and only when, a new build can give another release */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesBelow(inRoot(input))) {
      const name = relative(root, file).split(sep).join('/');
      if (irrelevant.test(name)) continue;
      hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}
