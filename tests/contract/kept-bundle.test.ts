import assert from 'node:assert/strict';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { keptBundle } from './support/kept-bundle.ts';

const name = `kept-bundle-test-${process.pid}`;
const kept = join(import.meta.dirname, '../../temp/contract');
const folder = join(kept, name);

describe('a bundle that is kept', () => {
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    write('entry.ts', "export { word } from './word';");
    write('word.ts', "export const word = 'one';");
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(kept, `${name}.inputs.json`), { force: true });
    for (const file of made) rmSync(file, { force: true });
  });

  it('serves again while nothing changed', async () => {
    assert.equal(await bundle(), await bundle());
  });

  it('is made anew for a source with another content, also of the same size and moment', async () => {
    assert.equal(await wordOf(await bundle()), 'one');
    write('word.ts', "export const word = 'two';");
    assert.equal(await wordOf(await bundle()), 'two');
  });

  it('is made anew when a file appears that is found before another', async () => {
    assert.equal(await wordOf(await bundle()), 'one');
    write('word.tsx', "export const word = 'tsx';");
    assert.equal(await wordOf(await bundle()), 'tsx');
  });

  it('that was made while somebody saved a source serves nobody else', async () => {
    const soon = new Date(Date.now() + 60_000);
    utimesSync(join(folder, 'word.ts'), soon, soon);
    const file = await bundle();
    write('word.ts', "export const word = 'one';");
    assert.notEqual(await bundle(), file);
  });
});

const made = new Set<string>();
const past = new Date('2026-01-01T12:00:00Z');

function write(file: string, content: string): void {
  writeFileSync(join(folder, file), content);
  utimesSync(join(folder, file), past, past);
}

async function bundle(): Promise<string> {
  const file = await keptBundle(name, { entryPoints: [join(folder, 'entry.ts')], bundle: true, format: 'esm' });
  made.add(file);
  return file;
}

const wordOf = async (file: string): Promise<unknown> =>
  ((await import(pathToFileURL(file).href)) as { readonly word: unknown }).word;
