import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';

const root = join(import.meta.dirname, '../..');

/** A web part as the built package describes it to SharePoint. */
export interface WebPartManifest {
  readonly id: string;
  readonly alias: string;
  readonly supportedHosts: readonly string[];
  readonly preconfiguredEntries: readonly { readonly title: Readonly<Record<string, string>> }[];
  readonly loaderConfig: {
    readonly internalModuleBaseUrls: readonly string[];
    readonly entryModuleId: string;
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
}

export interface ScriptResource {
  readonly type: string;
  readonly path?: string;
  /** By language, for texts. */
  readonly paths?: Readonly<Record<string, string>>;
}

/** Opens `sharepoint/solution/initiatievenwijzer.sppkg`. */
export function openSolution(): Promise<JSZip> {
  return JSZip.loadAsync(readFileSync(join(root, 'sharepoint/solution/initiatievenwijzer.sppkg')));
}

/** Opens the Teams package that lies in the solution. */
export async function openTeamsPackage(): Promise<JSZip> {
  const solution = await openSolution();
  return JSZip.loadAsync(await bytesOf(solution, 'ClientSideAssets/TeamsSPFxApp.zip'));
}

/** @throws when the archive has no such file */
export async function bytesOf(archive: JSZip, path: string): Promise<Buffer> {
  const file = archive.file(path);
  if (!file) throw new Error(`the archive has no ${path}, only ${Object.keys(archive.files).join(', ')}`);
  return file.async('nodebuffer');
}

/** @throws when the archive has no such file, or it is not JSON */
export async function jsonOf<T>(archive: JSZip, path: string): Promise<T> {
  return JSON.parse((await bytesOf(archive, path)).toString('utf8')) as T;
}

/** The manifests of the web parts as they stand in the solution, in order of id. */
export async function webPartManifests(solution: JSZip): Promise<WebPartManifest[]> {
  const paths = Object.keys(solution.files)
    .filter((path) => /\/WebPart_[^/]*\.xml$/.test(path))
    .sort();
  return Promise.all(paths.map(async (path) => componentManifest((await bytesOf(solution, path)).toString('utf8'))));
}

function componentManifest(xml: string): WebPartManifest {
  const escaped = /ComponentManifest="([^"]*)"/.exec(xml)?.[1];
  if (escaped === undefined) throw new Error('this element has no ComponentManifest');
  const text = escaped
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return JSON.parse(text) as WebPartManifest;
}

/** Reads a JSON file of the repository. */
export function readRepositoryJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
}
