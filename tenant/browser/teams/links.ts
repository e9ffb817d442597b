import type { TeamsData } from '../../teams/teams-data.ts';
import type { TeamsTexts } from '../../teams/teams-texts.ts';
import type { AppPlace } from './app-context.ts';
import { targetOf, type LinkTarget } from './deep-link.ts';
import { graph, type Tab } from './graph.ts';
import type { Go } from './navigation.ts';
import { say, sayElsewhere } from './notices.ts';

/** Follows and makes links as Teams does. */
export class Links {
  private readonly data: TeamsData;
  private readonly texts: TeamsTexts;
  private readonly go: Go;

  constructor(data: TeamsData, texts: TeamsTexts, go: Go) {
    this.data = data;
    this.texts = texts;
    this.go = go;
  }

  /** @returns whether Teams knows what to do with it */
  open(url: string): boolean {
    const target = targetOf(url, this.data, location.href);
    switch (target.kind) {
      case 'place':
        this.go(target.place);
        return true;
      case 'entity':
        this.openEntity(target).catch((problem: unknown) => console.warn(problem));
        return true;
      case 'browser':
        window.open(target.url, '_blank', 'noopener');
        return true;
      case 'elsewhere':
        sayElsewhere(this.texts, target.url);
        return true;
      case 'unsupported':
        return false;
    }
  }

  /** `pages.navigateToApp` is a link in parts. */
  navigateToApp(target: Readonly<Record<string, unknown>>): boolean {
    const context = JSON.stringify({ subEntityId: target['subPageId'], channelId: target['channelId'] });
    const [appId, pageId] = [String(target['appId']), String(target['pageId'])].map(encodeURIComponent);
    return this.open(`https://teams.microsoft.com/l/entity/${appId}/${pageId}?context=${encodeURIComponent(context)}`);
  }

  /** Makes the link that an app wants to share and puts it on the clipboard. */
  share(place: Omit<AppPlace, 'theme'>, subPageId: string, label: string): void {
    const context = JSON.stringify({ subEntityId: subPageId, channelId: place.channel?.id ?? null });
    const query = `label=${encodeURIComponent(label)}&context=${encodeURIComponent(context)}`;
    const link = `https://teams.microsoft.com/l/entity/${this.data.appId}/${encodeURIComponent(place.entityId)}?${query}`;
    navigator.clipboard.writeText(link).then(
      () => say(this.texts, this.texts.linkCopied, link),
      () => say(this.texts, label, link),
    );
  }

  private async openEntity(target: Extract<LinkTarget, { kind: 'entity' }>): Promise<void> {
    const { channelId, entityId, subPageId } = target;
    const tabs = await tabsOf(channelId);
    const tab =
      tabs.find((candidate) => isTab(candidate, entityId)) ??
      tabs.find((candidate) => candidate.teamsApp?.id === this.data.appId);
    const sub = subPageId === undefined ? {} : { subPageId };
    this.go({ kind: 'channel', channelId, ...(tab === undefined ? {} : { tabId: tab.id }), ...sub });
  }
}

async function tabsOf(channelId: string): Promise<readonly Tab[]> {
  for (const team of await graph.teams()) {
    const channel = (await graph.channels(team)).find(({ id }) => id === channelId);
    if (channel !== undefined) return graph.tabs(team, channel);
  }
  return [];
}

function isTab(tab: Tab, entityId: string): boolean {
  return [tab.configuration?.entityId, tab.id, `_djb2_msteams_prefix_${tab.id}`].includes(entityId);
}
