import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literalsIn } from './texts';

const root = join(__dirname, '../../..');

/** Stands in a text for a value that the product fills in. */
const value = '…';

/**
 * Every Dutch text that the product can show: its strings, and the names of lists, columns, groups and pages. A text
 * with a value in it is known with any value (`Maak wat ontbreekt (3)`).
 */
export function productTexts(): { readonly has: (text: string) => boolean } {
  const texts = [...dutchStrings(), ...paneTexts(), ...namesOfData(), ...pageNames].map(withoutEnd);
  const whole = new Set(texts);
  const patterns = texts.filter((text) => text.includes(value) && /\p{L}{4}/u.test(text)).map(patternOf);
  const known = (text: string): boolean => whole.has(text) || patterns.some((pattern) => pattern.test(text));
  // A button with a number behind its words is called by its words.
  return { has: (asked) => known(withoutEnd(asked)) || known(`${asked} (1)`) };
}

/** A label is meant without the mark that closes it. */
const withoutEnd = (text: string): string => text.replace(/[.:]$/, '');

function dutchStrings(): readonly string[] {
  const files = globSync('src/**/*.ts', { cwd: root })
    .map((file) => join(root, file))
    .filter((file) => !file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('= defineStrings('));
  return files.flatMap((file) => {
    const found = Object.values(jest.requireActual<Record<string, unknown>>(file));
    return found.flatMap((set) => (typeof set === 'object' && set !== null && 'nl' in set ? textsIn(set.nl) : []));
  });
}

function textsIn(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function') return literalsIn(String(texts));
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(textsIn) : [];
}

function paneTexts(): readonly string[] {
  const source = readFileSync(join(root, 'src/loc/nl-nl.js'), 'utf8');
  return [...source.matchAll(/: '((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text);
}

/** The pages of the site, by the names of their web parts. */
const pageNames = ['Initiatieven', 'Aanmelden', 'Opgaven', 'Initiatief', 'Inrichting'];

interface Named {
  readonly title?: string;
  readonly label?: string;
  readonly columns?: readonly Named[];
}

function namesOfData(): readonly string[] {
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, 'sharepoint', file), 'utf8')) as T;
  const { lists } = read<{ lists: readonly Named[] }>('lists.json');
  const { groups } = read<{ groups: readonly Named[] }>('groups.json');
  return [...lists, ...lists.flatMap(({ columns = [] }) => columns), ...groups].flatMap(({ title, label }) =>
    [title, label].flatMap((name) => (name === undefined ? [] : [name])),
  );
}

function patternOf(text: string): RegExp {
  const parts = text.split(value).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'u');
}
