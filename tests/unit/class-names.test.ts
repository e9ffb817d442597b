import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names that the build's CSS minifier takes for shorthand properties in the list of exported classes, and renames there:
 * the style is then in the page, and the element has no class. (Seen with `columns`, which became `column-count`.)
 */
const shorthands = new Set([
  'columns',
  'border',
  'margin',
  'padding',
  'background',
  'font',
  'outline',
  'transition',
  'animation',
]);

const root = join(__dirname, '../..');
const files = globSync('src/**/*.scss', { cwd: root });

it('finds the styles', () => {
  expect(files.length).toBeGreaterThan(20);
});

it.each(files)('%s has no class with the name of a shorthand property', (file) => {
  const names = [...readFileSync(join(root, file), 'utf8').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(
    ([, name]) => name ?? '',
  );
  expect(names.filter((name) => shorthands.has(name))).toEqual([]);
});
