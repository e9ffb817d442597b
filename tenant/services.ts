import { createGraph } from './graph/graph.ts';
import type { TenantContext, TenantService } from './http/exchange.ts';
import { bareServices } from './testing/bare-services.ts';

/** Graph, with the scopes that an administrator granted. */
export interface GraphService extends TenantService {
  /** Scopes that are not named stay as they are. */
  setConsent(consent: Readonly<Record<string, boolean>>): void;
  /** Every scope that the solution asked for or that was ever set, and whether it is granted now. */
  consent(): Readonly<Record<string, boolean>>;
}

/** Makes the services of the tenant. */
export interface ServiceFactories {
  createSharePoint(context: TenantContext): TenantService;
  createGraph(context: TenantContext): GraphService;
}

/** The services that the tenant runs with. */
export const tenantServices: ServiceFactories = { ...bareServices, createGraph: (context) => createGraph(context) };
