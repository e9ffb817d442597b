import useSWR from 'swr';
import type { Channel, Colleague, Services, Stored, Team } from '../../data/ports';
import type { Opgave } from '../../domain/records.generated';
import { teamCandidates } from '../../domain/team-choice';
import type { TeamCandidate } from '../../domain/team-choice';
import type { PlainDay } from '../../domain/types';
import type { Dossier } from '../../session/dossier';
import { opgavenKey, readOpgaven } from '../../session/opgaven';
import { useServices } from '../../session/services';

export interface TeamFacts {
  readonly team?: Team;
  readonly channels?: readonly Channel[];
  readonly members?: readonly Colleague[];
  readonly owners?: readonly Colleague[];
  /** What Graph said where it did not tell: the first of the questions that failed. */
  readonly error?: unknown;
}

/** What is known of the team; each question fails alone. `undefined` while it is not known yet, or no team is set. */
export function useTeam(teamId: string | undefined): TeamFacts | undefined {
  const { teams } = useServices();
  const { data } = useSWR<TeamFacts, unknown>(teamId === undefined ? null : ['team', teamId], () =>
    readTeam(teams, teamId ?? ''),
  );
  return data;
}

/**
 * The teams that the channel can come in, the most fitting first. The programmes of the opgaven are only asked for where the
 * municipality has a team for some programme. `undefined` while they are not known yet.
 */
export function useTeamCandidates(dossier: Dossier): readonly TeamCandidate[] | undefined {
  const { lists } = useServices();
  const { settings, opgaveLinks } = dossier;
  const isPerProgramme = settings.teamsByProgramme.size > 0;
  const { data, error } = useSWR<readonly Stored<Opgave>[], unknown>(isPerProgramme ? opgavenKey : null, () =>
    readOpgaven(lists),
  );
  if (isPerProgramme && data === undefined && error === undefined) return undefined;
  const programmes = opgaveLinks.flatMap(({ record }) => {
    const programme = data?.find((opgave) => opgave.record.Key === record.OpgaveKey)?.record.Programme;
    return programme === undefined ? [] : [programme];
  });
  return teamCandidates(settings, programmes);
}

async function readTeam(teams: Services['teams'], teamId: string): Promise<TeamFacts> {
  const [team, channels, members, owners] = await Promise.allSettled([
    teams.getTeam(teamId),
    teams.listChannels(teamId),
    teams.listMembers(teamId),
    teams.listOwners(teamId),
  ]);
  const failed = [team, channels, members, owners].find(({ status }) => status === 'rejected');
  return {
    team: valueOf(team),
    channels: valueOf(channels),
    members: valueOf(members),
    owners: valueOf(owners),
    error: failed?.status === 'rejected' ? failed.reason : undefined,
  };
}

function valueOf<T>(answer: PromiseSettledResult<T>): T | undefined {
  return answer.status === 'fulfilled' ? answer.value : undefined;
}

/** Who of the pool is away now, with the last day; without an answer nobody is said to be away. */
export function useAway(today: PlainDay): ReadonlyMap<string, PlainDay> {
  const { lists } = useServices();
  const { data } = useSWR<ReadonlyMap<string, PlainDay>, unknown>(['pool', 'away', today], async () => {
    const page = await lists.pool.find({ select: ['PersonKey', 'AwayFrom', 'AwayUntil'], top: 200 });
    return new Map(
      page.items.flatMap(({ record }): readonly (readonly [string, PlainDay])[] => {
        const isAway = (record.AwayFrom === undefined || record.AwayFrom <= today) && (record.AwayUntil ?? '') >= today;
        return isAway && record.AwayUntil !== undefined ? [[record.PersonKey, record.AwayUntil]] : [];
      }),
    );
  });
  return data ?? nobody;
}

const nobody: ReadonlyMap<string, PlainDay> = new Map();
