import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Bundle, Bundler } from './bundler.ts';
import type { Framework } from './framework.ts';
import { referencesOf, type ComponentManifest, type ComponentReference, type ScriptResource } from './manifest.ts';
import { lazyComponents } from './lazy-components.ts';
import { packageFolder } from './node-modules.ts';
import { standIns, type StandIn } from './stand-ins.ts';

/** Where stand-ins are served, each under a key of its content. */
export const standInBase = '/_standins/';

/** How to get the text of a script that stands in for something npm does not publish. */
export type StandInScript = { readonly file: string } | { readonly bundle: Bundle } | { readonly text: string };

/** Manifests and scripts of everything that the runtime asks for and npm lacks. */
export interface StandInComponents {
  readonly manifests: readonly ComponentManifest[];
  /** By `<key>/<name>.js`. */
  readonly scripts: ReadonlyMap<string, StandInScript>;
}

const componentsOfHost: readonly {
  readonly name: string;
  readonly componentType: string;
  readonly entry: string;
  readonly needs: readonly string[];
}[] = [
  {
    name: 'tenant-host-application',
    componentType: 'Application',
    entry: 'browser/runtime/host-application.ts',
    needs: [
      '@microsoft/sp-application-base',
      '@microsoft/sp-component-base',
      '@microsoft/sp-core-library',
      '@microsoft/sp-http-base',
      '@microsoft/sp-loader',
      '@microsoft/sp-webpart-base',
      '@microsoft/load-themed-styles',
    ],
  },
];

/** The id that a component of the tenant's own has: made from its name, always the same. */
export function ownId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Supplies every component that the framework asks for.
 * @throws naming what cannot be supplied: another version of the runtime needs another table in `stand-ins.ts`
 */
export async function supplyStandIns(framework: Framework, bundler: Bundler): Promise<StandInComponents> {
  const wanted = wantedComponents(framework);
  const unknown = [...wanted.keys()].filter((name) => standIns[name] === undefined);
  if (unknown.length > 0)
    throw new Error(
      `SPFx ${framework.version} asks for components that npm does not have and the tenant cannot supply: ${unknown.join(', ')}.`,
    );
  const references = allReferences(framework, wanted);
  const manifests: ComponentManifest[] = [];
  const scripts = new Map<string, StandInScript>();
  const add = (manifest: ComponentManifest, path: string, script: StandInScript | undefined): void => {
    manifests.push(manifest);
    if (script !== undefined) scripts.set(path, script);
  };
  for (const [name, reference] of wanted) {
    const standIn = standIns[name];
    if (standIn !== undefined) add(...(await supply(reference, standIn, references, bundler)));
  }
  for (const { reference, standIn } of lazyComponents) add(...(await supply(reference, standIn, references, bundler)));
  for (const own of componentsOfHost) {
    const reference = { name: own.name, id: ownId(own.name), version: '1.0.0' };
    const [manifest, path, script] = await supply(
      reference,
      { kind: 'built', entry: own.entry, needs: own.needs },
      references,
      bundler,
    );
    add({ ...manifest, componentType: own.componentType }, path, script);
  }
  return { manifests, scripts };
}

function wantedComponents(framework: Framework): Map<string, ComponentReference> {
  const published = new Set(framework.manifests.map((manifest) => manifest.id));
  const wanted = new Map<string, ComponentReference>();
  for (const reference of referencesOf(framework.manifests))
    if (!published.has(reference.id)) wanted.set(reference.name, reference);
  for (const name of Object.keys(standIns).filter((candidate) => candidate.startsWith('tenant-')))
    wanted.set(name, { name, id: ownId(name), version: '1.0.0' });
  return wanted;
}

function allReferences(
  framework: Framework,
  wanted: ReadonlyMap<string, ComponentReference>,
): Map<string, ComponentReference> {
  const references = new Map(wanted);
  for (const reference of referencesOf(framework.manifests)) references.set(reference.name, reference);
  // Components of the framework that none of its own manifests asks for by name.
  references.set('@microsoft/sp-application-base', {
    name: '@microsoft/sp-application-base',
    id: '4df9bb86-ab0a-4aab-ab5f-48bf167048fb',
    version: framework.version,
  });
  references.set('@microsoft/sp-webpart-base', {
    name: '@microsoft/sp-webpart-base',
    id: '974a7777-0990-4136-8fa6-95d80114c2e0',
    version: framework.version,
  });
  return references;
}

async function supply(
  reference: ComponentReference,
  standIn: StandIn,
  references: ReadonlyMap<string, ComponentReference>,
  bundler: Bundler,
): Promise<[ComponentManifest, string, StandInScript | undefined]> {
  const moduleName = `${reference.id}_${reference.version}`;
  switch (standIn.kind) {
    case 'in-assembly':
      return [manifestOf(reference, 'assembly', 'in-the-assembly.js', [], references), '', undefined];
    case 'file': {
      const name = standIn.path.split('/').pop() ?? '';
      const key = `${standIn.package}-${reference.version}`;
      const needs = reference.name === 'react-dom' ? ['react'] : [];
      return [
        manifestOf(reference, key, name, needs, references),
        `${key}/${name}`,
        { file: join(packageFolder(standIn.package), standIn.path) },
      ];
    }
    case 'built': {
      const entry = standIn.entry.includes('/') ? standIn.entry : `browser/runtime/${standIn.entry}`;
      const bundle: Bundle = { entry, format: 'amd', name: moduleName, needs: standIn.needs ?? [] };
      const key = await bundler.keyOf(bundle);
      const name = `${entry.split('/').pop()?.replace('.ts', '') ?? ''}.js`;
      return [manifestOf(reference, key, name, standIn.needs ?? [], references), `${key}/${name}`, { bundle }];
    }
    case 'same-as':
      return [
        manifestOf(reference, 'same', `${moduleName}.js`, [standIn.component], references),
        `same/${moduleName}.js`,
        { text: `define(${JSON.stringify(moduleName)},[${JSON.stringify(standIn.component)}],function(m){return m});` },
      ];
  }
}

function manifestOf(
  reference: ComponentReference,
  key: string,
  file: string,
  needs: readonly string[],
  references: ReadonlyMap<string, ComponentReference>,
): ComponentManifest {
  const scriptResources: Record<string, ScriptResource> = { [reference.name]: { type: 'path', path: file } };
  for (const name of needs) {
    const needed = references.get(name);
    if (needed === undefined) throw new Error(`${reference.name} needs ${name}, which is not there.`);
    scriptResources[name] = { type: 'component', id: needed.id, version: needed.version };
  }
  return {
    id: reference.id,
    alias: reference.name,
    version: reference.version,
    componentType: 'Library',
    manifestVersion: 2,
    isInternal: true,
    loaderConfig: { entryModuleId: reference.name, internalModuleBaseUrls: [`${standInBase}${key}/`], scriptResources },
  };
}
