import { randomUUID } from 'node:crypto';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { created, noContent, ok } from '../http/call.ts';
import { GraphError, badRequest, forbidden, notPermitted } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { listOf, textOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { channel as channelType } from '../odata/entity-type.ts';
import { contextOf, project } from '../odata/projection.ts';
import type { MembershipType, StoredChannel } from '../store/channels.ts';
import type { GraphWorld } from '../world.ts';
import { asyncOperation } from './async-operations.ts';
import { checkChannelName, checkDescription } from './channel-name.ts';
import { threadId } from './links.ts';
import { memberJson, teamPeople } from './member-json.ts';
import { memberRequest } from './member-request.ts';
import { tabJson } from './tab-json.ts';
import type { OpenTeam } from './team-access.ts';
import { TeamAccess } from './team-access.ts';
import { channelJson } from './team-json.ts';

/** A deleted channel keeps its name, and counts, for so long (platform-rules 3.3, 3.4). */
const daysKept = 30;

export function channelOperations(world: GraphWorld): Operation[] {
  const { channels } = world;
  const access = new TeamAccess(world);

  const answer = (call: GraphCall, open: OpenTeam, found: StoredChannel, resource = 'channels'): GraphAnswer => {
    const item: JsonObject = channelJson(found);
    if (call.options.expand?.has('tabs'))
      item['tabs'] = world.tabs.of(found.id).map((tab) => tabJson(world, found, tab));
    if (call.options.expand?.has('members')) {
      item['members'] =
        found.membershipType === 'standard'
          ? teamPeople(world, open.team.id).map((member) => memberJson(open.team.id, member))
          : channels.peopleOf(found.id).map((member) => memberJson(open.team.id, member, found.id));
    }
    return ok({
      '@odata.context': contextOf(`teams('${open.team.id}')/${resource}`, call.options, true),
      ...project(item, channelType, call.options),
    });
  };

  const list = (call: GraphCall): GraphAnswer => {
    const { team } = access.open(call);
    const seen = channels.of(team.id).filter((found) => access.sees(found, call.person));
    return ok(
      answerCollection(seen.map(channelJson), call, {
        type: channelType,
        context: `teams('${team.id}')/channels`,
        pageSize: 1000,
        largestPage: 1000,
        alwaysCounts: true,
      }),
    );
  };

  const create = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    const body = call.body();
    const membershipType = membershipTypeOf(body);
    access.checkSetting(
      open,
      membershipType === 'standard' ? 'allowCreateUpdateChannels' : 'allowCreatePrivateChannels',
    );
    const displayName = checkChannelName(textOf(body, 'displayName'));
    const description = checkDescription(textOf(body, 'description'));
    checkFree(open, displayName);
    if (channels.countSince(open.team.id, keptSince()) >= world.settings.maxChannels)
      throw forbidden('This team has exceeded the Max allowed channels.');
    const people = membershipType === 'standard' ? [] : channelPeople(call, open, body);
    const found: StoredChannel = {
      id: threadId(randomUUID()),
      teamId: open.team.id,
      displayName,
      description,
      membershipType,
      isGeneral: false,
      archived: false,
      createdDateTime: world.context.clock.now().toISOString(),
      createdAt: world.realNow(),
      deletedDateTime: null,
    };
    channels.add(found);
    for (const { personId, role } of people) channels.setPerson(found.id, personId, role);
    if (membershipType === 'shared') {
      const { headers } = asyncOperation(open.team.id, 'createChannel');
      return {
        status: 202,
        headers: {
          ...headers,
          'content-location': `/teams('${open.team.id}')/channels('${encodeURIComponent(found.id)}')`,
        },
      };
    }
    return created({
      '@odata.context': contextOf(`teams('${open.team.id}')/channels`, {}, true),
      ...channelJson(found),
    });
  };

  const channelPeople = (
    call: GraphCall,
    open: OpenTeam,
    body: JsonObject,
  ): { readonly personId: string; readonly role: 'owner' | 'member' }[] => {
    const asked = listOf(body, 'members').map(memberRequest);
    const people = asked.map(({ personId, role }) => {
      if (personId === undefined || !teamPeople(world, open.team.id).some((member) => member.personId === personId))
        throw badRequest('User is not found in the team.');
      return { personId, role };
    });
    if (people.length === 0) return [{ personId: call.person.id, role: 'owner' }];
    if (!people.some(({ role }) => role === 'owner'))
      throw badRequest('At least one owner must be specified for a private or shared channel.');
    return people;
  };

  const update = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    access.checkSetting(open, 'allowCreateUpdateChannels');
    const found = access.channel(call, open);
    const body = call.body();
    const asked = textOf(body, 'displayName');
    const displayName = asked === undefined ? found.displayName : checkChannelName(asked);
    if (displayName !== found.displayName) {
      if (found.isGeneral) throw badRequest('The General channel cannot be renamed.');
      if (displayName.toLowerCase() !== found.displayName.toLowerCase()) checkFree(open, displayName);
    }
    const description = textOf(body, 'description');
    channels.update(found.id, {
      displayName,
      description: description === undefined ? found.description : checkDescription(description),
    });
    return noContent();
  };

  const remove = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    access.checkSetting(open, 'allowDeleteChannels');
    const found = access.channel(call, open);
    if (found.isGeneral) throw badRequest('The General channel cannot be deleted.');
    channels.delete(found.id, world.context.clock.now().toISOString());
    return noContent();
  };

  const archive = (call: GraphCall, archived: boolean): GraphAnswer => {
    const open = access.openForChange(call);
    if (!open.isOwner) throw notPermitted();
    const found = access.channel(call, open);
    if (found.isGeneral) throw badRequest('The General channel cannot be archived.');
    channels.archive(found.id, archived);
    return asyncOperation(open.team.id, archived ? 'archiveChannel' : 'unarchiveChannel');
  };

  const checkFree = (open: OpenTeam, displayName: string): void => {
    const taken = channels.named(open.team.id, displayName);
    const words = 'Channel name already existed, please use other name';
    if (taken.some((found) => found.deletedDateTime === null)) throw badRequest(words);
    // Both codes occur (platform-rules 3.3); the tenant uses this one where the name belongs to a deleted channel.
    if (taken.some((found) => found.deletedDateTime !== null && found.deletedDateTime > keptSince()))
      throw new GraphError(400, 'NameAlreadyExists', words);
  };

  const keptSince = (): string =>
    new Date(world.context.clock.now().getTime() - daysKept * 24 * 3600 * 1000).toISOString();

  return [
    {
      method: 'GET',
      path: '/teams/{team}/channels',
      backend: 'teams',
      scopes: scopes.channels,
      options: ['filter', 'select', 'expand'],
      docs: 'channel-list',
      handle: list,
    },
    {
      method: 'GET',
      path: '/teams/{team}/allChannels',
      backend: 'teams',
      scopes: scopes.channels,
      options: ['filter', 'select'],
      docs: 'team-list-allchannels',
      handle: list,
    },
    {
      method: 'POST',
      path: '/teams/{team}/channels',
      backend: 'teams',
      scopes: scopes.createChannel,
      docs: 'channel-post',
      handle: create,
    },
    {
      method: 'GET',
      path: '/teams/{team}/primaryChannel',
      backend: 'teams',
      scopes: scopes.channels,
      options: ['select', 'expand'],
      docs: 'team-get-primarychannel',
      handle: (call) => {
        const open = access.open(call);
        const general = channels.general(open.team.id);
        if (!general) throw new GraphError(404, 'NotFound', 'No primary channel found.');
        return answer(call, open, general, 'primaryChannel');
      },
    },
    {
      method: 'GET',
      path: '/teams/{team}/channels/{channel}',
      backend: 'teams',
      scopes: scopes.channels,
      options: ['select', 'expand'],
      docs: 'channel-get',
      handle: (call) => {
        const open = access.open(call);
        return answer(call, open, access.channel(call, open));
      },
    },
    {
      method: 'PATCH',
      path: '/teams/{team}/channels/{channel}',
      backend: 'teams',
      scopes: scopes.changeChannel,
      docs: 'channel-patch',
      handle: update,
    },
    {
      method: 'DELETE',
      path: '/teams/{team}/channels/{channel}',
      backend: 'teams',
      scopes: scopes.deleteChannel,
      docs: 'channel-delete',
      handle: remove,
    },
    {
      method: 'POST',
      path: '/teams/{team}/channels/{channel}/archive',
      backend: 'teams',
      scopes: scopes.changeChannel,
      docs: 'channel-archive',
      handle: (call) => archive(call, true),
    },
    {
      method: 'POST',
      path: '/teams/{team}/channels/{channel}/unarchive',
      backend: 'teams',
      scopes: scopes.changeChannel,
      docs: 'channel-unarchive',
      handle: (call) => archive(call, false),
    },
  ];
}

function membershipTypeOf(body: JsonObject): MembershipType {
  const value = textOf(body, 'membershipType') ?? 'standard';
  if (value === 'standard' || value === 'private' || value === 'shared') return value;
  throw badRequest('Invalid request body was sent.');
}
