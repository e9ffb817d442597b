import { AppError } from '../app-error';
import type { Mention, TeamsPort } from '../ports';
import type { GraphCalls } from './graph-calls';

interface Message {
  readonly id: string;
  readonly attachments?: readonly { readonly id?: string | null; readonly content?: string | null }[] | null;
}

/** Teams refuses a message of about 28 KB (platform rule 3.9). */
const mostBytes = 27_000;

type CardPart = Pick<TeamsPort, 'findCard' | 'postCard'>;

export function createCards(calls: GraphCalls): CardPart {
  const messages = (teamId: string, channelId: string): string =>
    `/teams/${encodeURIComponent(teamId)}/channels/${encodeURIComponent(channelId)}/messages`;
  return {
    async findCard(teamId, channelId, reference) {
      const path = `${messages(teamId, channelId)}?$top=50`;
      const found = await calls.readAll<Message>(path, 'ChannelMessage.Read.All');
      const message = found.find((one) =>
        one.attachments?.some((part) => part.id === reference || part.content?.includes(reference)),
      );
      return message && { id: message.id };
    },

    async postCard(teamId, channelId, card, reference, mentions = []) {
      const content = JSON.stringify(card);
      if (new TextEncoder().encode(content).length > mostBytes)
        throw new AppError('limit-reached', { subject: 'card' });
      const named = mentions.map(({ name }, at) => `<at id="${at}">${attribute(name)}</at>`).join(' ');
      const body = {
        body: { contentType: 'html', content: `${named}<attachment id="${attribute(reference)}"></attachment>` },
        ...(mentions.length === 0 ? {} : { mentions: mentions.map(mentionOf) }),
        attachments: [
          {
            id: reference,
            contentType: 'application/vnd.microsoft.card.adaptive',
            contentUrl: null,
            content,
            name: null,
            thumbnailUrl: null,
          },
        ],
      };
      const { id } = await calls.make<Message>(messages(teamId, channelId), body, 'ChannelMessage.Send');
      return { id };
    },
  };
}

function mentionOf({ personKey, name }: Mention, id: number): object {
  const user = { id: personKey, displayName: name, userIdentityType: 'aadUser' };
  return { id, mentionText: name, mentioned: { user } };
}

const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
