import * as applicationBase from '@microsoft/sp-application-base';
import * as httpBase from '@microsoft/sp-http-base';
import { SPComponentLoader } from '@microsoft/sp-loader';
import * as webPartBase from '@microsoft/sp-webpart-base';
import type { ServiceScope } from '@microsoft/sp-core-library';

/**
 * The internals of SPFx 1.23.2 that a page needs and that its typings leave out, in one place: another version of the
 * runtime may need other ones.
 */
export interface WebPartManager {
  loadWebPart(context: object): Promise<unknown>;
  requestPropertyPaneAction(instanceId: string, action: 'Open' | 'Close' | 'Toggle'): void;
  /** The data of each web part, as a page keeps them. */
  serialize(): Map<string, SerialisedWebPart>;
}

export interface SerialisedWebPart {
  readonly id: string;
  readonly instanceId: string;
  readonly title: string;
  readonly properties: Record<string, unknown>;
}

interface Internals {
  readonly application: new () => ApplicationBase;
  readonly webPartHost: new (scope: ServiceScope) => object;
  readonly managerFactory: { create(host: object): WebPartManager };
  readonly tokenProviders: { configurable: { _oboThirdPartyTokenCallback: unknown } };
  readonly componentLoader: { tryGetManifestById(id: string): object | undefined };
  readonly standardFormFactor: unknown;
}

/** What `BaseApplication` gives to those who extend it. */
export interface ApplicationBase {
  readonly context: { readonly serviceScope: ServiceScope };
}

function member<T>(module: object, ...names: string[]): T {
  for (const name of names) {
    const value: unknown = Reflect.get(module, name);
    if (value !== undefined) return value as T;
  }
  throw new Error(`This version of the SPFx runtime has no ${names.join(' or ')}.`);
}

export const internals: Internals = {
  application: member(applicationBase, '_BaseApplication', 'BaseApplication'),
  webPartHost: member(webPartBase, '_TeamsAwareWebPartHost'),
  managerFactory: member(webPartBase, '_ClientSideWebPartManagerFactory'),
  tokenProviders: member(httpBase, '_AadTokenProviders'),
  componentLoader: SPComponentLoader as unknown as Internals['componentLoader'],
  standardFormFactor: member<{ Standard: unknown }>(webPartBase, 'WebPartFormFactor', '_WebPartFormFactor').Standard,
};
