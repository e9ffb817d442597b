import { AppError } from '../data/app-error';
import type { ErrorCode } from '../data/app-error';
import type { Channel, ChannelTab, Colleague, Mention, TabRequest, TeamsPort } from '../data/ports';
import { keepArray, keepMap } from './keep';

interface MemoryChannel extends Channel {
  readonly tabs: { readonly tab: ChannelTab; readonly initiativeKey: string }[];
  readonly cards: {
    readonly id: string;
    readonly reference: string;
    readonly card: object;
    readonly mentions: readonly Mention[];
  }[];
}

type Operation = keyof TeamsPort;

/** One team in memory, with the ways in which Teams refuses and lags. */
export class MemoryTeam {
  public readonly channels: MemoryChannel[] = [];
  /** Names of deleted channels: Teams keeps them for 30 days, and lists none of them. */
  public readonly deletedNames: string[] = [];
  public readonly members: Colleague[] = [];
  public readonly owners: Colleague[] = [];
  /** The teams that somebody is a member of. */
  public readonly joined: { readonly id: string; readonly name: string }[] = [];
  /** Operations that Teams refuses, and why. */
  public readonly refusals = new Map<Operation, ErrorCode>();
  /** People whom the team does not take. */
  public readonly refusedPeople = new Set<string>();
  /** The code with which Teams says that it does not take somebody. */
  public refusedWith = 'Forbidden';
  /** The most characters that a card may have. */
  public largestCard = 27_000;
  /** How many listings a new channel stays out of, and how many calls on it fail. */
  public lateFor = 0;
  private readonly lateness = new Map<string, number>();
  private made = 0;

  /** @returns what makes the channels and the people again as they are now, as often as it is called */
  public keep(): () => void {
    const { made } = this;
    const restores = [
      keepArray(this.channels, (channel) => ({ ...channel, tabs: [...channel.tabs], cards: [...channel.cards] })),
      keepArray(this.deletedNames),
      keepArray(this.members),
      keepArray(this.owners),
      keepArray(this.joined),
      keepMap(this.lateness),
    ];
    return () => {
      for (const restore of restores) restore();
      this.made = made;
    };
  }

  public port(): TeamsPort {
    return {
      getTeam: (id) => this.answer('getTeam', () => ({ id, name: 'Initiatieven', membersMayCreateChannels: true })),
      listMyTeams: () => this.answer('listMyTeams', () => this.joined),
      listOwners: () => this.answer('listOwners', () => this.owners),
      listMembers: () => this.answer('listMembers', () => [...this.members]),
      listChannels: () =>
        this.answer('listChannels', () =>
          this.channels
            .filter(({ id }) => !this.isLate(id))
            .map(({ id, name, description, webUrl }) => ({ id, name, description, webUrl })),
        ),
      createChannel: (_team, name, description) => this.answer('createChannel', () => this.create(name, description)),
      addMembers: (_team, people) => this.answer('addMembers', () => people.map((personKey) => this.add(personKey))),
      findDossierTab: (_team, id, request) =>
        this.answer('findDossierTab', () => this.channel(id).tabs.find((one) => isOf(one, request))?.tab),
      createAppTab: (_team, id, request) => this.answer('createAppTab', () => this.createTab(id, request, 'app')),
      createWebsiteTab: (_team, id, request) =>
        this.answer('createWebsiteTab', () => this.createTab(id, request, 'website')),
      findCard: (_team, id, reference) =>
        this.answer('findCard', () => this.channel(id).cards.find((card) => card.reference === reference)),
      postCard: (_team, id, card, reference, mentions = []) =>
        this.answer('postCard', () => {
          const { cards } = this.channel(id);
          if (JSON.stringify(card).length > this.largestCard) throw new AppError('limit-reached', { subject: 'card' });
          const message = { id: `message-${cards.length + 1}`, reference, card, mentions };
          cards.push(message);
          return message;
        }),
    };
  }

  private async answer<T>(operation: Operation, act: () => T): Promise<T> {
    await Promise.resolve();
    const refusal = this.refusals.get(operation);
    if (refusal) throw new AppError(refusal, { subject: operation });
    return act();
  }

  private create(name: string, description: string): Channel {
    const names = [...this.channels.map((channel) => channel.name), ...this.deletedNames];
    if (names.some((other) => other.toLowerCase() === name.toLowerCase())) {
      throw new AppError('name-taken', { subject: name });
    }
    this.made += 1;
    const id = `19:${this.made}@thread.tacv2`;
    const channel = {
      id,
      name,
      description,
      webUrl: `https://teams.example/l/channel/${this.made}`,
      tabs: [],
      cards: [],
    };
    this.channels.push(channel);
    this.lateness.set(id, this.lateFor);
    return { id, name, description, webUrl: channel.webUrl };
  }

  private add(personKey: string): { readonly personKey: string; readonly ok: boolean; readonly reason?: string } {
    if (this.refusedPeople.has(personKey)) return { personKey, ok: false, reason: this.refusedWith };
    if (!this.members.some((member) => member.personKey === personKey)) {
      this.members.push({ personKey, name: personKey });
    }
    return { personKey, ok: true };
  }

  private createTab(channelId: string, { initiativeKey }: TabRequest, kind: ChannelTab['kind']): ChannelTab {
    const { tabs } = this.channel(channelId);
    const tab = { id: `tab-${tabs.length + 1}`, kind };
    tabs.push({ tab, initiativeKey });
    return tab;
  }

  private channel(id: string): MemoryChannel {
    const channel = this.channels.find((one) => one.id === id);
    if (!channel || this.isLate(id)) throw new AppError('not-found', { subject: 'Channel' });
    return channel;
  }

  private isLate(id: string): boolean {
    const left = this.lateness.get(id) ?? 0;
    if (left > 0) this.lateness.set(id, left - 1);
    return left > 0;
  }
}

function isOf(one: { readonly initiativeKey: string }, request: TabRequest): boolean {
  return one.initiativeKey === request.initiativeKey;
}
