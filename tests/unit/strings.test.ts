import { globSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseLoc, readTypedKeys } from './support/loc';
import { leaves } from './support/texts';

const root = join(__dirname, '../..');
const files = globSync(['src/**/strings.ts', 'src/**/*.strings.ts', 'src/strings/*.ts'], { cwd: root })
  .map((file) => join(root, file))
  .filter((file) => !file.endsWith('define.ts') && !file.endsWith('.test.ts'));

interface InTwoLanguages {
  readonly nl: object;
  readonly en: object;
}
const inTwoLanguages = (value: unknown): value is InTwoLanguages =>
  typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;

const sets = files.flatMap((file) => {
  const found: unknown = jest.requireActual(file);
  const name = relative(root, file).split(sep).join('/');
  return Object.entries(found as Record<string, unknown>)
    .filter((entry): entry is [string, InTwoLanguages] => inTwoLanguages(entry[1]))
    .map(([key, texts]): [string, InTwoLanguages] => [`${name} ${key}`, texts]);
});

/** Words that are common in one of the languages and do not exist in the other. Terms of the domain are not among them. */
const onlyDutch =
  /\b(het|een|niet|geen|wordt|worden|naar|voor|nog|wij|jij|jou|jouw|deze|dit|ook|maar|bij|als|zijn|heeft|hebben|kun|moet|wat|wie|iemand|uw|onbekend|opslaan|kies|vul|probeer|geweigerd|uiterlijk|vandaag|morgen)\b/i;
const onlyEnglish =
  /\b(the|and|with|you|your|this|that|from|please|save|choose|who|which|has|have|been|not|nobody|someone|today|tomorrow)\b/i;

describe('texts in two languages', () => {
  it('are found', () => expect(sets.length).toBeGreaterThan(0));

  it.each(sets)('%s: both languages have the same texts', (_name, { nl, en }) => {
    expect([...leaves(en).keys()].sort()).toEqual([...leaves(nl).keys()].sort());
  });

  it.each(sets)('%s: no text is empty', (_name, { nl, en }) => {
    const empty = [nl, en].flatMap((texts) => [...leaves(texts)].filter(([, text]) => text.trim() === ''));
    expect(empty).toEqual([]);
  });

  it.each(sets)('%s: the English has no Dutch left in it', (_name, { en }) => {
    expect([...leaves(en)].filter(([, text]) => onlyDutch.test(text))).toEqual([]);
  });

  it.each(sets)('%s: the Dutch has no English in it', (_name, { nl }) => {
    expect([...leaves(nl)].filter(([, text]) => onlyEnglish.test(text))).toEqual([]);
  });

  it.each(sets)('%s: no whole sentence is the same in both', (_name, { nl, en }) => {
    const dutch = leaves(nl);
    const isSentence = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).length > 3;
    const same = [...leaves(en)].filter(([key, text]) => isSentence(text) && dutch.get(key) === text);
    expect(same).toEqual([]);
  });
});

describe('texts of the property panes', () => {
  const keys = readTypedKeys(join(root, 'src/loc/mystrings.d.ts'));

  it.each(['nl-nl', 'en-us'])('%s has the keys of mystrings.d.ts, each with a text', (language) => {
    const texts = parseLoc(join(root, `src/loc/${language}.js`));
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    expect(Object.values(texts).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('en-us has no Dutch in it', () => {
    const texts = parseLoc(join(root, 'src/loc/en-us.js'));
    expect(Object.entries(texts).filter(([, text]) => onlyDutch.test(text))).toEqual([]);
  });
});
