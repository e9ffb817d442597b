import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { noContent, ok } from '../http/call.ts';
import { invalidDirectoryRequest, noSuchObject } from '../http/errors.ts';
import { textOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { checkDirectoryQuery, userFilters } from '../odata/directory-query.ts';
import { directoryObject, group as groupType, user } from '../odata/entity-type.ts';
import type { OptionName } from '../odata/options.ts';
import { parseSearch } from '../odata/search.ts';
import type { GroupRole } from '../store/groups.ts';
import type { GraphWorld } from '../world.ts';
import { keyInAddress, needPerson } from './find-person.ts';
import { GroupAccess } from './group-access.ts';
import { countedIfAllowed } from './users.ts';

const listOptions: readonly OptionName[] = ['select', 'filter', 'top', 'count', 'orderby', 'search', 'expand'];

/** What `members/microsoft.graph.user` leaves of the members. Groups hold people only, so that no group is left. */
const casts = {
  '': { type: directoryObject, context: 'directoryObjects' },
  '/microsoft.graph.user': { type: user, context: 'users' },
  '/microsoft.graph.group': { type: groupType, context: 'groups' },
} as const;
type Cast = keyof typeof casts;

/** Who is in a group, and who owns it. */
export function groupPeopleOperations(world: GraphWorld): Operation[] {
  const { groups } = world;
  const access = new GroupAccess(world);

  const list = (call: GraphCall, role: GroupRole, cast: Cast): GraphAnswer => {
    const group = access.need(call);
    checkDirectoryQuery(call.options, call.headers, directoryObject, userFilters);
    const { search, select } = call.options;
    const isFound =
      search === undefined ? undefined : parseSearch(search, ['displayName', 'mail', 'userPrincipalName']);
    const all = cast === '/microsoft.graph.group' ? [] : access.people(call.person, group.id, role);
    return ok(
      answerCollection(
        isFound ? all.filter(isFound) : all,
        countedIfAllowed(call),
        { ...casts[cast], pageSize: 100, largestPage: 999 },
        (person) => (select ? person : access.usual(person)),
      ),
    );
  };

  const add = (call: GraphCall, role: GroupRole): GraphAnswer => {
    const group = access.needOwned(call);
    const key = keyInAddress(textOf(call.body(), '@odata.id') ?? '');
    if (key === undefined) throw invalidDirectoryRequest('Invalid URL format specified in @odata.id.');
    if (!groups.addPerson(group.id, needPerson(key).id, role, world.realNow())) {
      throw invalidDirectoryRequest(
        `One or more added object references already exist for the following modified properties: '${role}s'.`,
      );
    }
    return noContent();
  };

  const remove = (call: GraphCall, role: GroupRole): GraphAnswer => {
    const group = access.needOwned(call);
    const { id } = needPerson(call.param('person'));
    if (role === 'owner' && groups.peopleOf(group.id, 'owner').length === 1) {
      throw invalidDirectoryRequest('The group must have at least one owner, hence this owner cannot be removed.');
    }
    if (!groups.removePerson(group.id, id, role)) throw noSuchObject(id);
    return noContent();
  };

  const lists = (relation: string, role: GroupRole, docs: string): Operation[] =>
    (Object.keys(casts) as Cast[]).map((cast) => ({
      method: 'GET',
      path: `/groups/{group}/${relation}${cast}`,
      backend: 'directory',
      scopes: scopes.groups,
      options: listOptions,
      docs,
      handle: (call) => list(call, role, cast),
    }));
  const changes = (role: GroupRole, allowedBy: readonly string[], docs: string): Operation[] => [
    {
      method: 'POST',
      path: `/groups/{group}/${role}s/$ref`,
      backend: 'directory',
      scopes: allowedBy,
      docs: `group-post-${docs}`,
      handle: (call) => add(call, role),
    },
    {
      method: 'DELETE',
      path: `/groups/{group}/${role}s/{person}/$ref`,
      backend: 'directory',
      scopes: allowedBy,
      docs: `group-delete-${docs}`,
      handle: (call) => remove(call, role),
    },
  ];

  return [
    ...lists('members', 'member', 'group-list-members'),
    ...lists('transitiveMembers', 'member', 'group-list-transitivemembers'),
    ...lists('owners', 'owner', 'group-list-owners'),
    ...changes('member', scopes.groupMembersWrite, 'members'),
    ...changes('owner', scopes.changeGroup, 'owners'),
  ];
}
