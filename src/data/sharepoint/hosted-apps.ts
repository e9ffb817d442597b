import { AppError } from '../app-error';
import { quoted } from './odata';
import { withDigest } from '../http/with-digest';
import type { Send } from '../http/send';
import { toAppError } from './to-app-error';
import type { TabRequest } from '../ports';

/** An SPFx web part that SharePoint keeps for a tab in Teams. */
interface HostedApp {
  /** The team's site, absolute. */
  readonly siteUrl: string;
  readonly listId: string;
  readonly itemId: number;
  readonly instanceId: string;
}

/** Keeps web parts on the site of a team. */
interface HostedApps {
  /** Keeps the dossier's web part, set to this initiative. @throws AppError when a step of it is refused */
  add(siteUrl: string, request: TabRequest): Promise<HostedApp>;
  /** @returns the team's site, absolute. @throws AppError 'not-found' when the team has none */
  siteOf(teamId: string): Promise<string>;
}

/** Component id of the web part Initiatief, as in its manifest. */
export const dossierWebPartId = 'c0a0a7e2-5d2a-4b7e-9d0a-000000000004';

/** The feature that makes the list HostedAppConfigs (platform rule 3.8b, c). */
const hostedAppsFeature = '96e4ae8d-7cbb-4286-be06-8a688f61440a';

/**
 * @param appSite - absolute; the site with the lists, which the hosted web part gets as its own property
 * @param send - without a digest: the team's site has another than the app's
 */
export function createHostedApps(appSite: string, send: Send, newKey: () => string): HostedApps {
  return {
    siteOf: (teamId) => siteOfTeam(appSite, send, teamId),

    async add(siteUrl, request) {
      const site = new TeamSite(siteUrl, send);
      const listId = (await site.configList()) ?? (await site.makeConfigList());
      const instanceId = newKey();
      const webPart = {
        id: dossierWebPartId,
        instanceId,
        title: request.displayName,
        dataVersion: '1.0',
        properties: { siteUrl: appSite, initiativeKey: request.initiativeKey },
      };
      const itemId = await site.add(JSON.stringify(webPart));
      return { siteUrl, listId, itemId, instanceId };
    },
  };
}

/** SharePoint knows which site belongs to a group; Graph would want a permission on all sites for it. */
async function siteOfTeam(appSite: string, send: Send, teamId: string): Promise<string> {
  const url = `${appSite}/_api/groupsitemanager/GetSiteStatus?groupId=${encodeURIComponent(quoted(teamId))}`;
  const { SiteUrl } = await json<{ readonly SiteUrl?: string }>(await reach(send, url, {}));
  if (!SiteUrl) throw new AppError('not-found', { subject: 'site of the team' });
  return SiteUrl.replace(/\/+$/, '');
}

class TeamSite {
  private readonly web: string;
  private readonly path: string;
  private readonly send: Send;

  public constructor(siteUrl: string, send: Send) {
    this.web = `${siteUrl}/_api/web`;
    this.path = new URL(siteUrl).pathname;
    this.send = withDigest(send, siteUrl);
  }

  public async configList(): Promise<string | undefined> {
    const response = await reach(
      this.send,
      `${this.web}/getList(${quoted(`${this.path}/Lists/HostedAppConfigs`)})?$select=Id`,
      {},
    );
    return response.status === 404 ? undefined : (await json<{ readonly Id: string }>(response)).Id;
  }

  public async makeConfigList(): Promise<string> {
    await json(await reach(this.send, `${this.web}/features/add(${quoted(hostedAppsFeature)})`, { method: 'POST' }));
    const listId = await this.configList();
    if (listId === undefined) throw new AppError('not-found', { subject: 'HostedAppConfigs' });
    return listId;
  }

  public async add(webPartDataAsJson: string): Promise<number> {
    const body = JSON.stringify({ hostType: 'Teams', webPartDataAsJson });
    const answer = await reach(this.send, `${this.web}/hostedapps/add`, { method: 'POST', body });
    return (await json<{ readonly value: number }>(answer)).value;
  }
}

const headers = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };

async function reach(send: Send, url: string, init: RequestInit): Promise<Response> {
  try {
    return await send(url, { headers, credentials: 'same-origin', ...init });
  } catch (error) {
    throw await toAppError(error, 'site of the team');
  }
}

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw await toAppError({ isHttpRequestError: true, response }, 'site of the team');
  return (await response.json()) as T;
}
