import { hasCode, isAppError } from '../app-error';
import type { SetupFinding } from '../ports';
import type { GraphCalls } from './graph-calls';

/** A question that makes nothing, and that Graph refuses before anything else when the permission is missing. */
type Question = (calls: GraphCalls, teamId: string) => Promise<unknown>;

/** A channel that no team has: what asks to make something in it is refused for that, if not for its permission. */
const noChannel = '19%3Anone%40thread.tacv2';
const nobody = '00000000-0000-0000-0000-000000000000';

/** Every permission of config/package-solution.json with its question. */
const questions: Readonly<Record<string, Question>> = {
  'User.ReadBasic.All': (calls) => calls.read('/users?$select=id&$top=1', 'User.ReadBasic.All'),
  'Presence.Read.All': (calls) =>
    calls.ask('/communications/getPresencesByUserId', { ids: [nobody] }, 'Presence.Read.All'),
  'GroupMember.Read.All': (calls) => calls.read('/groups?$select=id&$top=1', 'GroupMember.Read.All'),
  'Team.ReadBasic.All': (calls, team) => calls.read(`/teams/${team}`, 'Team.ReadBasic.All'),
  'Channel.ReadBasic.All': (calls, team) => calls.read(`/teams/${team}/channels?$select=id`, 'Channel.ReadBasic.All'),
  // A channel without a name is refused.
  'Channel.Create': (calls, team) => calls.make(`/teams/${team}/channels`, { displayName: '' }, 'Channel.Create'),
  'ChannelMessage.Send': (calls, team) =>
    calls.make(`/teams/${team}/channels/${noChannel}/messages`, {}, 'ChannelMessage.Send'),
  'TeamsTab.Create': (calls, team) => calls.make(`/teams/${team}/channels/${noChannel}/tabs`, {}, 'TeamsTab.Create'),
  'TeamsTab.Read.All': (calls, team) => calls.read(`/teams/${team}/channels/${noChannel}/tabs`, 'TeamsTab.Read.All'),
  'TeamMember.ReadWriteNonOwnerRole.All': (calls, team) =>
    calls.make(`/teams/${team}/members/add`, { values: [] }, 'TeamMember.ReadWriteNonOwnerRole.All'),
};

export const permissions: readonly string[] = Object.keys(questions);

/**
 * Which Graph permissions an administrator granted, asked one by one without making anything.
 * @param teamId - the team of Instellingen; empty while none is filled in, which is answer enough too
 */
export async function checkPermissions(calls: GraphCalls, teamId: string): Promise<readonly SetupFinding[]> {
  const team = encodeURIComponent(teamId === '' ? nobody : teamId);
  return Promise.all(
    Object.entries(questions).map(async ([permission, ask]) => ({
      id: `permission:${permission}`,
      area: 'permissions' as const,
      subject: permission,
      repairable: false,
      ...(await stateOf(() => ask(calls, team))),
    })),
  );
}

async function stateOf(ask: () => Promise<unknown>): Promise<Pick<SetupFinding, 'state' | 'error'>> {
  try {
    await ask();
    return { state: 'ok' };
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (hasCode(error, 'scope-missing')) return { state: 'missing', error: { code: error.code, detail: error.detail } };
    const isSilent = error.code === 'offline' || error.code === 'throttled' || error.code === 'unexpected';
    return isSilent ? { state: 'unknown', error: { code: error.code, detail: error.detail } } : { state: 'ok' };
  }
}
