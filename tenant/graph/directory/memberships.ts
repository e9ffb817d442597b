import type { Person } from '../../directory/people.ts';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { ok } from '../http/call.ts';
import { invalidDirectoryRequest } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { listOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { checkDirectoryQuery, groupFilters } from '../odata/directory-query.ts';
import { directoryObject, group as groupType } from '../odata/entity-type.ts';
import type { OptionName } from '../odata/options.ts';
import { graphRoot } from '../odata/projection.ts';
import type { GraphWorld } from '../world.ts';
import { needPerson } from './find-person.ts';
import { groupJson } from './group-json.ts';
import { countedIfAllowed } from './users.ts';

const listOptions: readonly OptionName[] = ['select', 'filter', 'top', 'count', 'orderby', 'search'];
const mostIds = 20;

/** In which groups a person is. */
export function membershipOperations(world: GraphWorld): Operation[] {
  const groupsOf = (person: Person): JsonObject[] =>
    world.groups.groupsOf(person.id, 'member').flatMap((id) => {
      const found = world.groups.find(id);
      return found
        ? [{ '@odata.type': '#microsoft.graph.group', ...groupJson(found, world.teams.find(id) !== undefined) }]
        : [];
    });

  const memberOf = (call: GraphCall, person: Person, cast?: 'group'): GraphAnswer => {
    checkDirectoryQuery(call.options, call.headers, groupType, groupFilters);
    return ok(
      answerCollection(groupsOf(person), countedIfAllowed(call), {
        type: cast === 'group' ? groupType : directoryObject,
        context: cast === 'group' ? 'groups' : 'directoryObjects',
        pageSize: 100,
        largestPage: 999,
      }),
    );
  };

  const check = (call: GraphCall, person: Person): GraphAnswer => {
    const ids = listOf(call.body(), 'groupIds').map(String);
    if (ids.length === 0) throw invalidDirectoryRequest('A value is required for parameter groupIds.');
    if (ids.length > mostIds)
      throw invalidDirectoryRequest(`The number of groupIds exceeds the maximum of ${mostIds}.`);
    const own = world.groups.groupsOf(person.id, 'member');
    return ok({
      '@odata.context': `${graphRoot}/$metadata#Collection(Edm.String)`,
      value: ids.filter((id) => own.includes(id.toLowerCase())),
    });
  };

  const all = (call: GraphCall, person: Person): GraphAnswer => {
    const onlySecurity = call.body()['securityEnabledOnly'];
    if (typeof onlySecurity !== 'boolean')
      throw invalidDirectoryRequest('A value is required for parameter securityEnabledOnly.');
    const ids = world.groups
      .groupsOf(person.id, 'member')
      .filter((id) => !onlySecurity || world.groups.find(id)?.unified === false);
    return ok({ '@odata.context': `${graphRoot}/$metadata#Collection(Edm.String)`, value: ids });
  };

  const other = (call: GraphCall): Person => needPerson(call.param('user'));
  const operations: Operation[] = [];
  for (const [path, whose, allowedBy] of [
    ['/me', (call: GraphCall): Person => call.person, scopes.myGroups],
    ['/users/{user}', other, scopes.groupsOfOthers],
  ] as const) {
    for (const [name, docs] of [
      ['memberOf', 'user-list-memberof'],
      ['transitiveMemberOf', 'user-list-transitivememberof'],
    ] as const) {
      operations.push(
        {
          method: 'GET',
          path: `${path}/${name}`,
          backend: 'directory',
          scopes: allowedBy,
          options: listOptions,
          docs,
          handle: (call) => memberOf(call, whose(call)),
        },
        {
          method: 'GET',
          path: `${path}/${name}/microsoft.graph.group`,
          backend: 'directory',
          scopes: allowedBy,
          options: listOptions,
          docs,
          handle: (call) => memberOf(call, whose(call), 'group'),
        },
      );
    }
    operations.push(
      {
        method: 'POST',
        path: `${path}/checkMemberGroups`,
        backend: 'directory',
        scopes: scopes.checkMyGroups,
        docs: 'directoryobject-checkmembergroups',
        handle: (call) => check(call, whose(call)),
      },
      {
        method: 'POST',
        path: `${path}/getMemberGroups`,
        backend: 'directory',
        scopes: scopes.checkMyGroups,
        docs: 'directoryobject-getmembergroups',
        handle: (call) => all(call, whose(call)),
      },
    );
  }
  return operations;
}
