import { tenantId } from '../../directory/team.ts';
import { scopes } from '../access/scopes.ts';
import { findPerson } from '../directory/find-person.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { created, ok } from '../http/call.ts';
import { notFound } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { chatMessage } from '../odata/entity-type.ts';
import { contextOf, project } from '../odata/projection.ts';
import type { StoredChannel } from '../store/channels.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { GraphWorld } from '../world.ts';
import { channelContext, messageUrl } from './links.ts';
import { messageContent } from './message-content.ts';
import { TeamAccess } from './team-access.ts';

/** Messages in a channel: platform-rules 3.9. */
export function messageOperations(world: GraphWorld): Operation[] {
  const { messages } = world;
  const access = new TeamAccess(world);

  const channelOf = (call: GraphCall, forChange = false): StoredChannel =>
    access.channel(call, forChange ? access.openForChange(call) : access.open(call));

  const need = (call: GraphCall, channel: StoredChannel, parameter: string): StoredMessage => {
    const message = messages.find(channel.id, call.param(parameter));
    if (!message) throw notFound(`Message with id ${call.param(parameter)} not found.`);
    return message;
  };

  const withReplies = (call: GraphCall, channel: StoredChannel, message: StoredMessage): JsonObject => ({
    ...messageJson(channel, message),
    ...(call.options.expand?.has('replies')
      ? { replies: messages.repliesTo(channel.id, message.id).map((reply) => messageJson(channel, reply)) }
      : {}),
  });

  const list = (
    call: GraphCall,
    channel: StoredChannel,
    found: readonly StoredMessage[],
    resource: string,
  ): GraphAnswer =>
    ok(
      answerCollection(
        found.map((message) => withReplies(call, channel, message)),
        call,
        {
          type: chatMessage,
          context: `${channelContext(channel.teamId, channel.id)}/${resource}`,
          pageSize: 20,
          largestPage: 50,
          alwaysCounts: true,
        },
      ),
    );

  const single = (call: GraphCall, channel: StoredChannel, message: StoredMessage): JsonObject => ({
    '@odata.context': contextOf(`${channelContext(channel.teamId, channel.id)}/messages`, call.options, true),
    ...project(withReplies(call, channel, message), chatMessage, call.options),
  });

  const send = (call: GraphCall, channel: StoredChannel, replyToId: string | null): GraphAnswer => {
    const now = world.context.clock.now();
    const id = messages.nextId(now);
    const createdDateTime = new Date(Number(id)).toISOString();
    const message: StoredMessage = {
      id,
      channelId: channel.id,
      replyToId,
      fromId: call.person.id,
      createdDateTime,
      content: messageContent(call.body()),
    };
    messages.add(message);
    return created(single(call, channel, message));
  };

  const path = '/teams/{team}/channels/{channel}/messages';
  const reading = { method: 'GET', backend: 'teams', scopes: scopes.messages } as const;
  return [
    {
      ...reading,
      path,
      options: ['top', 'expand', 'select'],
      docs: 'channel-list-messages',
      handle: (call) => {
        const channel = channelOf(call);
        return list(call, channel, messages.of(channel.id), 'messages');
      },
    },
    {
      method: 'POST',
      path,
      backend: 'teams',
      scopes: scopes.sendMessage,
      docs: 'channel-post-messages',
      handle: (call) => send(call, channelOf(call, true), null),
    },
    {
      ...reading,
      path: `${path}/{message}`,
      options: ['select', 'expand'],
      docs: 'chatmessage-get',
      handle: (call) => {
        const channel = channelOf(call);
        return ok(single(call, channel, need(call, channel, 'message')));
      },
    },
    {
      ...reading,
      path: `${path}/{message}/replies`,
      options: ['top', 'select'],
      docs: 'chatmessage-list-replies',
      handle: (call) => {
        const channel = channelOf(call);
        const { id } = need(call, channel, 'message');
        return list(call, channel, messages.repliesTo(channel.id, id), `messages('${id}')/replies`);
      },
    },
    {
      method: 'POST',
      path: `${path}/{message}/replies`,
      backend: 'teams',
      scopes: scopes.sendMessage,
      docs: 'chatmessage-post-replies',
      handle: (call) => {
        const channel = channelOf(call, true);
        return send(call, channel, need(call, channel, 'message').id);
      },
    },
    {
      ...reading,
      path: `${path}/{message}/replies/{reply}`,
      options: ['select'],
      docs: 'chatmessage-get',
      handle: (call) => {
        const channel = channelOf(call);
        const reply = need(call, channel, 'reply');
        if (reply.replyToId !== need(call, channel, 'message').id)
          throw notFound(`Message with id ${reply.id} not found.`);
        return ok(single(call, channel, reply));
      },
    },
  ];
}

function messageJson(channel: StoredChannel, message: StoredMessage): JsonObject {
  const { id, replyToId, createdDateTime } = message;
  return {
    id,
    replyToId,
    etag: id,
    messageType: 'message',
    createdDateTime,
    lastModifiedDateTime: createdDateTime,
    lastEditedDateTime: null,
    deletedDateTime: null,
    chatId: null,
    locale: 'nl-nl',
    webUrl: messageUrl(channel.teamId, channel.id, id, replyToId ?? id),
    policyViolation: null,
    eventDetail: null,
    from: {
      application: null,
      device: null,
      user: {
        '@odata.type': '#microsoft.graph.teamworkUserIdentity',
        id: message.fromId,
        displayName: findPerson(message.fromId)?.name ?? null,
        userIdentityType: 'aadUser',
        tenantId,
      },
    },
    channelIdentity: { teamId: channel.teamId, channelId: channel.id },
    ...message.content,
    reactions: [],
  };
}
