import type { TenantControl } from './tenant-control.ts';

interface Collection<T> {
  readonly value: readonly T[];
}

export interface TeamChannel {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
}

interface Message {
  readonly attachments: readonly { readonly contentType: string; readonly content: string }[];
}

/** What Teams does not know yet it knows a little later (platform rule 3.7). */
async function eventually(ask: () => Promise<unknown>, attempt = 1): Promise<void> {
  try {
    await ask();
  } catch (problem) {
    if (attempt === 20) throw problem;
    await new Promise((resolve) => setTimeout(resolve, 200));
    await eventually(ask, attempt + 1);
  }
}

/** The team of the example, as a script of an administrator sees it. */
export class Team {
  private readonly control: TenantControl;

  public constructor(control: TenantControl) {
    this.control = control;
  }

  /** The channels that carry the key of an initiative. */
  public async channelsOf(initiativeKey: string): Promise<readonly TeamChannel[]> {
    return (await this.channels()).filter(({ description }) => description?.includes(initiativeKey));
  }

  public async channels(): Promise<readonly TeamChannel[]> {
    return (await this.control.graph<Collection<TeamChannel>>(`${await this.path()}/channels`)).value;
  }

  public async makeChannel(displayName: string): Promise<TeamChannel> {
    const body = { displayName, membershipType: 'standard' };
    return this.control.graph<TeamChannel>(`${await this.path()}/channels`, 'anna', { method: 'POST', body });
  }

  public async deleteChannel(id: string): Promise<void> {
    await this.control.set('consent', { 'Channel.Delete.All': true });
    const path = `${await this.path()}/channels/${encodeURIComponent(id)}`;
    await eventually(() => this.control.graph(path, 'coordinator', { method: 'DELETE' }));
  }

  /** How often the dossier is a tab of a channel, and the cards in it as their JSON; looking takes permissions that the product does not need. */
  public async contentOf(channelId: string): Promise<{ readonly tabs: number; readonly cards: readonly string[] }> {
    await this.control.set('consent', { 'TeamsTab.Read.All': true, 'ChannelMessage.Read.All': true });
    const path = `${await this.path()}/channels/${encodeURIComponent(channelId)}`;
    await eventually(() => this.control.graph(`${path}/tabs`));
    const tabs = await this.control.graph<Collection<{ readonly displayName: string }>>(`${path}/tabs`);
    const messages = await this.control.graph<Collection<Message>>(`${path}/messages`);
    const cards = messages.value.flatMap(({ attachments }) => attachments.map(({ content }) => content));
    return { tabs: tabs.value.filter(({ displayName }) => displayName === 'Dossier').length, cards };
  }

  private async path(): Promise<string> {
    const teams = await this.control.graph<Collection<{ readonly id: string }>>('/me/joinedTeams', 'anna');
    return `/teams/${teams.value[0]?.id ?? ''}`;
  }
}
