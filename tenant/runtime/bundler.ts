import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { nodeModules, packageVersion } from './node-modules.ts';

/** What to build for the browser from a TypeScript entry of the tenant. */
export interface Bundle {
  /** Path under `tenant/`. */
  readonly entry: string;
  /** `script`: runs by itself; `amd`: a module that the SPFx loader asks for by `name`. */
  readonly format: 'script' | 'amd';
  readonly name?: string;
  /** Modules that the loader gives. */
  readonly needs?: readonly string[];
}

const tenantFolder = fileURLToPath(new URL('..', import.meta.url));
const cacheFolder = join(nodeModules, '.cache', 'tenant');

/**
 * Builds bundles once and keeps them in `node_modules/.cache/tenant`, under a key of everything they are made from.
 */
export class Bundler {
  private readonly started = new Map<string, Promise<Buffer>>();
  private sources: Promise<string> | undefined;

  /** Minified script text. @throws when esbuild finds an error in the entry */
  get(bundle: Bundle): Promise<Buffer> {
    const id = JSON.stringify(bundle);
    const running = this.started.get(id) ?? this.fromCacheOrBuild(bundle);
    this.started.set(id, running);
    return running;
  }

  /** Changes whenever the text can change: good in an address that browsers keep for good. */
  async keyOf(bundle: Bundle): Promise<string> {
    this.sources ??= sourceFingerprint();
    return createHash('sha256')
      .update(`${JSON.stringify(bundle)}\n${await this.sources}`)
      .digest('hex')
      .slice(0, 24);
  }

  private async fromCacheOrBuild(bundle: Bundle): Promise<Buffer> {
    const file = join(cacheFolder, `${await this.keyOf(bundle)}.js`);
    const cached = await readFile(file).catch(() => undefined);
    if (cached !== undefined) return cached;
    const text = Buffer.from(await buildText(bundle));
    await mkdir(cacheFolder, { recursive: true });
    // Another start of the tenant may be writing the same file: put it in place in one step.
    await writeFile(`${file}.${process.pid}`, text);
    await rename(`${file}.${process.pid}`, file);
    return text;
  }
}

async function buildText(bundle: Bundle): Promise<string> {
  const needs = bundle.needs ?? [];
  // Only needed when something changed: a start with everything in the cache is quicker without it.
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: [join(tenantFolder, bundle.entry)],
    bundle: true,
    write: false,
    minify: true,
    legalComments: 'none',
    target: 'es2022',
    format: bundle.format === 'script' ? 'iife' : 'cjs',
    plugins: [givenByLoader(needs)],
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [nodeModules],
    logLevel: 'silent',
  });
  const text = result.outputFiles[0]?.text ?? '';
  return bundle.format === 'script' ? text : asAmdModule(bundle.name ?? bundle.entry, needs, text);
}

/** Leaves out exactly these modules. (esbuild's own `external` would leave out `react/jsx-runtime` with `react`.) */
function givenByLoader(needs: readonly string[]): Plugin {
  return {
    name: 'given-by-loader',
    setup: (setup) =>
      setup.onResolve({ filter: /^[^.]/ }, ({ path }) => (needs.includes(path) ? { path, external: true } : undefined)),
  };
}

/** esbuild writes no AMD: give its CommonJS the `require` and `module` it asks for. */
function asAmdModule(name: string, needs: readonly string[], text: string): string {
  const table = `var needs=${JSON.stringify(needs)},given=arguments,module={exports:{}};`;
  const require =
    'function require(name){var at=needs.indexOf(name);if(at<0)throw new Error("Not supplied: "+name);return given[at]}';
  return `define(${JSON.stringify(name)},${JSON.stringify(needs)},function(){${table}${require}\n${text}\nreturn module.exports});`;
}

/** Everything a bundle can be made from: this file, the tenant's own browser code and the installed packages. */
async function sourceFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(packageVersion('esbuild'));
  hash.update(await readFile(fileURLToPath(import.meta.url)));
  const names = await readdir(join(tenantFolder, 'browser'), { recursive: true });
  for (const name of names.filter((candidate) => candidate.endsWith('.ts')).sort()) {
    hash.update(name).update(await readFile(join(tenantFolder, 'browser', name)));
  }
  hash.update(await readFile(join(nodeModules, '.package-lock.json')).catch(() => ''));
  return hash.digest('hex');
}
