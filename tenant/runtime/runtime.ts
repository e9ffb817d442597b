import { createHash } from 'node:crypto';
import type { RequestHandler } from '../http/exchange.ts';
import type { StaticFiles } from '../http/static-file.ts';
import type { Bundler } from './bundler.ts';
import { ownId, standInBase, supplyStandIns, type StandInComponents } from './components.ts';
import { frameworkBase, readFramework, type Framework } from './framework.ts';
import { referencesOf, type ComponentManifest } from './manifest.ts';
import { assetsBase, type Release } from './release.ts';

/** Id of the application that draws the pages. */
export const hostApplicationId = ownId('tenant-host-application');

/** The genuine SPFx runtime and the solution that runs in it, ready to be served. */
export class Runtime {
  readonly framework: Framework = readFramework();
  private readonly release: Release;
  private readonly bundler: Bundler;
  private readonly files: StaticFiles;
  private standIns: Promise<StandInComponents> | undefined;
  private readonly manifestTexts = new Map<string, Buffer>();

  constructor(release: Release, bundler: Bundler, files: StaticFiles) {
    this.release = release;
    this.bundler = bundler;
    this.files = files;
  }

  /** The web parts of the solution. */
  async webParts(): Promise<ComponentManifest[]> {
    return (await this.release.manifests()).filter((manifest) => manifest.componentType === 'WebPart');
  }

  /** The web part with this alias or id. @returns `undefined` when the solution has none */
  async webPart(aliasOrId: string): Promise<ComponentManifest | undefined> {
    const wanted = aliasOrId.toLowerCase();
    return (await this.webParts()).find(
      (manifest) => manifest.alias.toLowerCase() === wanted || manifest.id.toLowerCase() === wanted,
    );
  }

  /**
   * Address of the manifests that a page gives to the loader; it changes when the solution is built anew.
   * @throws naming components that the solution needs and that are not there
   */
  async manifestsHref(): Promise<string> {
    const { manifests: standIns } = await this.components();
    const own = await this.release.manifests();
    const all = [...this.framework.manifests, ...standIns, ...own];
    const known = new Set(all.map((manifest) => manifest.id));
    const missing = referencesOf(own).filter((reference) => !known.has(reference.id));
    if (missing.length > 0)
      throw new Error(
        `The solution needs components that are not there: ${missing.map(({ name, version }) => `${name} ${version}`).join(', ')}.`,
      );
    const text = Buffer.from(JSON.stringify(all));
    const key = createHash('sha256').update(text).digest('hex').slice(0, 20);
    this.manifestTexts.set(key, text);
    return `/_spfx/manifests/${key}.json`;
  }

  /** Serves the framework, the stand-ins, the manifests and the solution's assets. */
  readonly handle: RequestHandler = async ({ method, url, headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const path = decodeURIComponent(url.pathname);
    if (path.startsWith(assetsBase)) return this.asset(path.slice(assetsBase.length), headers);
    if (path.startsWith(standInBase)) return this.standIn(path.slice(standInBase.length), headers);
    const manifests = /^\/_spfx\/manifests\/(\w+)\.json$/.exec(path)?.[1];
    if (manifests !== undefined) return this.manifestsText(manifests, headers);
    const prefix = `${frameworkBase(this.framework.version)}/`;
    if (!path.startsWith(prefix)) return undefined;
    const [name = '', file = ''] = path.slice(prefix.length).split('/');
    const found = this.framework.fileOf(name, file);
    return found === undefined ? undefined : this.files.file(found, 'for-good', headers);
  };

  private components(): Promise<StandInComponents> {
    this.standIns ??= supplyStandIns(this.framework, this.bundler);
    return this.standIns;
  }

  private asset(name: string, headers: Readonly<Record<string, string>>): ReturnType<StaticFiles['file']> {
    const path = this.release.fileOf(name);
    const hashed = /_[0-9a-f]{16,}\.\w+$/.test(name);
    return path === undefined
      ? Promise.resolve(undefined)
      : this.files.file(path, hashed ? 'for-good' : 'ask-again', headers);
  }

  private async standIn(path: string, headers: Readonly<Record<string, string>>): ReturnType<StaticFiles['file']> {
    const script = (await this.components()).scripts.get(path);
    if (script === undefined) return undefined;
    if ('file' in script) return this.files.file(script.file, 'for-good', headers);
    return this.files.text(
      path,
      '.js',
      () => ('text' in script ? Buffer.from(script.text) : this.bundler.get(script.bundle)),
      'for-good',
      headers,
    );
  }

  private async manifestsText(key: string, headers: Readonly<Record<string, string>>): ReturnType<StaticFiles['file']> {
    if (!this.manifestTexts.has(key)) await this.manifestsHref();
    const text = this.manifestTexts.get(key);
    return text === undefined
      ? undefined
      : this.files.text(`manifests ${key}`, '.json', () => text, 'for-good', headers);
  }
}
