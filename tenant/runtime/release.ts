import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { WebPartDefinition } from '../http/exchange.ts';
import type { ComponentManifest } from './manifest.ts';

/** Where the scripts of the solution are served: SharePoint keeps them in the app catalogue too. */
export const assetsBase = '/sites/appcatalog/ClientSideAssets/';

/** The built solution: `manifests/*.json` and `assets/`. Read again when a build has written it anew. */
export class Release {
  private version = '';
  private known: readonly ComponentManifest[] = [];
  private readonly folder: string;

  /** @param folder - the `release` folder that `heft test --production` makes */
  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** @throws with a sentence for a person when nothing has been built yet */
  async manifests(): Promise<readonly ComponentManifest[]> {
    const folder = join(this.folder, 'manifests');
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
    if (names.length === 0) throw new Error(`No web part manifests in ${folder}. Build the solution first.`);
    const times = await Promise.all(names.map(async (name) => `${name}:${(await stat(join(folder, name))).mtimeMs}`));
    const version = times.join('|');
    if (version !== this.version) {
      this.known = await Promise.all(
        names.map(async (name) => served(JSON.parse(await readFile(join(folder, name), 'utf8')) as ComponentManifest)),
      );
      this.version = version;
    }
    return this.known;
  }

  /** The web parts as the service for pages tells of them; none when nothing has been built yet. */
  definitions(): readonly WebPartDefinition[] {
    const folder = join(this.folder, 'manifests');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    return names
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ComponentManifest)
      .filter(({ componentType }) => componentType === 'WebPart')
      .map((manifest) => ({ id: manifest.id, name: manifest.alias, manifest: JSON.stringify(manifest) }));
  }

  /** @returns the path of an asset, or `undefined` for a name that leads out of the folder */
  fileOf(name: string): string | undefined {
    const assets = join(this.folder, 'assets');
    const path = resolve(assets, name);
    return path.startsWith(assets + sep) ? path : undefined;
  }
}

/**
 * The runtime loads the style sheet of Fabric 1.x, with fonts from Microsoft's CDN, for web parts of before SPFx 1.8.2.
 * It judges by the version of sp-core-library, and takes a web part that does not use that library for an old one.
 */
function served(manifest: ComponentManifest): ComponentManifest {
  return {
    loadLegacyFabricCss: false,
    ...manifest,
    loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [assetsBase] },
  };
}
