import { createGraph, type GraphService } from './graph/graph.ts';
import type { TenantContext } from './http/exchange.ts';
import { createSharePoint, type SharePointService } from './sharepoint/sharepoint.ts';

/** The services of a tenant, as the host uses them. */
export interface Services {
  readonly sharePoint: Pick<SharePointService, 'handle' | 'reset' | 'putBack' | 'hostedWebPartData'>;
  readonly graph: Pick<
    GraphService,
    'handle' | 'reset' | 'putBack' | 'setConsent' | 'consent' | 'configure' | 'settings'
  >;
}

/** The services that the tenant runs with: SharePoint knows from Graph who is in a team's group. */
export function createServices(context: TenantContext): Services {
  const graph = createGraph(context);
  const isInGroup = (groupId: string, personId: string): boolean => {
    const owners = /^(.*)_o$/.exec(groupId)?.[1];
    if (owners !== undefined) return graph.isInGroup(owners, personId, 'owner');
    return graph.isInGroup(groupId, personId, 'member') || graph.isInGroup(groupId, personId, 'owner');
  };
  return { sharePoint: createSharePoint(context, { isInGroup }), graph };
}
