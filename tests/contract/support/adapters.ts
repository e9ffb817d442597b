import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type * as Data from './data.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export type Adapters = typeof Data;

/** What SharePoint's page would hand over of this package; it only loads in a page. */
const spHttp = fileURLToPath(new URL('./sp-http.ts', import.meta.url));

/** The genuine adapters with the genuine PnPjs, bundled as for a browser: Node does not resolve imports as bundlers do. */
export function loadAdapters(): Promise<Adapters> {
  adapters ??= loadBundle<Adapters>('data');
  return adapters;
}

let adapters: Promise<Adapters> | undefined;

/** @param name - the module that says what goes into the bundle, from this folder */
export async function loadBundle<M>(name: string): Promise<M> {
  const folder = join(root, 'temp/contract');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(name)}-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outfile,
    plugins: [
      {
        name: 'sp-http',
        setup: (building) => building.onResolve({ filter: /^@microsoft\/sp-http$/ }, () => ({ path: spHttp })),
      },
    ],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  try {
    return (await import(pathToFileURL(outfile).href)) as M;
  } finally {
    rmSync(outfile);
  }
}
