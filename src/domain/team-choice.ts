import { isKey } from './keys';
import { splitValues } from './text';

/**
 * Reads the teams as the administrator writes them: `Mobiliteit=<id of a team>;Wonen=<id of a team>`.
 * @returns `undefined` when something is no id of a team
 */
export function readTeams(text: string): ReadonlyMap<string, string> | undefined {
  const teams = new Map<string, string>();
  for (const part of splitValues(text)) {
    const at = part.lastIndexOf('=');
    const [programme, team] = [
      part.slice(0, at).trim(),
      part
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    if (at < 1 || programme === '' || !isKey(team)) return undefined;
    teams.set(programme, team);
  }
  return teams;
}

export function formatTeams(teams: ReadonlyMap<string, string>): string {
  return [...teams].map(([programme, team]) => `${programme}=${team}`).join(';');
}

/** One team that an initiative can go to, and the programme that points at it. */
export interface TeamCandidate {
  readonly teamId: string;
  /** Absent for the team that takes everything else. */
  readonly programme?: string;
}

/**
 * The teams in which the channel of an initiative may come, the most fitting first: that of the programme with the most
 * linked opgaven, then those of its other programmes, then the usual team.
 * @param programmes - of each linked opgave, so a programme can be named more than once
 */
export function teamCandidates(
  { teamId, teamsByProgramme }: { readonly teamId?: string; readonly teamsByProgramme: ReadonlyMap<string, string> },
  programmes: readonly string[],
): readonly TeamCandidate[] {
  const counts = new Map<string, number>();
  for (const programme of programmes) counts.set(programme, (counts.get(programme) ?? 0) + 1);
  const ordered = [...counts].sort((one, other) => other[1] - one[1]).map(([programme]) => programme);
  const found: TeamCandidate[] = ordered.flatMap((programme) => {
    const team = teamsByProgramme.get(programme);
    return team === undefined ? [] : [{ teamId: team, programme }];
  });
  const all = teamId === undefined ? found : [...found, { teamId }];
  return all.filter((one, at) => all.findIndex((other) => other.teamId === one.teamId) === at);
}
