import { AppError } from '../app-error';
import type { Answered, Colleague, Directory, GroupPeople } from '../ports';
import { colleaguesOf, type GraphPerson } from './directory';
import { responseOf, type GraphCalls, type PartAnswer } from './graph-calls';
import { graphError } from './graph-error';

const select = '$select=id,displayName,mail';
const basic = 'User.ReadBasic.All';
const membership = 'GroupMember.Read.All';

/** Graph takes no more values for `in`, and no more parts for a batch: two questions about people, and two for each group. */
const mostInFilter = 15;
const mostPeople = 2 * mostInFilter;
const mostGroups = 9;

/** Owners and groups of opgaven in one round trip. What is more than a batch holds is left out: no opgave has that many. */
export function createOpgavePeople(calls: GraphCalls): Directory['aboutOpgaven'] {
  return async ({ people, groups }) => {
    const keys = [...new Set(people)].slice(0, mostPeople);
    const groupIds = [...new Set(groups)].slice(0, mostGroups);
    const chunks = [keys.slice(0, mostInFilter), keys.slice(mostInFilter)].filter((chunk) => chunk.length > 0);
    const paths = [
      ...chunks.map((chunk) => `/users?$filter=${inFilter(chunk)}&${select}&$top=${mostInFilter}`),
      ...groupIds.map((id) => `/groups/${encodeURIComponent(id)}/members?${select}&$top=999`),
      ...groupIds.map((id) => `/groups/${encodeURIComponent(id)}?$select=id,displayName`),
    ];
    if (paths.length === 0) return { people: { state: 'ready', value: [] }, groups: new Map() };
    const parts = await calls.readTogether(paths, basic);
    const partAt = (at: number): PartAnswer | undefined => parts.find(({ id }) => id === String(at));
    const members = await Promise.all(groupIds.map((_, at) => colleagues(partAt(chunks.length + at), membership)));
    return {
      people: joined(await Promise.all(chunks.map((_, at) => colleagues(partAt(at), basic)))),
      groups: new Map(
        groupIds.map((id, at) => [id, named(members[at], nameIn(partAt(chunks.length + groupIds.length + at)))]),
      ),
    };
  };
}

const inFilter = (keys: readonly string[]): string =>
  encodeURIComponent(`id in (${keys.map((key) => `'${key.replace(/'/g, "''")}'`).join(',')})`);

async function colleagues(part: PartAnswer | undefined, permission: string): Promise<Answered<readonly Colleague[]>> {
  if (part?.status === 200) {
    const { value } = part.body as { readonly value: readonly GraphPerson[] };
    return { state: 'ready', value: colleaguesOf(value) };
  }
  return { state: 'failed', error: await errorOf(part, permission) };
}

async function errorOf(part: PartAnswer | undefined, permission: string): Promise<AppError> {
  if (part === undefined) return new AppError('unexpected', { subject: permission });
  return graphError(responseOf(part), permission);
}

function joined(answers: readonly Answered<readonly Colleague[]>[]): Answered<readonly Colleague[]> {
  const failed = answers.find(({ state }) => state === 'failed');
  if (failed) return failed;
  return { state: 'ready', value: answers.flatMap((answer) => (answer.state === 'ready' ? answer.value : [])) };
}

/** Without its name a group is as useful: the reason then says "de groep van deze opgave". */
function nameIn(part: PartAnswer | undefined): string | undefined {
  const body = part?.body as { readonly displayName?: unknown } | undefined;
  return part?.status === 200 && typeof body?.displayName === 'string' ? body.displayName : undefined;
}

function named(members: Answered<readonly Colleague[]> | undefined, name: string | undefined): Answered<GroupPeople> {
  if (members === undefined) return { state: 'failed', error: new AppError('unexpected', { subject: membership }) };
  return members.state === 'failed'
    ? members
    : { state: 'ready', value: { members: members.value, ...(name === undefined ? {} : { name }) } };
}
