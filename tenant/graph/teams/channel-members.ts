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
import type { StoredChannel } from '../store/channels.ts';
import type { GraphWorld } from '../world.ts';
import { channelContext, personInMembershipId } from './links.ts';
import type { MemberEntry } from './member-json.ts';
import { memberJson, teamPeople } from './member-json.ts';
import type { MemberRequest } from './member-request.ts';
import { memberRequest, roleOf } from './member-request.ts';
import type { OpenTeam } from './team-access.ts';
import { TeamAccess } from './team-access.ts';

interface OpenChannel extends OpenTeam {
  readonly channel: StoredChannel;
}

/** Who is in a channel: everybody in the team, except for private and shared channels, which have members of their own. */
export function channelMemberOperations(world: GraphWorld): Operation[] {
  const { channels, groups } = world;
  const access = new TeamAccess(world);

  const openChannel = (call: GraphCall): OpenChannel => {
    const open = access.open(call);
    return { ...open, channel: access.channel(call, open) };
  };

  const openForChange = (call: GraphCall): OpenChannel => {
    const open = access.openForChange(call);
    const channel = access.channel(call, open);
    if (channel.membershipType === 'standard') throw badRequest('Operation not supported for this Channel.');
    if (
      !channels.peopleOf(channel.id).some((member) => member.personId === call.person.id && member.role === 'owner')
    ) {
      throw notPermitted();
    }
    return { ...open, channel };
  };

  const people = ({ team, channel }: OpenChannel): MemberEntry[] =>
    channel.membershipType === 'standard' ? teamPeople(world, team.id) : channels.peopleOf(channel.id);

  const json = ({ team, channel }: OpenChannel, member: MemberEntry): JsonObject =>
    memberJson(team.id, member, channel.membershipType === 'standard' ? undefined : channel.id);

  const entry = (call: GraphCall, open: OpenChannel): MemberEntry => {
    const personId = personInMembershipId(call.param('member'));
    const found = people(open).find((member) => member.personId === personId);
    if (!found) throw notFound('Member not found in the channel.');
    return found;
  };

  /** Somebody new in the team comes through to its private channels a little later (platform-rules 3.6). */
  const isInTeam = (open: OpenChannel, { personId }: MemberRequest): boolean =>
    personId !== undefined &&
    teamPeople(world, open.team.id).some((member) => member.personId === personId) &&
    world.realNow() - groups.addedAt(open.team.id, personId) >= world.settings.memberDelay;

  const single = (call: GraphCall, open: OpenChannel, member: MemberEntry): JsonObject => ({
    '@odata.context': contextOf(`${channelContext(open.team.id, open.channel.id)}/members`, call.options, true),
    ...project(json(open, member), conversationMember, call.options),
  });

  const add = (call: GraphCall): GraphAnswer => {
    const open = openForChange(call);
    const request = memberRequest(call.body());
    const { personId, role } = request;
    if (personId === undefined || !isInTeam(open, request)) throw notFound('User is not found in the team.');
    channels.setPerson(open.channel.id, personId, role);
    return created(single(call, open, { personId, role }));
  };

  const addMany = (call: GraphCall): GraphAnswer => {
    const open = openForChange(call);
    const results = listOf(call.body(), 'values')
      .map(memberRequest)
      .map((request) => {
        const known = isInTeam(open, request);
        if (known && request.personId !== undefined)
          channels.setPerson(open.channel.id, request.personId, request.role);
        return {
          '@odata.type': '#microsoft.graph.aadUserConversationMemberResult',
          userId: request.personId ?? request.key,
          error: known ? null : { code: 'NotFound', message: 'User is not found in the team.' },
        };
      });
    const context = `${graphRoot}/$metadata#Collection(microsoft.graph.aadUserConversationMemberResult)`;
    return {
      status: results.some((result) => result.error !== null) ? 207 : 200,
      body: { '@odata.context': context, value: results },
    };
  };

  const change = (call: GraphCall): GraphAnswer => {
    const open = openForChange(call);
    const { personId } = entry(call, open);
    const role = roleOf(call.body());
    channels.setPerson(open.channel.id, personId, role);
    return ok(single(call, open, { personId, role }));
  };

  const path = '/teams/{team}/channels/{channel}/members';
  return [
    {
      method: 'GET',
      path,
      backend: 'teams',
      scopes: scopes.channelMembers,
      options: ['filter', 'select'],
      docs: 'channel-list-members',
      handle: (call) => {
        const open = openChannel(call);
        return ok(
          answerCollection(
            people(open).map((member) => json(open, member)),
            call,
            {
              type: conversationMember,
              context: `${channelContext(open.team.id, open.channel.id)}/members`,
              pageSize: 100,
              largestPage: 999,
              alwaysCounts: true,
            },
          ),
        );
      },
    },
    {
      method: 'POST',
      path,
      backend: 'teams',
      scopes: scopes.changeChannelMembers,
      docs: 'channel-post-members',
      handle: add,
    },
    {
      method: 'POST',
      path: `${path}/add`,
      backend: 'teams',
      scopes: scopes.changeChannelMembers,
      docs: 'conversationmember-add',
      handle: addMany,
    },
    {
      method: 'GET',
      path: `${path}/{member}`,
      backend: 'teams',
      scopes: scopes.channelMembers,
      options: ['select'],
      docs: 'channel-get-members',
      handle: (call) => {
        const open = openChannel(call);
        return ok(single(call, open, entry(call, open)));
      },
    },
    {
      method: 'PATCH',
      path: `${path}/{member}`,
      backend: 'teams',
      scopes: scopes.changeChannelMembers,
      docs: 'channel-update-members',
      handle: change,
    },
    {
      method: 'DELETE',
      path: `${path}/{member}`,
      backend: 'teams',
      scopes: scopes.changeChannelMembers,
      docs: 'channel-delete-members',
      handle: (call) => {
        const open = openForChange(call);
        channels.removePerson(open.channel.id, entry(call, open).personId);
        return noContent();
      },
    },
  ];
}
