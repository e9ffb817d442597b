import { AppError } from './app-error';
import { newKey } from './browser/ids';
import type { Directory, Lists, TeamsPort } from './ports';
import type { Send } from './http/send';
import type { RetryOptions } from './http/with-retry';
import { createCards } from './graph/cards';
import { createChannels } from './graph/channels';
import { createDirectory } from './graph/directory';
import { GraphCalls } from './graph/graph-calls';
import { createHostedApps } from './sharepoint/hosted-apps';
import { createTabs } from './graph/tabs';

/** The place of the app that the Teams port needs. */
export interface AppPlace {
  /** Absolute address of the site with the lists. */
  readonly siteUrl: string;
  readonly settings: Lists['settings'];
  /** For SharePoint sites other than the one with the lists. */
  readonly send: Send;
}

/** @param graph - how requests reach Graph: by SPFx's clients, in tests by fetch */
export function createDirectoryPort(graph: Send, retry?: RetryOptions): Directory {
  return createDirectory(new GraphCalls(graph, retry));
}

export function createTeamsPort(graph: Send, place: AppPlace, retry?: RetryOptions): TeamsPort {
  const calls = new GraphCalls(graph, retry);
  const hostedApps = createHostedApps(place.siteUrl, place.send, newKey);
  return {
    ...createChannels(calls),
    ...createTabs(calls, hostedApps, () => teamsAppId(place.settings)),
    ...createCards(calls),
  };
}

/** @throws AppError 'not-set-up' when the administrator did not fill it in yet */
async function teamsAppId(settings: Lists['settings']): Promise<string> {
  const setting = await settings.getByKey('teams.appId');
  const id = setting?.record.Value?.trim();
  if (!id) throw new AppError('not-set-up', { subject: 'teams.appId' });
  return id;
}
