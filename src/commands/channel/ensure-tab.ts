import { hasCode } from '../../data/app-error';
import type { ChannelTab, TabRequest } from '../../data/ports';
import { lookUnlessHidden } from './look-unless-hidden';
import { onceOnly } from './patience';
import type { Once, OnceOnly } from './patience';
import type { ChannelRun } from './run';

/**
 * The dossier as a tab of the channel: the tab of the product, else one that opens the page (platform rules 3.8, 3.8b).
 * @param isFresh - the channel is new: there cannot be a tab yet
 * @returns `refused` when neither may be made: the card has the link
 * @throws AppError when it is not known whether it was made
 */
export async function ensureTab(run: ChannelRun, channelId: string, isFresh: boolean): Promise<Once<ChannelTab>> {
  const { services, teamId, initiative } = run;
  const { teams, host, wait } = services;
  const request: TabRequest = {
    displayName: 'Dossier',
    initiativeKey: initiative.record.Key,
    dossierUrl: host.dossierUrl(initiative.record.Key, 'weging'),
  };
  const find = lookUnlessHidden(run, 'tab', () => teams.findDossierTab(teamId, channelId, request));
  const byApp = await tolerant(
    onceOnly(wait, { find, act: () => teams.createAppTab(teamId, channelId, request), lookFirst: !isFresh }),
  );
  if (byApp && !byApp.refused) return byApp;
  const website: OnceOnly<ChannelTab> = {
    find,
    act: () => teams.createWebsiteTab(teamId, channelId, request),
    lookFirst: true,
  };
  return onceOnly(wait, website);
}

/** An app that is not in the catalogue or the team is "not found" as well, however long one waits. */
async function tolerant<T>(attempt: Promise<T>): Promise<T | undefined> {
  try {
    return await attempt;
  } catch (error) {
    if (hasCode(error, 'not-found')) return undefined;
    throw error;
  }
}
