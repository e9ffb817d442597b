import type { Person } from '../../directory/people.ts';
import { tenantId } from '../../directory/team.ts';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { created, noContent, ok } from '../http/call.ts';
import { GraphError, badRequest, notFound, notPermitted } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { isObject, textOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { associatedTeamInfo, team as teamType } from '../odata/entity-type.ts';
import { contextOf, project } from '../odata/projection.ts';
import type { GraphWorld } from '../world.ts';
import { needPerson } from '../directory/find-person.ts';
import { asyncOperation } from './async-operations.ts';
import { generalChannel } from './general-channel.ts';
import { memberJson, teamPeople } from './member-json.ts';
import type { OpenTeam } from './team-access.ts';
import { TeamAccess } from './team-access.ts';
import { channelJson, joinedTeamJson, teamJson } from './team-json.ts';

/** Teams themselves. */
export function teamOperations(world: GraphWorld): Operation[] {
  const access = new TeamAccess(world);

  const allTeams = (): Pick<OpenTeam, 'team' | 'group'>[] =>
    world.teams.ids().flatMap((id) => {
      const [team, group] = [world.teams.find(id), world.groups.find(id)];
      return team && group ? [{ team, group }] : [];
    });
  const teamsOf = (person: Person) => allTeams().filter(({ team }) => access.isMember(team.id, person));

  const joined = (call: GraphCall, person: Person): GraphAnswer =>
    ok(
      answerCollection(teamsOf(person).map(joinedTeamJson), call, {
        type: teamType,
        context: 'teams',
        pageSize: 1000,
        largestPage: 1000,
        alwaysCounts: true,
      }),
    );

  const associated = (call: GraphCall, person: Person): GraphAnswer => {
    const items = teamsOf(person).map(({ team, group }) => ({ id: team.id, displayName: group.displayName, tenantId }));
    const context = 'Collection(microsoft.graph.associatedTeamInfo)';
    const rules = {
      type: associatedTeamInfo,
      context,
      pageSize: 1000,
      largestPage: 1000,
    } as const;
    return ok(answerCollection(items, call, { ...rules, alwaysCounts: true }));
  };

  const all = (call: GraphCall): GraphAnswer =>
    ok(
      answerCollection(allTeams().map(joinedTeamJson), call, {
        type: teamType,
        context: 'teams',
        pageSize: 1000,
        largestPage: 1000,
      }),
    );

  /** Makes a team of a group: only an owner of the group may. */
  const fromGroup = (call: GraphCall): GraphAnswer => {
    const group = world.groups.find(call.param('group'));
    if (!group?.unified) throw notFound(`No group found with id ${call.param('group')}.`);
    if (!world.groups.has(group.id, call.person.id, 'owner')) throw notPermitted();
    if (world.teams.find(group.id)) throw new GraphError(409, 'Conflict', 'Team already exists.');
    world.teams.add(group.id);
    world.channels.add(generalChannel(group, world.realNow()));
    const team = world.teams.find(group.id);
    if (!team) throw notFound(`No team found with Group Id ${group.id}`);
    return created({ '@odata.context': contextOf('teams', {}, true), ...teamJson(world, { team, group }) });
  };

  const get = (call: GraphCall): GraphAnswer => {
    const open = access.open(call);
    const item = teamJson(world, open);
    const { expand } = call.options;
    if (expand?.has('channels'))
      item['channels'] = world.channels
        .of(open.team.id)
        .filter((channel) => access.sees(channel, call.person))
        .map(channelJson);
    if (expand?.has('members'))
      item['members'] = teamPeople(world, open.team.id).map((member) => memberJson(open.team.id, member));
    const general = world.channels.general(open.team.id);
    if (expand?.has('primaryChannel') && general) item['primaryChannel'] = channelJson(general);
    return ok({ '@odata.context': contextOf('teams', call.options, true), ...project(item, teamType, call.options) });
  };

  const update = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    if (!open.isOwner) throw notPermitted();
    const body = call.body();
    const settings = { ...open.team.settings };
    for (const [name, value] of Object.entries(body)) {
      const known = settings[name];
      if (known === undefined) {
        if (name === 'displayName' || name === 'description' || name.startsWith('@odata')) continue;
        throw badRequest('Invalid request body was sent.');
      }
      if (!isObject(value)) throw badRequest('Invalid request body was sent.');
      settings[name] = mergeKnown(known, value);
    }
    world.teams.changeSettings(open.team.id, settings);
    world.groups.update(open.team.id, {
      displayName: textOf(body, 'displayName') ?? open.group.displayName,
      description: textOf(body, 'description') ?? open.group.description,
    });
    return noContent();
  };

  const archive = (call: GraphCall, archived: boolean): GraphAnswer => {
    const open = access.open(call);
    if (!open.isOwner) throw notPermitted();
    world.teams.archive(open.team.id, archived);
    return asyncOperation(open.team.id, archived ? 'archiveTeam' : 'unarchiveTeam');
  };

  return [
    {
      method: 'GET',
      path: '/me/joinedTeams',
      backend: 'teams',
      scopes: scopes.joinedTeams,
      options: ['select', 'filter'],
      docs: 'user-list-joinedteams',
      handle: (call) => joined(call, call.person),
    },
    {
      method: 'GET',
      path: '/users/{user}/joinedTeams',
      backend: 'teams',
      scopes: scopes.joinedTeams,
      options: ['select', 'filter'],
      docs: 'user-list-joinedteams',
      handle: (call) => joined(call, needPerson(call.param('user'))),
    },
    {
      method: 'GET',
      path: '/teams',
      backend: 'teams',
      scopes: scopes.team,
      options: ['select', 'filter', 'top', 'count'],
      docs: 'teams-list',
      handle: all,
    },
    {
      method: 'PUT',
      path: '/groups/{group}/team',
      backend: 'teams',
      scopes: scopes.changeGroup,
      docs: 'team-put-teams',
      handle: fromGroup,
    },
    {
      method: 'GET',
      path: '/me/teamwork/associatedTeams',
      backend: 'teams',
      scopes: scopes.joinedTeams,
      options: ['select'],
      docs: 'associatedteaminfo-list',
      handle: (call) => associated(call, call.person),
    },
    {
      method: 'GET',
      path: '/users/{user}/teamwork/associatedTeams',
      backend: 'teams',
      scopes: scopes.joinedTeams,
      options: ['select'],
      docs: 'associatedteaminfo-list',
      handle: (call) => associated(call, needPerson(call.param('user'))),
    },
    {
      method: 'GET',
      path: '/teams/{team}',
      backend: 'teams',
      scopes: scopes.team,
      options: ['select', 'expand'],
      docs: 'team-get',
      handle: get,
    },
    {
      method: 'PATCH',
      path: '/teams/{team}',
      backend: 'teams',
      scopes: scopes.changeTeam,
      docs: 'team-update',
      handle: update,
    },
    {
      method: 'POST',
      path: '/teams/{team}/archive',
      backend: 'teams',
      scopes: scopes.changeTeam,
      docs: 'team-archive',
      handle: (call) => archive(call, true),
    },
    {
      method: 'POST',
      path: '/teams/{team}/unarchive',
      backend: 'teams',
      scopes: scopes.changeTeam,
      docs: 'team-unarchive',
      handle: (call) => archive(call, false),
    },
  ];
}

function mergeKnown(known: JsonObject, changes: JsonObject): JsonObject {
  for (const [name, value] of Object.entries(changes)) {
    if (name.startsWith('@odata')) continue;
    if (typeof value !== typeof known[name]) throw badRequest('Invalid request body was sent.');
  }
  return { ...known, ...Object.fromEntries(Object.entries(changes).filter(([name]) => !name.startsWith('@odata'))) };
}
