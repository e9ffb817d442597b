import type { TeamsData } from '../../teams/teams-data.ts';
import type { TeamsTexts } from '../../teams/teams-texts.ts';
import { avatar } from './avatar.ts';
import { renderCard } from './cards.ts';
import { button, element } from '../page/dom.ts';
import { graph, type Channel, type Message, type Team } from './graph.ts';
import { renderMessageBody } from './message-body.ts';

/** What the posts of a channel need. */
export interface PostsParts {
  readonly data: TeamsData;
  readonly texts: TeamsTexts;
  readonly team: Team;
  readonly channel: Channel;
  openLink(url: string): unknown;
}

/** The posts of a channel with a box to write one. */
export class Posts {
  readonly root = element('section', { class: 'posts' });
  private readonly stream = element('div', { class: 'stream', role: 'log' });
  private readonly parts: PostsParts;
  private shown = '';

  constructor(parts: PostsParts) {
    this.parts = parts;
    this.root.append(this.stream, this.composeBox(parts.texts.compose));
  }

  /** Reads the posts again and shows what changed. */
  async refresh(): Promise<void> {
    const { team, channel, texts } = this.parts;
    const messages = await graph.messages(team, channel);
    const state = JSON.stringify(messages);
    if (state === this.shown) return;
    this.shown = state;
    const oldestFirst = [...messages].sort(byTime);
    const atEnd = this.stream.scrollHeight - this.stream.scrollTop - this.stream.clientHeight < 80;
    this.stream.replaceChildren(
      ...(oldestFirst.length === 0
        ? [element('p', { class: 'empty' }, texts.noPosts)]
        : oldestFirst.map((message) => this.post(message))),
    );
    if (atEnd) this.stream.scrollTop = this.stream.scrollHeight;
  }

  private post(message: Message): HTMLElement {
    const sender = senderOf(message);
    const replies = [...(message.replies ?? [])].sort(byTime).map((reply) => this.reply(reply));
    const body = element(
      'div',
      { class: 'post-box' },
      this.heading(message),
      ...this.content(message),
      ...replies,
      this.replyBox(message),
    );
    return element('article', { class: 'post', 'data-message': message.id }, avatar(sender, 'large'), body);
  }

  private reply(message: Message): HTMLElement {
    return element(
      'div',
      { class: 'reply', 'data-message': message.id },
      avatar(senderOf(message), 'small'),
      element('div', {}, this.heading(message), ...this.content(message)),
    );
  }

  private heading(message: Message): HTMLElement {
    return element(
      'div',
      { class: 'post-heading' },
      element('strong', {}, senderOf(message).name),
      element('time', { datetime: message.createdDateTime }, when(message.createdDateTime, this.parts.data.locale)),
    );
  }

  private content(message: Message): Node[] {
    const cards = new Map(message.attachments.map((attachment) => [attachment.id, attachment]));
    const used = new Set<string>();
    const card = (id: string): Node | undefined => {
      const found = cards.get(id);
      if (found?.contentType !== 'application/vnd.microsoft.card.adaptive' || found.content === null) return undefined;
      used.add(id);
      return renderCard(found.content, this.parts.texts, (url) => this.parts.openLink(url));
    };
    const body = element(
      'div',
      { class: 'post-body' },
      renderMessageBody(message.body, card, (url) => this.parts.openLink(url)),
    );
    return message.subject === null || message.subject === '' ? [body] : [element('h3', {}, message.subject), body];
  }

  private replyBox(message: Message): HTMLElement {
    const open = button(
      this.parts.texts.reply,
      () => {
        const box = this.composeBox(this.parts.texts.reply, message.id);
        open.replaceWith(box);
        box.querySelector('textarea')?.focus();
      },
      { class: 'quiet' },
    );
    return open;
  }

  private composeBox(label: string, replyTo?: string): HTMLElement {
    const { team, channel, texts } = this.parts;
    const text = element('textarea', { rows: '1', placeholder: label, 'aria-label': label });
    const problem = element('span', { role: 'status' });
    const form = element(
      'form',
      { class: 'compose' },
      text,
      element('button', { class: 'primary' }, texts.send),
      problem,
    );
    const send = async (): Promise<void> => {
      if (text.value.trim() === '') return;
      try {
        await graph.post(team, channel, text.value, replyTo);
        text.value = '';
        problem.textContent = '';
        await this.refresh();
      } catch (failure) {
        console.warn(failure);
        problem.textContent = texts.sendFailed;
      }
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send();
    });
    text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void send();
    });
    return form;
  }
}

function byTime(one: Message, other: Message): number {
  return one.createdDateTime.localeCompare(other.createdDateTime);
}

function senderOf(message: Message): { id: string; name: string } {
  const user = message.from?.user;
  return { id: user?.id ?? '0001', name: user?.displayName ?? '?' };
}

function when(iso: string, locale: string): string {
  return new Date(iso).toLocaleString(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
}
