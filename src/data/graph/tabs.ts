import type { ChannelTab, TabRequest, TeamsPort } from '../ports';
import type { GraphCalls } from './graph-calls';

/** An SPFx web part that SharePoint keeps for a tab: where, and as which instance. */
export interface HostedApp {
  /** The team's site, absolute. */
  readonly siteUrl: string;
  readonly listId: string;
  readonly itemId: number;
  readonly instanceId: string;
}

/** The side of SharePoint of an SPFx tab. */
export interface HostedApps {
  /** @returns the team's site, absolute */
  siteOf(teamId: string): Promise<string>;
  add(siteUrl: string, request: TabRequest): Promise<HostedApp>;
}

interface GraphTab {
  readonly id: string;
  readonly webUrl?: string | null;
  readonly teamsApp?: { readonly id: string } | null;
  readonly configuration?: { readonly contentUrl?: string | null; readonly websiteUrl?: string | null } | null;
}

/** The app behind "Website" tabs (platform rule 3.8). */
const websiteApp = 'com.microsoft.teamspace.tab.web';

type TabPart = Pick<TeamsPort, 'findDossierTab' | 'createAppTab' | 'createWebsiteTab'>;

/**
 * @param hostedApps - the side of SharePoint of an SPFx tab
 * @param teamsAppId - id of the Teams app in the catalogue of the organisation, from Instellingen
 */
export function createTabs(calls: GraphCalls, hostedApps: HostedApps, teamsAppId: () => Promise<string>): TabPart {
  const create = async (
    teamId: string,
    channelId: string,
    app: string,
    displayName: string,
    configuration: object,
  ): Promise<GraphTab> => {
    const bind = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app}`;
    return calls.make<GraphTab>(
      tabsOf(teamId, channelId),
      { displayName, 'teamsApp@odata.bind': bind, configuration },
      'TeamsTab.Create',
    );
  };
  return {
    async findDossierTab(teamId, channelId, request) {
      const tabs = await calls.readAll<GraphTab>(`${tabsOf(teamId, channelId)}?$expand=teamsApp`, 'TeamsTab.Read.All');
      const tab = tabs.find((one) => isOf(one, request));
      return tab && tabOf(tab, tab.teamsApp?.id === websiteApp ? 'website' : 'app');
    },

    async createAppTab(teamId, channelId, request) {
      const [app, siteUrl] = await Promise.all([teamsAppId(), hostedApps.siteOf(teamId)]);
      const hosted = await hostedApps.add(siteUrl, request);
      return tabOf(await create(teamId, channelId, app, request.displayName, appConfiguration(hosted, request)), 'app');
    },

    async createWebsiteTab(teamId, channelId, request) {
      const configuration = {
        entityId: null,
        contentUrl: request.dossierUrl,
        websiteUrl: request.dossierUrl,
        removeUrl: null,
      };
      return tabOf(await create(teamId, channelId, websiteApp, request.displayName, configuration), 'website');
    },
  };
}

const tabsOf = (teamId: string, channelId: string): string =>
  `/teams/${encodeURIComponent(teamId)}/channels/${encodeURIComponent(channelId)}/tabs`;

/** A tab on the same dossier, whoever made it and whichever kind it is. */
function isOf(tab: GraphTab, request: TabRequest): boolean {
  const addresses = [tab.configuration?.websiteUrl, tab.configuration?.contentUrl];
  return addresses.some((address) => address?.toLowerCase().includes(request.initiativeKey.toLowerCase()));
}

function tabOf({ id, webUrl }: GraphTab, kind: ChannelTab['kind']): ChannelTab {
  return { id, kind, ...(webUrl ? { webUrl } : {}) };
}

/** What a hosted SPFx tab opens (platform rule 3.8b, e). */
function appConfiguration(hosted: HostedApp, request: TabRequest): object {
  const { origin, pathname } = new URL(hosted.siteUrl);
  const page = `${pathname.replace(/\/+$/, '')}/_layouts/15/teamshostedapp.aspx`;
  const query = encodeURIComponent(
    `?teams&webPartInstanceId=${hosted.instanceId}&list=${hosted.listId}&id=${hosted.itemId}`,
  );
  // Only the query is encoded, its `=` not: the address must look as SharePoint itself writes it.
  const contentUrl = `${origin}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${page}${query.replace(/%3D/g, '=')}`;
  return {
    entityId: hosted.instanceId,
    contentUrl,
    removeUrl: `${contentUrl}%26removeTab`,
    websiteUrl: request.dossierUrl,
  };
}
