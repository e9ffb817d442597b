import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Data from './data.ts';
import { keptBundle } from './kept-bundle.ts';

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
  const file = await keptBundle(name.replace(/^[./]+/, '').replaceAll('/', '-'), {
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    plugins: [
      {
        name: 'sp-http',
        setup: (building) => building.onResolve({ filter: /^@microsoft\/sp-http$/ }, () => ({ path: spHttp })),
      },
    ],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return (await import(pathToFileURL(file).href)) as M;
}
