import { readTeams } from '../domain/team-choice';
import { hasCode } from './app-error';
import { newKey } from './browser/ids';
import { findTeamsApp } from './graph/app-catalogue';
import { checkPermissions } from './graph/permission-checks';
import { checkTeams } from './graph/team-checks';
import { GraphCalls } from './graph/graph-calls';
import type { Send } from './http/send';
import type { RetryOptions } from './http/with-retry';
import type { Lists, Setup, SetupFinding } from './ports';
import type { Connection } from './sharepoint/connection';
import { checkPeopleSearch } from './sharepoint/people-search-check';
import { createSiteSetup } from './sharepoint/provisioning/site-setup';

/** What set-up works with. */
export interface SetupParts {
  readonly connection: Connection;
  readonly lists: Lists;
  readonly graph: Send;
  readonly now: () => Date;
  readonly retry?: RetryOptions;
}

/** Set-up as a whole: the site with the lists, then search, the team and the permissions, which others take care of. */
export function createSetup({ connection, lists, graph, now, retry }: SetupParts): Setup {
  const site = createSiteSetup({ connection, settings: lists.settings, now, newKey });
  const calls = new GraphCalls(graph, retry);
  const outside = async (): Promise<readonly SetupFinding[]> => {
    const [teamId = '', teamsAppId = '', programmes = ''] = await Promise.all(
      ['teams.teamId', 'teams.appId', 'teams.byProgramme'].map((key) => settingOf(lists, key)),
    );
    // What cannot be read as teams has a finding of its own among the settings.
    const byProgramme = readTeams(programmes) ?? new Map<string, string>();
    const [search, team, permissions] = await Promise.all([
      checkPeopleSearch(connection),
      checkTeams(calls, { teamId, teamsAppId, byProgramme }),
      checkPermissions(calls, teamId),
    ]);
    return [search, ...team, ...permissions];
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
    findTeamsApp: () => findTeamsApp(calls),
  };
}

/** @returns the value, empty while the list or the setting is not there */
async function settingOf(lists: Lists, key: string): Promise<string> {
  try {
    return (await lists.settings.getByKey(key))?.record.Value?.trim() ?? '';
  } catch (error) {
    const isAbsent = (['not-set-up', 'list-outdated', 'refused', 'no-rights'] as const).some((code) =>
      hasCode(error, code),
    );
    if (isAbsent) return '';
    throw error;
  }
}
