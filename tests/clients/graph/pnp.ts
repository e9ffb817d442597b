import '@pnp/graph/users/index.js';
import '@pnp/graph/groups/index.js';
import '@pnp/graph/members/index.js';
import '@pnp/graph/photos/index.js';
import '@pnp/graph/teams/index.js';
import '@pnp/graph/cloud-communications/index.js';
import '@pnp/graph/directory-objects/index.js';
import '@pnp/graph/appCatalog/index.js';
import '@pnp/graph/batching.js';
import { DefaultHeaders, DefaultInit, graphfi, type GraphFI } from '@pnp/graph/index.js';
import { DefaultParse, type Queryable } from '@pnp/queryable';
import { findByLogin } from '../../../tenant/directory/people.ts';
import type { TestTenant } from '../../../tenant/graph/testing/tenant.ts';
import { testTenant } from '../../../tenant/graph/testing/tenant.ts';
import { everyScope } from './session.ts';

/** The tenants that PnPjs asked, for the count of operations. */
export const pnpTenants: TestTenant[] = [];

/** A fresh tenant in which everything is granted, and PnPjs for Graph as somebody. */
export function freshPnp(login = 'anna'): { readonly tenant: TestTenant; readonly graph: GraphFI } {
  const tenant = testTenant();
  tenant.graph.setConsent(Object.fromEntries(everyScope.map((scope) => [scope, true])));
  pnpTenants.push(tenant);
  return { tenant, graph: pnpAs(tenant, login) };
}

/** PnPjs for Graph on a tenant that is there. */
export function pnpAs(tenant: TestTenant, login: string): GraphFI {
  const send = tenant.fetchAs(login);
  const viaTenant = (instance: Queryable): Queryable => {
    instance.on.send.replace((url, init) => send(url.toString(), init));
    return instance;
  };
  return graphfi().using(DefaultInit(), DefaultHeaders(), DefaultParse(), viaTenant);
}

/** The address of a person, for links to members. */
export const directoryObject = (login: string): string =>
  `https://graph.microsoft.com/v1.0/directoryObjects/${findByLogin(login)?.id ?? ''}`;
