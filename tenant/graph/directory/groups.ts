import { randomUUID } from 'node:crypto';
import type { Person } from '../../directory/people.ts';
import { insufficientPrivileges } from '../access/consent.ts';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { created, noContent, ok } from '../http/call.ts';
import { invalidDirectoryRequest, noSuchObject } from '../http/errors.ts';
import { textOf } from '../http/json.ts';
import type { JsonObject } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { checkDirectoryQuery, groupFilters, userFilters } from '../odata/directory-query.ts';
import { directoryObject, group as groupType, user } from '../odata/entity-type.ts';
import type { OptionName } from '../odata/options.ts';
import { contextOf, project } from '../odata/projection.ts';
import { parseSearch } from '../odata/search.ts';
import type { GroupRole, StoredGroup } from '../store/groups.ts';
import type { GraphWorld } from '../world.ts';
import { findPerson, keyInAddress, needPerson } from './find-person.ts';
import { groupJson } from './group-json.ts';
import { userJson, visibleUser } from './user-json.ts';
import { countedIfAllowed } from './users.ts';

const listOptions: readonly OptionName[] = ['select', 'filter', 'top', 'count', 'orderby', 'search', 'expand'];

/** Groups and who is in them. */
export function groupOperations(world: GraphWorld): Operation[] {
  const { consent, groups, teams } = world;

  const json = (group: StoredGroup): JsonObject => groupJson(group, teams.find(group.id) !== undefined);

  const need = (call: GraphCall): StoredGroup => {
    const group = groups.find(call.param('group'));
    if (!group) throw noSuchObject(call.param('group'));
    return group;
  };

  /** Without a scope to read users, only what they are and their id is shown. */
  const member = (call: GraphCall, id: string): JsonObject | undefined => {
    const person = findPerson(id);
    if (!person) return undefined;
    const seen = consent.has(...scopes.users)
      ? project(visibleUser(consent, call.person, person), user, {
          ...(call.options.select ? { select: call.options.select } : {}),
        })
      : { id: person.id };
    return { '@odata.type': '#microsoft.graph.user', ...seen };
  };

  const listPeople = (call: GraphCall, role: GroupRole, cast?: 'user'): GraphAnswer => {
    const group = need(call);
    checkDirectoryQuery(call.options, call.headers, directoryObject, userFilters);
    const search =
      call.options.search === undefined
        ? undefined
        : parseSearch(call.options.search, ['displayName', 'mail', 'userPrincipalName']);
    const found = groups
      .peopleOf(group.id, role)
      .filter((id) => {
        const person = findPerson(id);
        return !search || (person !== undefined && search(userJson(person)));
      })
      .map((id) => member(call, id))
      .filter((item): item is JsonObject => item !== undefined);
    const type = cast === 'user' ? user : { ...directoryObject, name: 'microsoft.graph.directoryObject' };
    return ok(
      answerCollection(found, countedIfAllowed(call), {
        type,
        context: cast === 'user' ? 'users' : 'directoryObjects',
        allowed: listOptions,
        pageSize: 100,
        largestPage: 999,
      }),
    );
  };

  const addPerson = (call: GraphCall, role: GroupRole): GraphAnswer => {
    const group = need(call);
    needOwner(group, call.person);
    const address = textOf(call.body(), '@odata.id') ?? '';
    const key = keyInAddress(address);
    if (key === undefined) throw invalidDirectoryRequest('Invalid URL format specified in @odata.id.');
    const isNew = groups.addPerson(group.id, needPerson(key).id, role, world.realNow());
    if (!isNew)
      throw invalidDirectoryRequest(
        `One or more added object references already exist for the following modified properties: '${role}s'.`,
      );
    return noContent();
  };

  const removePerson = (call: GraphCall, role: GroupRole): GraphAnswer => {
    const group = need(call);
    needOwner(group, call.person);
    const id = needPerson(call.param('person')).id;
    if (role === 'owner' && groups.peopleOf(group.id, 'owner').length === 1) {
      throw invalidDirectoryRequest('The group must have at least one owner, hence this owner cannot be removed.');
    }
    if (!groups.removePerson(group.id, id, role)) throw noSuchObject(id);
    return noContent();
  };

  const needOwner = (group: StoredGroup, person: Person): void => {
    if (!groups.has(group.id, person.id, 'owner')) throw insufficientPrivileges();
  };

  return [
    {
      method: 'GET',
      path: '/groups',
      backend: 'directory',
      scopes: scopes.groups,
      options: listOptions,
      docs: 'group-list',
      handle: (call) => {
        checkDirectoryQuery(call.options, call.headers, groupType, groupFilters);
        const search =
          call.options.search === undefined
            ? undefined
            : parseSearch(call.options.search, ['displayName', 'description', 'mail', 'mailNickname']);
        const all = groups
          .all()
          .map(json)
          .filter((item) => !search || search(item));
        return ok(
          answerCollection(all, countedIfAllowed(call), {
            type: groupType,
            context: 'groups',
            allowed: listOptions,
            pageSize: 100,
            largestPage: 999,
          }),
        );
      },
    },
    {
      method: 'POST',
      path: '/groups',
      backend: 'directory',
      scopes: scopes.createGroup,
      docs: 'group-post-groups',
      handle: (call) => {
        const group = newGroup(call, world.context.clock.now());
        groups.add(group);
        groups.addPerson(group.id, call.person.id, 'owner', world.realNow());
        return created({ '@odata.context': contextOf('groups', {}, true), ...json(group) });
      },
    },
    {
      method: 'GET',
      path: '/groups/{group}',
      backend: 'directory',
      scopes: scopes.groups,
      options: ['select', 'expand'],
      docs: 'group-get',
      handle: (call) => {
        const found = need(call);
        const expanded: JsonObject = {};
        for (const role of ['member', 'owner'] as const) {
          const name = `${role}s`;
          if (call.options.expand?.has(name))
            expanded[name] = groups
              .peopleOf(found.id, role)
              .flatMap((id) => member({ ...call, options: {} }, id) ?? []);
        }
        return ok({
          '@odata.context': contextOf('groups', call.options, true),
          ...project({ ...json(found), ...expanded }, groupType, call.options),
        });
      },
    },
    {
      method: 'PATCH',
      path: '/groups/{group}',
      backend: 'directory',
      scopes: scopes.changeGroup,
      docs: 'group-update',
      handle: (call) => {
        const found = need(call);
        needOwner(found, call.person);
        const body = call.body();
        groups.update(found.id, {
          displayName: textOf(body, 'displayName') ?? found.displayName,
          description: textOf(body, 'description') ?? found.description,
        });
        return noContent();
      },
    },
    {
      method: 'DELETE',
      path: '/groups/{group}',
      backend: 'directory',
      scopes: scopes.changeGroup,
      docs: 'group-delete',
      handle: (call) => {
        const found = need(call);
        needOwner(found, call.person);
        groups.remove(found.id);
        teams.remove(found.id);
        return noContent();
      },
    },
    {
      method: 'GET',
      path: '/groups/{group}/members',
      backend: 'directory',
      scopes: scopes.groups,
      options: listOptions,
      docs: 'group-list-members',
      handle: (call) => listPeople(call, 'member'),
    },
    {
      method: 'GET',
      path: '/groups/{group}/members/microsoft.graph.user',
      backend: 'directory',
      scopes: scopes.groups,
      options: listOptions,
      docs: 'group-list-members',
      handle: (call) => listPeople(call, 'member', 'user'),
    },
    {
      method: 'GET',
      path: '/groups/{group}/transitiveMembers',
      backend: 'directory',
      scopes: scopes.groups,
      options: listOptions,
      docs: 'group-list-transitivemembers',
      handle: (call) => listPeople(call, 'member'),
    },
    {
      method: 'GET',
      path: '/groups/{group}/transitiveMembers/microsoft.graph.user',
      backend: 'directory',
      scopes: scopes.groups,
      options: listOptions,
      docs: 'group-list-transitivemembers',
      handle: (call) => listPeople(call, 'member', 'user'),
    },
    {
      method: 'GET',
      path: '/groups/{group}/owners',
      backend: 'directory',
      scopes: scopes.groups,
      options: listOptions,
      docs: 'group-list-owners',
      handle: (call) => listPeople(call, 'owner'),
    },
    {
      method: 'GET',
      path: '/groups/{group}/owners/microsoft.graph.user',
      backend: 'directory',
      scopes: scopes.groups,
      options: listOptions,
      docs: 'group-list-owners',
      handle: (call) => listPeople(call, 'owner', 'user'),
    },
    {
      method: 'POST',
      path: '/groups/{group}/members/$ref',
      backend: 'directory',
      scopes: scopes.groupMembersWrite,
      docs: 'group-post-members',
      handle: (call) => addPerson(call, 'member'),
    },
    {
      method: 'POST',
      path: '/groups/{group}/owners/$ref',
      backend: 'directory',
      scopes: scopes.changeGroup,
      docs: 'group-post-owners',
      handle: (call) => addPerson(call, 'owner'),
    },
    {
      method: 'DELETE',
      path: '/groups/{group}/members/{person}/$ref',
      backend: 'directory',
      scopes: scopes.groupMembersWrite,
      docs: 'group-delete-members',
      handle: (call) => removePerson(call, 'member'),
    },
    {
      method: 'DELETE',
      path: '/groups/{group}/owners/{person}/$ref',
      backend: 'directory',
      scopes: scopes.changeGroup,
      docs: 'group-delete-owners',
      handle: (call) => removePerson(call, 'owner'),
    },
  ];
}

function newGroup(call: GraphCall, now: Date): StoredGroup {
  const body = call.body();
  const needText = (name: string): string => {
    const value = textOf(body, name);
    if (value === undefined || value === '')
      throw invalidDirectoryRequest(`A value is required for property '${name}' of resource 'Group'.`);
    return value;
  };
  for (const name of ['mailEnabled', 'securityEnabled']) {
    if (typeof body[name] !== 'boolean')
      throw invalidDirectoryRequest(`A value is required for property '${name}' of resource 'Group'.`);
  }
  const types = body['groupTypes'];
  return {
    id: randomUUID(),
    displayName: needText('displayName'),
    description: textOf(body, 'description') ?? null,
    mailNickname: needText('mailNickname'),
    visibility: textOf(body, 'visibility') === 'Private' ? 'Private' : 'Public',
    unified: Array.isArray(types) && types.includes('Unified'),
    createdDateTime: now.toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}
