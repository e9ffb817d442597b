/** A script of a component, as SPFx manifests name it. */
export type ScriptResource =
  | { type: 'path'; path: string | ScriptFile; integrity?: string; shouldNotPreload?: boolean }
  | {
      type: 'localizedPath';
      paths: Record<string, string | ScriptFile>;
      defaultPath: string | ScriptFile;
      shouldNotPreload?: boolean;
    }
  | { type: 'component'; id: string; version: string; shouldNotPreload?: boolean; failoverPath?: unknown };

export interface ScriptFile {
  path: string;
  integrity?: string;
}

/** The part of a client-side component manifest that the tenant reads or writes. */
export interface ComponentManifest {
  id: string;
  alias: string;
  version: string;
  componentType: string;
  manifestVersion: number;
  isInternal?: boolean;
  rootComponentId?: string;
  preloadComponents?: string[];
  preconfiguredEntries?: PreconfiguredEntry[];
  supportedHosts?: string[];
  loadLegacyFabricCss?: boolean;
  loaderConfig: {
    internalModuleBaseUrls: string[];
    entryModuleId: string;
    exportName?: string;
    scriptResources: Record<string, ScriptResource>;
  };
}

export interface PreconfiguredEntry {
  title: Record<string, string>;
  description: Record<string, string>;
  properties: Record<string, unknown>;
}

/** Another component that a component needs. */
export interface ComponentReference {
  readonly name: string;
  readonly id: string;
  readonly version: string;
}

/** Every component that these manifests ask for. */
export function referencesOf(manifests: readonly ComponentManifest[]): ComponentReference[] {
  return manifests.flatMap((manifest) =>
    Object.entries(manifest.loaderConfig.scriptResources).flatMap(([name, resource]) =>
      resource.type === 'component' ? [{ name, id: resource.id, version: resource.version }] : [],
    ),
  );
}
