import { randomUUID } from 'node:crypto';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { created, noContent, ok } from '../http/call.ts';
import { invalidDirectoryRequest } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { asText, textOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { checkDirectoryQuery, groupFilters } from '../odata/directory-query.ts';
import { group as groupType } from '../odata/entity-type.ts';
import type { OptionName } from '../odata/options.ts';
import { contextOf, project } from '../odata/projection.ts';
import { parseSearch } from '../odata/search.ts';
import type { StoredGroup } from '../store/groups.ts';
import type { GraphWorld } from '../world.ts';
import { GroupAccess } from './group-access.ts';
import { groupJson } from './group-json.ts';
import { countedIfAllowed } from './users.ts';

const listOptions: readonly OptionName[] = ['select', 'filter', 'top', 'count', 'orderby', 'search', 'expand'];
const searchable = ['displayName', 'description', 'mail', 'mailNickname'];

/** Groups themselves. */
export function groupOperations(world: GraphWorld): Operation[] {
  const { groups, teams } = world;
  const access = new GroupAccess(world);

  const json = (group: StoredGroup): JsonObject => groupJson(group, teams.find(group.id) !== undefined);

  const withPeople = (call: GraphCall, item: JsonObject, groupId: string): JsonObject => {
    const expanded = { ...item };
    for (const role of ['member', 'owner'] as const) {
      const name = `${role}s`;
      if (call.options.expand?.has(name))
        expanded[name] = access.people(call.person, groupId, role).map((person) => access.usual(person));
    }
    return expanded;
  };

  const list = (call: GraphCall): GraphAnswer => {
    checkDirectoryQuery(call.options, call.headers, groupType, groupFilters);
    const isFound = call.options.search === undefined ? undefined : parseSearch(call.options.search, searchable);
    const all = groups.all().map(json);
    return ok(
      answerCollection(
        isFound ? all.filter(isFound) : all,
        countedIfAllowed(call),
        { type: groupType, context: 'groups', pageSize: 100, largestPage: 999 },
        (item) => withPeople(call, item, asText(item['id'])),
      ),
    );
  };

  const create = (call: GraphCall): GraphAnswer => {
    const group = newGroup(call, world.context.clock.now());
    groups.add(group);
    groups.addPerson(group.id, call.person.id, 'owner', world.realNow());
    return created({ '@odata.context': contextOf('groups', {}, true), ...project(json(group), groupType, {}) });
  };

  const get = (call: GraphCall): GraphAnswer => {
    const found = access.need(call);
    const item = withPeople(call, json(found), found.id);
    return ok({
      '@odata.context': contextOf('groups', call.options, true),
      ...project(item, groupType, call.options),
    });
  };

  const update = (call: GraphCall): GraphAnswer => {
    const found = access.needOwned(call);
    const body = call.body();
    groups.update(found.id, {
      displayName: textOf(body, 'displayName') ?? found.displayName,
      description: textOf(body, 'description') ?? found.description,
    });
    return noContent();
  };

  const remove = (call: GraphCall): GraphAnswer => {
    const found = access.needOwned(call);
    groups.remove(found.id);
    teams.remove(found.id);
    return noContent();
  };

  const common = { backend: 'directory' } as const;
  const path = '/groups/{group}';
  return [
    {
      ...common,
      method: 'GET',
      path: '/groups',
      scopes: scopes.groups,
      options: listOptions,
      docs: 'group-list',
      handle: list,
    },
    {
      ...common,
      method: 'POST',
      path: '/groups',
      scopes: scopes.createGroup,
      docs: 'group-post-groups',
      handle: create,
    },
    {
      ...common,
      method: 'GET',
      path,
      scopes: scopes.groups,
      options: ['select', 'expand'],
      docs: 'group-get',
      handle: get,
    },
    { ...common, method: 'PATCH', path, scopes: scopes.changeGroup, docs: 'group-update', handle: update },
    { ...common, method: 'DELETE', path, scopes: scopes.changeGroup, docs: 'group-delete', handle: remove },
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
