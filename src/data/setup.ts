import { hasCode } from './app-error';
import { checkPermissions, checkTeam } from './graph/permission-checks';
import { GraphCalls } from './graph/graph-calls';
import type { Send } from './http/send';
import type { RetryOptions } from './http/with-retry';
import type { Lists, Setup, SetupFinding } from './ports';
import type { Connection } from './sharepoint/connection';
import { createSiteSetup } from './sharepoint/provisioning/site-setup';

/** Set-up as a whole: the site with the lists, then the team and the permissions, which only administrators can change. */
export function createSetup(connection: Connection, lists: Lists, graph: Send, retry?: RetryOptions): Setup {
  const site = createSiteSetup(connection, lists.settings);
  const calls = new GraphCalls(graph, retry);
  const outside = async (): Promise<readonly SetupFinding[]> => {
    const [teamId, appId] = await Promise.all([settingOf(lists, 'teams.teamId'), settingOf(lists, 'teams.appId')]);
    const [team, permissions] = await Promise.all([checkTeam(calls, teamId, appId), checkPermissions(calls, teamId)]);
    return [...team, ...permissions];
  };
  return {
    async check(onFinding) {
      const findings = await site.check(onFinding);
      const more = await outside();
      more.forEach((finding) => onFinding?.(finding));
      return [...findings, ...more];
    },
    async repair(findings, onProgress, signal) {
      const mended = await site.repair(findings, onProgress, signal);
      return [...mended, ...(await outside())];
    },
  };
}

/** @returns the value, empty while the list or the setting is not there */
async function settingOf(lists: Lists, key: string): Promise<string> {
  try {
    return (await lists.settings.getByKey(key))?.record.Value?.trim() ?? '';
  } catch (error) {
    if (hasCode(error, 'not-set-up') || hasCode(error, 'list-outdated') || hasCode(error, 'refused')) return '';
    throw error;
  }
}
