import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentManifest, ScriptFile, ScriptResource } from './manifest.ts';
import { frameworkPackages, packageFolder, packageVersion } from './node-modules.ts';

/** The genuine SPFx runtime, as npm has it. */
export interface Framework {
  readonly version: string;
  readonly manifests: readonly ComponentManifest[];
  /** Absolute path of a runtime file; lazy chunks are found in whatever package holds them. */
  fileOf(packageName: string, file: string): string | undefined;
}

/** Where the runtime's files are served. The version in it lets browsers keep them for good. */
export function frameworkBase(version: string): string {
  return `/_spfx/${version}`;
}

/** The assembly with the loader and seventeen components, in English: npm carries no other language. */
export const assemblyFile = 'sp-application-base/sp-default-assembly_en-us.js';

/** Reads the manifests of the runtime. */
export function readFramework(): Framework {
  const version = packageVersion('@microsoft/sp-core-library');
  const files = new Map<string, string>();
  const manifests: ComponentManifest[] = [];
  for (const name of frameworkPackages()) {
    const folder = join(packageFolder('@microsoft'), name, 'dist');
    for (const file of readdirSync(folder)) {
      if (/\.(js|woff2?|css|png|svg)$/.test(file)) {
        files.set(`${name}/${file}`, join(folder, file));
        if (file.startsWith('chunk.')) files.set(`*/${file}`, join(folder, file));
      }
      if (file.endsWith('.manifest.json'))
        manifests.push(
          ...usable(
            JSON.parse(readFileSync(join(folder, file), 'utf8')) as ComponentManifest,
            `${frameworkBase(version)}/${name}/`,
          ),
        );
    }
  }
  return { version, manifests, fileOf: (name, file) => files.get(`${name}/${file}`) ?? files.get(`*/${file}`) };
}

function usable(manifest: ComponentManifest, base: string): ComponentManifest[] {
  if (manifest.alias.endsWith('-assembly')) return [];
  const { loaderConfig } = manifest;
  const scriptResources = Object.fromEntries(
    Object.entries(loaderConfig.scriptResources).map(([name, resource]) => [name, inEnglish(resource)]),
  );
  return [
    {
      ...manifest,
      isInternal: true,
      loaderConfig: { ...loaderConfig, internalModuleBaseUrls: [base], scriptResources },
    },
  ];
}

/** npm carries the runtime's own sentences as bare keys (`default`), English and two pseudo-languages: choose English. */
function inEnglish(resource: ScriptResource): ScriptResource {
  if (resource.type !== 'localizedPath') return resource;
  const english: string | ScriptFile | undefined = resource.paths['en-US'];
  return english === undefined ? resource : { ...resource, paths: {}, defaultPath: english };
}
