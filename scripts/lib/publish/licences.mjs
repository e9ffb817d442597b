import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../root.mjs';

/** May be part of a work under EUPL-1.2 without asking more than that the licence comes along. */
const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'BlueOak-1.0.0']);

/**
 * @param expression SPDX, such as `MIT` or `(MIT OR GPL-3.0-or-later)`
 * @returns whether it may ship: of alternatives one is enough, of what holds together each must do
 */
export function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/ OR /.test(bare)) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((licence) => allowed.has(licence.replace(/[()]/g, '')));
}

/**
 * The licences of what ships, whole, as they ask.
 * @param packages as {@link import('./shipped-packages.mjs').shippedPackages} gives them
 * @throws when one may not ship, with its name
 */
export function licenceTexts(packages) {
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) {
    const names = refused.map(({ name, version, licence }) => `${name}@${version} (${licence})`).join(', ');
    throw new Error(`These may not ship under EUPL-1.2: ${names}. Choose another package.`);
  }
  const head =
    'Initiatievenwijzer has the licence EUPL-1.2 (file LICENSE). In its scripts are parts of these packages, each under its own licence.\n';
  return [head, ...packages.map(licenceText)].join(`\n${'-'.repeat(100)}\n`);
}

function licenceText({ name, version, licence, folder, homepage }) {
  const title = `${name} ${version}, ${licence}${homepage ? `, ${homepage}` : ''}`;
  const path = inRoot(folder);
  const file = existsSync(path) && readdirSync(path).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  return `${title}\n\n${file ? readFileSync(`${path}/${file}`, 'utf8').trim() : 'The package has no file with its licence.'}\n`;
}
