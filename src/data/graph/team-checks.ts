import { isAppError } from '../app-error';
import type { SetupFinding } from '../ports';
import type { GraphCalls } from './graph-calls';

type Found = Pick<SetupFinding, 'state' | 'reason' | 'names' | 'error'>;

const teamPermission = 'Team.ReadBasic.All';

/** Lets an owner's client see which apps are in a team; the product asks for it nowhere else, so it may be missing. */
const appsPermission = 'TeamsAppInstallation.ReadForTeam';

interface InstalledApp {
  readonly teamsApp?: { readonly id?: string };
  readonly teamsAppDefinition?: { readonly version?: string };
}

/** What Instellingen says about teams. */
export interface ConfiguredTeams {
  /** Empty while it is not filled in; so is the app. */
  readonly teamId: string;
  readonly teamsAppId: string;
  /** Programme → the team of its own. */
  readonly byProgramme: ReadonlyMap<string, string>;
}

/** That every team of Instellingen is there and may be used, that the Teams app is filled in, and that it is in each team. */
export async function checkTeams(calls: GraphCalls, teams: ConfiguredTeams): Promise<readonly SetupFinding[]> {
  const [usual, others] = await Promise.all([
    checkUsualTeam(calls, teams),
    Promise.all(programmesByTeam(teams).map((team) => checkProgrammeTeam(calls, team, teams.teamsAppId))),
  ]);
  return [...usual, ...others.flat()];
}

async function checkUsualTeam(
  calls: GraphCalls,
  { teamId, teamsAppId }: ConfiguredTeams,
): Promise<readonly SetupFinding[]> {
  const [team, installed] = await Promise.all([teamOf(calls, teamId), installedIn(calls, teamId, teamsAppId)]);
  const app: Found = teamsAppId === '' ? { state: 'missing', reason: 'not-filled' } : { state: 'ok' };
  return [
    { id: 'team', area: 'teams', subject: 'teams.teamId', repairable: false, ...team },
    { id: 'teams-app', area: 'teams', subject: 'teams.appId', repairable: false, ...app },
    { id: 'teams-installed', area: 'teams', subject: 'teams.appId', repairable: false, ...installed },
  ];
}

type ProgrammeTeam = readonly [teamId: string, programmes: readonly string[]];

/** Each other team once, with the programmes that point at it. */
function programmesByTeam({ teamId, byProgramme }: ConfiguredTeams): readonly ProgrammeTeam[] {
  const found = new Map<string, string[]>();
  for (const [programme, team] of byProgramme) found.set(team, [...(found.get(team) ?? []), programme]);
  found.delete(teamId.toLowerCase());
  return [...found];
}

async function checkProgrammeTeam(
  calls: GraphCalls,
  [teamId, programmes]: ProgrammeTeam,
  teamsAppId: string,
): Promise<readonly SetupFinding[]> {
  const [team, installed] = await Promise.all([teamOf(calls, teamId), installedIn(calls, teamId, teamsAppId)]);
  const about = { area: 'teams', subject: programmes.join(', '), repairable: false } as const;
  return [
    { id: `programme-team:${teamId}`, ...about, ...team },
    { id: `programme-installed:${teamId}`, ...about, ...installed },
  ];
}

async function teamOf(calls: GraphCalls, teamId: string): Promise<Found> {
  if (teamId === '') return { state: 'missing', reason: 'not-filled' };
  try {
    const team = await calls.read<{ readonly displayName?: string; readonly isArchived?: boolean }>(
      `/teams/${encodeURIComponent(teamId)}`,
      teamPermission,
    );
    const names = team.displayName === undefined ? [] : [team.displayName];
    return team.isArchived === true ? { state: 'different', reason: 'archived', names } : { state: 'ok', names };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const told = { error: { code: error.code, detail: error.detail } };
    // What is no id of a team is refused; a team that is gone is not found.
    if (error.code === 'not-found' || error.code === 'refused')
      return { state: 'missing', reason: 'not-found', ...told };
    if (error.code === 'no-rights') return { state: 'not-allowed', reason: 'not-member', ...told };
    if (error.code === 'scope-missing') return { state: 'unknown', names: [teamPermission], ...told };
    return { state: 'unknown', ...told };
  }
}

async function installedIn(calls: GraphCalls, teamId: string, teamsAppId: string): Promise<Found> {
  if (teamId === '' || teamsAppId === '') return { state: 'unknown', reason: 'not-filled' };
  try {
    const apps = await calls.readAll<InstalledApp>(
      `/teams/${encodeURIComponent(teamId)}/installedApps?$expand=teamsApp,teamsAppDefinition`,
      appsPermission,
    );
    const found = apps.find(({ teamsApp }) => teamsApp?.id?.toLowerCase() === teamsAppId.toLowerCase());
    if (found === undefined) return { state: 'missing', reason: 'not-found' };
    const version = found.teamsAppDefinition?.version;
    return { state: 'ok', names: version === undefined ? [] : [version] };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const told = { error: { code: error.code, detail: error.detail } };
    const isHidden = error.code === 'scope-missing' || error.code === 'no-rights';
    return { state: 'unknown', ...(isHidden ? { reason: 'not-visible' as const } : {}), ...told };
  }
}
