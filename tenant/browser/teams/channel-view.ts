import type { TeamsData } from '../../teams/teams-data.ts';
import type { TeamsTexts } from '../../teams/teams-texts.ts';
import { button, element } from '../page/dom.ts';
import { renderFiles } from './files.ts';
import { graph, type Channel, type Tab, type Team } from './graph.ts';
import { channelName, placeLink, type Go } from './navigation.ts';
import { Posts } from './posts.ts';

/** Tabs that every channel has. */
export const ownTabs = { posts: 'berichten', files: 'bestanden' } as const;

export interface ChannelViewParts {
  readonly data: TeamsData;
  readonly texts: TeamsTexts;
  readonly team: Team;
  readonly channel: Channel;
  readonly tabId: string;
  readonly go: Go;
  openLink(url: string): unknown;
  /** Shows an SPFx tab in a frame. */
  hostApp(tab: Tab, contentPath: string): HTMLElement;
}

/** A channel: its name, its tabs, and the tab that is open. */
export class ChannelView {
  readonly root = element('div', { class: 'channel' });
  private readonly tabBar = element('nav', { class: 'tabs' });
  private readonly content = element('div', { class: 'tab-content' });
  private readonly parts: ChannelViewParts;
  private posts: Posts | undefined;
  private shownTabs = '';
  private opened = false;

  constructor(parts: ChannelViewParts) {
    this.parts = parts;
    this.tabBar.setAttribute('aria-label', parts.texts.tabs);
    this.root.append(
      element(
        'header',
        { class: 'channel-header' },
        element('h1', {}, channelName(parts.channel, parts.texts)),
        this.tabBar,
      ),
      this.content,
    );
  }

  /** Reads tabs, and the posts when they are open, again. A tab that is open stays as it is. */
  async refresh(): Promise<void> {
    const { team, channel } = this.parts;
    const tabs = await graph.tabs(team, channel);
    this.showTabs(tabs);
    if (!this.opened) await this.open(tabs);
    await this.posts?.refresh();
  }

  private showTabs(tabs: readonly Tab[]): void {
    const state = JSON.stringify(tabs.map(({ id, displayName }) => [id, displayName]));
    if (state === this.shownTabs) return;
    this.shownTabs = state;
    const { texts, channel, tabId, go } = this.parts;
    const all = [
      { id: ownTabs.posts, displayName: texts.posts },
      { id: ownTabs.files, displayName: texts.files },
      ...tabs,
    ];
    this.tabBar.replaceChildren(
      element(
        'ul',
        {},
        ...all.map(({ id, displayName }) =>
          element(
            'li',
            {},
            placeLink(
              { kind: 'channel', channelId: channel.id, ...(id === ownTabs.posts ? {} : { tabId: id }) },
              go,
              id === tabId,
              displayName,
            ),
          ),
        ),
      ),
    );
  }

  private async open(tabs: readonly Tab[]): Promise<void> {
    const { data, texts, team, channel, tabId } = this.parts;
    const tab = tabs.find((candidate) => candidate.id === tabId);
    // A tab that was made a moment ago can be missing from the first list.
    if (tab === undefined && tabId !== ownTabs.posts && tabId !== ownTabs.files) return;
    this.opened = true;
    if (tab !== undefined) this.content.replaceChildren(this.tabContent(tab));
    else if (tabId === ownTabs.files) this.content.replaceChildren(await renderFiles(team, channel, texts));
    else {
      this.posts = new Posts({ data, texts, team, channel, openLink: (url) => this.parts.openLink(url) });
      this.content.replaceChildren(this.posts.root);
    }
  }

  private tabContent(tab: Tab): HTMLElement {
    const path = hostedPath(tab.configuration?.contentUrl ?? null);
    if (path !== undefined) return this.parts.hostApp(tab, path);
    const { texts } = this.parts;
    const address = tab.configuration?.websiteUrl ?? tab.configuration?.contentUrl ?? '';
    return element(
      'section',
      { class: 'website' },
      element('h2', {}, tab.displayName),
      element('p', {}, texts.opensOutside),
      button(`${texts.open}: ${tab.displayName}`, () => this.parts.openLink(address), { class: 'primary' }),
      element('p', { class: 'address' }, address),
    );
  }
}

/** The path of SharePoint's page for hosted apps, when it is this tenant's. */
function hostedPath(contentUrl: string | null): string | undefined {
  if (contentUrl === null || !URL.canParse(contentUrl)) return undefined;
  const url = new URL(contentUrl);
  const isHosted = /\/_layouts\/15\/(teamslogon|teamshostedapp)\.aspx$/i.test(url.pathname);
  return isHosted && url.hostname === location.hostname ? url.pathname + url.search : undefined;
}
