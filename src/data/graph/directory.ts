import { AppError } from '../app-error';
import type { Availability, Colleague, Directory } from '../ports';
import { responseOf, type GraphCalls } from './graph-calls';
import { graphError } from './graph-error';
import type * as OpgavePeopleScript from './opgave-people';

/** What User.ReadBasic.All and GroupMember.Read.All may read of somebody. */
export interface GraphPerson {
  readonly '@odata.type'?: string;
  readonly id: string;
  readonly displayName?: string | null;
  readonly mail?: string | null;
}

const select = '$select=id,displayName,mail';
const basic = 'User.ReadBasic.All';

/** The most ids of one question about presence (platform rule 2.8). */
const mostPresences = 650;

export function createDirectory(calls: GraphCalls): Directory {
  return {
    async groupMembers(groupId) {
      return members(calls, groupId, 'members');
    },

    // Only Verbreding asks it: its script stays out of the first view of a dossier.
    async aboutOpgaven(wanted) {
      const { createOpgavePeople } = await loadOpgavePeople();
      return createOpgavePeople(calls)(wanted);
    },

    async findByName(text) {
      const words = searchable(text);
      if (words === '') return [];
      const search = encodeURIComponent(`"displayName:${words}" OR "mail:${words}"`);
      const path = `/users?$search=${search}&${select}&$top=10`;
      // Without this header Graph refuses `$search` (platform rule 2.2).
      const found = await calls.readAll<GraphPerson>(path, basic, { ConsistencyLevel: 'eventual' });
      return found.slice(0, 10).flatMap(colleagueOf);
    },

    async getPeople(personKeys) {
      if (personKeys.length === 0) return [];
      const paths = personKeys.slice(0, 20).map((key) => `/users/${encodeURIComponent(key)}?${select}`);
      const parts = await calls.readTogether(paths, basic);
      const refused = parts.find(({ status }) => status !== 200 && status !== 404);
      if (refused) throw await graphError(responseOf(refused), basic);
      return parts.filter((part) => part.status === 200).flatMap((part) => colleagueOf(part.body as GraphPerson));
    },

    async presence(personKeys) {
      if (personKeys.length === 0) return new Map();
      const body = { ids: personKeys.slice(0, mostPresences) };
      const path = '/communications/getPresencesByUserId';
      const { value } = await calls.ask<{
        readonly value: readonly { readonly id: string; readonly availability: string }[];
      }>(path, body, 'Presence.Read.All');
      return new Map(value.map(({ id, availability }) => [id.toLowerCase(), knownAvailability(availability)]));
    },
  };
}

async function loadOpgavePeople(): Promise<typeof OpgavePeopleScript> {
  try {
    return await import(/* webpackChunkName: 'opgave-mensen' */ './opgave-people');
  } catch (error) {
    throw new AppError('offline', { subject: 'script' }, error);
  }
}

/** People in a group, or those who own it; also of a team, which is the group with the same id. */
export async function members(
  calls: GraphCalls,
  groupId: string,
  relation: 'members' | 'owners',
): Promise<readonly Colleague[]> {
  const path = `/groups/${encodeURIComponent(groupId)}/${relation}?${select}&$top=999`;
  const found = await calls.readAll<GraphPerson>(path, 'GroupMember.Read.All');
  return colleaguesOf(found);
}

/** The people among them: a group can hold devices and other groups too. */
export function colleaguesOf(found: readonly GraphPerson[]): readonly Colleague[] {
  return found
    .filter((one) => (one['@odata.type'] ?? '#microsoft.graph.user') === '#microsoft.graph.user')
    .flatMap(colleagueOf);
}

function colleagueOf(person: GraphPerson): readonly Colleague[] {
  const name = person.displayName ?? '';
  if (name === '') return [];
  return [{ personKey: person.id.toLowerCase(), name, ...(person.mail ? { mail: person.mail } : {}) }];
}

/** Quotes and backslashes end a clause of `$search`; nobody's name has them. */
const searchable = (text: string): string => text.replace(/["\\]/g, ' ').replace(/\s+/g, ' ').trim();

const availabilities: readonly Availability[] = ['Available', 'Busy', 'Away', 'BeRightBack', 'DoNotDisturb', 'Offline'];

/** Graph also says "AvailableIdle" and "BusyIdle". */
function knownAvailability(said: string): Availability {
  return availabilities.find((one) => said === one || said === `${one}Idle`) ?? 'PresenceUnknown';
}
