import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { created, noContent, ok } from '../http/call.ts';
import { badRequest, notFound, notPermitted } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { listOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { conversationMember } from '../odata/entity-type.ts';
import { contextOf, graphRoot, project } from '../odata/projection.ts';
import type { GraphWorld } from '../world.ts';
import { personInMembershipId } from './links.ts';
import type { MemberEntry } from './member-json.ts';
import { memberJson, teamPeople } from './member-json.ts';
import type { MemberRequest } from './member-request.ts';
import { memberRequest, roleOf } from './member-request.ts';
import type { OpenTeam } from './team-access.ts';
import { TeamAccess } from './team-access.ts';

/** Platform-rules 3.6. */
const mostAtOnce = 200;

/** Who is in a team. In a private team only its owners let people in (platform-rules 3.6). */
export function teamMemberOperations(world: GraphWorld): Operation[] {
  const { consent, groups } = world;
  const access = new TeamAccess(world);

  const mayChange = (open: OpenTeam): void => {
    if (open.isOwner || open.group.visibility === 'Public') return;
    throw notPermitted();
  };

  const checkRole = (open: OpenTeam, requests: readonly MemberRequest[]): void => {
    if (!requests.some((request) => request.role === 'owner')) return;
    if (!consent.has(...scopes.addTeamOwners)) throw consent.missingScopes(scopes.addTeamOwners);
    if (!open.isOwner) throw notPermitted();
  };

  const letIn = (open: OpenTeam, personId: string, request: MemberRequest): void => {
    groups.addPerson(open.team.id, personId, 'member', world.realNow());
    if (request.role === 'owner') groups.addPerson(open.team.id, personId, 'owner', world.realNow());
  };

  const entry = (call: GraphCall, open: OpenTeam): MemberEntry => {
    const personId = personInMembershipId(call.param('member'));
    const found = teamPeople(world, open.team.id).find((member) => member.personId === personId);
    if (!found) throw notFound('Member not found in the team.');
    return found;
  };

  const answer = (open: OpenTeam, personId: string): JsonObject => {
    const role = groups.has(open.team.id, personId, 'owner') ? 'owner' : 'member';
    return {
      '@odata.context': contextOf(`teams('${open.team.id}')/members`, {}, true),
      ...memberJson(open.team.id, { personId, role }),
    };
  };

  const add = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    mayChange(open);
    const request = memberRequest(call.body());
    checkRole(open, [request]);
    if (request.personId === undefined) throw notFound(`User ${request.key} is not found in the directory.`);
    letIn(open, request.personId, request);
    return created(answer(open, request.personId));
  };

  const addMany = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    mayChange(open);
    const values = listOf(call.body(), 'values');
    if (values.length === 0) throw badRequest('The values parameter must hold at least one member.');
    if (values.length > mostAtOnce)
      throw badRequest(`The number of members to add exceeds the maximum of ${mostAtOnce}.`);
    const requests = values.map(memberRequest);
    checkRole(open, requests);
    const results = requests.map((request) => {
      if (request.personId !== undefined) letIn(open, request.personId, request);
      const error =
        request.personId === undefined
          ? { code: 'NotFound', message: `User ${request.key} is not found in the directory.` }
          : null;
      return {
        '@odata.type': '#microsoft.graph.aadUserConversationMemberResult',
        userId: request.personId ?? request.key,
        error,
      };
    });
    const context = `${graphRoot}/$metadata#Collection(microsoft.graph.aadUserConversationMemberResult)`;
    return {
      status: results.some((result) => result.error !== null) ? 207 : 200,
      body: { '@odata.context': context, value: results },
    };
  };

  const update = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    if (!open.isOwner) throw notPermitted();
    const { personId } = entry(call, open);
    if (roleOf(call.body()) === 'owner') groups.addPerson(open.team.id, personId, 'owner', world.realNow());
    else {
      checkNotLastOwner(open, personId);
      groups.removePerson(open.team.id, personId, 'owner');
      groups.addPerson(open.team.id, personId, 'member', world.realNow());
    }
    return ok(answer(open, personId));
  };

  const remove = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    const { personId, role } = entry(call, open);
    if (personId !== call.person.id) mayChange(open);
    if (role === 'owner') {
      if (!consent.has(...scopes.addTeamOwners)) throw consent.missingScopes(scopes.addTeamOwners);
      checkNotLastOwner(open, personId);
    }
    groups.removePerson(open.team.id, personId, 'owner');
    groups.removePerson(open.team.id, personId, 'member');
    for (const channel of world.channels.of(open.team.id)) world.channels.removePerson(channel.id, personId);
    return noContent();
  };

  const checkNotLastOwner = (open: OpenTeam, personId: string): void => {
    const owners = groups.peopleOf(open.team.id, 'owner');
    if (owners.length === 1 && owners[0] === personId)
      throw badRequest('The team must have at least one owner, hence this owner cannot be removed.');
  };

  return [
    {
      method: 'GET',
      path: '/teams/{team}/members',
      backend: 'teams',
      scopes: scopes.teamMembers,
      options: ['filter', 'select', 'top'],
      docs: 'team-list-members',
      handle: (call) => {
        const { team } = access.open(call);
        const all = teamPeople(world, team.id).map((member) => memberJson(team.id, member));
        return ok(
          answerCollection(all, call, {
            type: conversationMember,
            context: `teams('${team.id}')/members`,
            pageSize: 100,
            largestPage: 999,
            alwaysCounts: true,
          }),
        );
      },
    },
    {
      method: 'POST',
      path: '/teams/{team}/members',
      backend: 'teams',
      scopes: scopes.addTeamMembers,
      docs: 'team-post-members',
      handle: add,
    },
    {
      method: 'POST',
      path: '/teams/{team}/members/add',
      backend: 'teams',
      scopes: scopes.addTeamMembers,
      docs: 'conversationmembers-add',
      handle: addMany,
    },
    {
      method: 'GET',
      path: '/teams/{team}/members/{member}',
      backend: 'teams',
      scopes: scopes.teamMembers,
      options: ['select'],
      docs: 'team-get-members',
      handle: (call) => {
        const open = access.open(call);
        const item = memberJson(open.team.id, entry(call, open));
        return ok({
          '@odata.context': contextOf(`teams('${open.team.id}')/members`, call.options, true),
          ...project(item, conversationMember, call.options),
        });
      },
    },
    {
      method: 'PATCH',
      path: '/teams/{team}/members/{member}',
      backend: 'teams',
      scopes: scopes.addTeamOwners,
      docs: 'team-update-members',
      handle: update,
    },
    {
      method: 'DELETE',
      path: '/teams/{team}/members/{member}',
      backend: 'teams',
      scopes: scopes.addTeamMembers,
      docs: 'team-delete-members',
      handle: remove,
    },
  ];
}
