import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'temp/contract');
const hour = 3_600_000;
/** What decides how sources are bundled, beside the sources themselves. */
const decisive = ['package-lock.json', 'tsconfig.json', 'tests/contract/support/adapters.ts'];

/**
 * A bundle that is made once for all processes and kept in `temp/`, for as long as nothing changes that it was made
 * from: the content of each source, which files lie beside the own sources (a new one may be found first), and the
 * packages. Processes may ask at the same moment.
 * @param name - what it is kept under
 * @returns the file with the bundle
 */
export async function keptBundle(name: string, options: BuildOptions): Promise<string> {
  const settings = JSON.stringify({ ...options, plugins: options.plugins?.map((plugin) => plugin.name) });
  const list = join(folder, `${name}.inputs.json`);
  const fileFor = (inputs: readonly string[]): string =>
    join(folder, `${name}-${fingerprint(inputs, settings).slice(0, 24)}.mjs`);
  if (existsSync(list)) {
    const kept = fileFor(JSON.parse(readFileSync(list, 'utf8')) as readonly string[]);
    if (existsSync(kept)) return kept;
  }
  const began = Date.now();
  mkdirSync(folder, { recursive: true });
  const { build } = await import('esbuild');
  const made = await build({ ...options, absWorkingDir: root, outfile: list, metafile: true, write: false });
  const inputs = Object.keys(made.metafile.inputs).sort();
  const code = made.outputFiles[0]?.contents ?? '';
  // What was saved meanwhile may be in it or not: such a bundle is for this process alone.
  const changed = inputs.some((input) => statSync(join(root, input)).mtimeMs >= began);
  if (changed) return place(join(folder, `${name}-once-${process.pid}.mjs`), code);
  forgetOld(name);
  const file = place(fileFor(inputs), code);
  place(list, JSON.stringify(inputs));
  return file;
}

function fingerprint(inputs: readonly string[], settings: string): string {
  const hash = createHash('sha256').update(settings);
  const own = inputs.filter((input) => !input.startsWith('node_modules/'));
  for (const beside of new Set(own.map((input) => dirname(input))))
    hash.update(`${beside}: ${namesIn(join(root, beside)).join(' ')}\n`);
  for (const input of [...inputs, ...decisive]) hash.update(`${input} ${contentOf(join(root, input))}\n`);
  return hash.digest('hex');
}

const namesIn = (path: string): readonly string[] => (existsSync(path) ? readdirSync(path).sort() : []);
const contentOf = (path: string): string =>
  existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'gone';

/** Others see the whole file or none. */
function place(file: string, content: string | Uint8Array): string {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
  return file;
}

/** Earlier bundles of this name; not those that another process may be about to load. */
function forgetOld(name: string): void {
  for (const file of readdirSync(folder).filter((one) => one.startsWith(`${name}-`))) {
    const path = join(folder, file);
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > hour)
      rmSync(path, { force: true });
  }
}
