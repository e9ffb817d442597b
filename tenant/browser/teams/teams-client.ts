import type { TeamsData } from '../../teams/teams-data.ts';
import { teamsTexts, type TeamsTexts } from '../../teams/teams-texts.ts';
import { appContext, type AppPlace } from './app-context.ts';
import { AppHost } from './app-host.ts';
import { ChannelView, ownTabs } from './channel-view.ts';
import { element } from '../page/dom.ts';
import { graph, type Channel, type Tab, type Team } from './graph.ts';
import { Links } from './links.ts';
import { renderChannels, renderRail, type TeamWithChannels } from './navigation.ts';
import { addressOf, placeOf, type Place } from './place.ts';
import { listenToThemeChoice, type TeamsTheme } from './theme-choice.ts';

const pause = 4000;

/** The Teams client: knows where somebody is and shows it. */
export class TeamsClient {
  private readonly data: TeamsData;
  private readonly texts: TeamsTexts;
  private readonly root: HTMLElement;
  private readonly links: Links;
  private theme: TeamsTheme;
  private place: Place = placeOf(new URL(location.href));
  private shown = '';
  private app: AppHost | undefined;
  private channel: ChannelView | undefined;
  private readonly rail = element('div');
  private readonly side = element('div', { class: 'side' });
  private readonly main = element('main', { class: 'main' });

  constructor(data: TeamsData, root: HTMLElement) {
    this.data = data;
    this.texts = teamsTexts[data.locale];
    this.theme = data.theme;
    this.root = root;
    this.links = new Links(data, this.texts, this.go);
  }

  start(): void {
    this.root.append(this.rail, this.side, this.main);
    listenToThemeChoice((theme) => {
      this.theme = theme;
      this.app?.themeChanged(theme);
    });
    window.addEventListener('popstate', () => this.show(placeOf(new URL(location.href))));
    window.addEventListener('focus', () => this.refresh());
    document.addEventListener('visibilitychange', () => this.refresh());
    setInterval(() => this.refresh(), pause);
    this.show(this.place);
  }

  private readonly go = (place: Place): void => {
    history.pushState(null, '', addressOf(place));
    this.show(place);
  };

  private show(place: Place): void {
    this.place = place;
    this.shown = '';
    this.app?.dispose();
    this.app = undefined;
    this.channel = undefined;
    this.rail.replaceChildren(renderRail(this.data, this.texts, place, this.go));
    this.root.classList.toggle('without-side', place.kind === 'app');
    if (place.kind === 'app') this.showPersonalApp(place.slug, place.subPageId);
    else this.main.replaceChildren();
    this.refresh();
  }

  private refresh(): void {
    if (document.hidden || this.place.kind === 'app') return;
    const asked = this.place;
    this.readAndShow(asked).catch((problem: unknown) => {
      console.warn('Teams could not read on.', problem);
      if (this.place === asked && this.channel === undefined) this.sayInMain(this.texts.failed);
    });
  }

  private async readAndShow(asked: Place): Promise<void> {
    const teams = await graph.teams();
    const all = await Promise.all(teams.map(async (team) => ({ team, channels: await graph.channels(team) })));
    if (this.place !== asked) return;
    const state = JSON.stringify([all, asked]);
    if (state !== this.shown) this.side.replaceChildren(renderChannels(all, this.texts, asked, this.go));
    this.shown = state;
    if (asked.kind === 'channel') await this.showChannel(asked, all);
    else this.sayInMain(this.texts.chooseChannel);
    document.documentElement.dataset['ready'] = 'true';
  }

  private async showChannel(
    asked: Extract<Place, { kind: 'channel' }>,
    all: readonly TeamWithChannels[],
  ): Promise<void> {
    const team = all.find(({ channels }) => channels.some(({ id }) => id === asked.channelId))?.team;
    const channel = all.flatMap(({ channels }) => channels).find(({ id }) => id === asked.channelId);
    if (team === undefined || channel === undefined) {
      this.sayInMain(this.texts.channelGone);
      return;
    }
    this.channel ??= this.openChannel(asked, team, channel);
    await this.channel.refresh();
  }

  private openChannel(asked: Extract<Place, { kind: 'channel' }>, team: Team, channel: Channel): ChannelView {
    const sub = asked.subPageId === undefined ? {} : { subPageId: asked.subPageId };
    const hostApp = (tab: Tab, path: string): HTMLElement =>
      this.hostApp(tab.displayName, path, { entityId: tab.configuration?.entityId ?? tab.id, team, channel, ...sub });
    const view = new ChannelView({
      data: this.data,
      texts: this.texts,
      team,
      channel,
      tabId: asked.tabId ?? ownTabs.posts,
      go: this.go,
      openLink: (url) => this.links.open(url),
      hostApp,
    });
    this.main.replaceChildren(view.root);
    return view;
  }

  private showPersonalApp(slug: string, subPageId: string | undefined): void {
    const app = this.data.personalApps.find((candidate) => candidate.slug === slug);
    if (app === undefined) {
      this.sayInMain(this.texts.failed);
      return;
    }
    const sub = subPageId === undefined ? {} : { subPageId };
    const frame = this.hostApp(app.title, app.contentUrl, { entityId: app.componentId, ...sub });
    const header = element('header', { class: 'channel-header' }, element('h1', {}, app.title));
    this.main.replaceChildren(
      element('div', { class: 'channel' }, header, element('div', { class: 'tab-content' }, frame)),
    );
    document.documentElement.dataset['ready'] = 'true';
  }

  private hostApp(title: string, contentUrl: string, place: Omit<AppPlace, 'theme'>): HTMLElement {
    this.app?.dispose();
    this.app = new AppHost(title, contentUrl, {
      context: () => appContext(this.data, { ...place, theme: this.theme }),
      openLink: (url) => this.links.open(url),
      navigateToApp: (target) => this.links.navigateToApp(target),
      shareLink: (subPageId, label) => this.links.share(place, subPageId, label),
      goBack: () => history.back(),
      getToken: () => graph.token(),
    });
    return this.app.frame;
  }

  private sayInMain(sentence: string): void {
    if (this.main.textContent !== sentence) this.main.replaceChildren(element('p', { class: 'empty' }, sentence));
  }
}
