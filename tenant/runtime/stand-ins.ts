/** How a component that npm does not publish is made up for. */
export type StandIn =
  /** The code is in the assembly already; only the manifest is missing. */
  | { readonly kind: 'in-assembly' }
  /** A file of a public package that is an AMD module as it is. */
  | { readonly kind: 'file'; readonly package: string; readonly path: string }
  /** Built with esbuild from an entry in `browser/runtime/`. */
  | { readonly kind: 'built'; readonly entry: string; readonly needs?: readonly string[] }
  /** Shares the module of another stand-in. */
  | { readonly kind: 'same-as'; readonly component: string };

const react = ['react', 'react-dom'];
const fluent8: StandIn = { kind: 'same-as', component: 'tenant-fluent-8' };
const fluent9: StandIn = { kind: 'same-as', component: 'tenant-fluent-9' };

/** Stand-ins by the component's name in the manifests. What is not named here cannot be supplied. */
export const standIns: Readonly<Record<string, StandIn>> = {
  tslib: { kind: 'in-assembly' },
  '@microsoft/load-themed-styles': { kind: 'in-assembly' },
  '@msinternal/odsp-core-bundle': { kind: 'in-assembly' },
  '@msinternal/sp-telemetry': { kind: 'in-assembly' },
  '@msinternal/sp-safehtml': { kind: 'in-assembly' },
  react: { kind: 'file', package: 'react', path: 'umd/react.production.min.js' },
  'react-dom': { kind: 'file', package: 'react-dom', path: 'umd/react-dom.production.min.js' },
  '@msinternal/sp-edit-customer-promise': {
    kind: 'built',
    entry: 'edit-customer-promise.ts',
    needs: ['@microsoft/sp-core-library'],
  },
  '@msinternal/sp-idle-web-task': { kind: 'built', entry: 'idle-web-task.ts' },
  '@msinternal/sp-pages-content-panel-context': { kind: 'built', entry: 'content-panel-context.ts' },
  '@msinternal/sp-component-utilities': { kind: 'built', entry: 'component-utilities.ts' },
  '@msinternal/odsp-utilities-bundle': { kind: 'built', entry: 'odsp-utilities.ts' },
  '@msinternal/sp-heading-level': { kind: 'built', entry: 'heading-level.ts' },
  '@msinternal/sp-fluentui-migration-reactdom-render-bundle': {
    kind: 'built',
    entry: 'react-dom-render.ts',
    needs: react,
  },
  'tenant-fluent-8': { kind: 'built', entry: 'fluent-8.ts', needs: react },
  'tenant-fluent-9': { kind: 'built', entry: 'fluent-9.ts', needs: react },
  '@ms/office-ui-fabric-react-bundle': fluent8,
  '@msinternal/sp-fluentui-migration-tooltip-bundle': fluent8,
  '@msinternal/sp-fluentui-migration-button-bundle': fluent8,
  '@msinternal/sp-fluentui-migration-label-bundle': fluent8,
  '@msinternal/sp-fluentui-v9-react-button-bundle': fluent9,
  '@msinternal/sp-fluentui-v9-utilities-bundle': fluent9,
  '@msinternal/sp-fluentui-v9-react-menu-bundle': fluent9,
  '@msinternal/sp-fluentui-v9-react-field-bundle': fluent9,
  '@msinternal/sp-fluentui-v9-react-infolabel-bundle': fluent9,
  '@msinternal/sp-fluentui-v9-react-tooltip-bundle': fluent9,
  '@msinternal/sp-fluentui-v9-react-combobox-bundle': fluent9,
  '@msinternal/sp-fluentui-v9-react-label-bundle': fluent9,
};
