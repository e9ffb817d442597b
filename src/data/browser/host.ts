import type { Host } from '../ports';
import type { TeamsPlace, TeamsSdk } from './teams';

export interface HostOptions {
  /** Absolute, without a slash at the end. */
  readonly siteUrl: string;
  readonly language: 'nl' | 'en';
  readonly place: TeamsPlace | undefined;
  readonly sdk: TeamsSdk | undefined;
}

/** The page or the tab in Teams that holds the web part. */
export function createHost({ siteUrl, language, place, sdk }: HostOptions): Host {
  const pageUrl: Host['pageUrl'] = (page) => `${siteUrl}/SitePages/${page}.aspx`;
  return {
    kind: place?.kind ?? 'page',
    siteUrl,
    language,
    pageUrl,
    dossierUrl(initiativeKey, step) {
      const key = encodeURIComponent(initiativeKey);
      const route = step === undefined ? '' : `#/initiatief/${key}/${encodeURIComponent(step)}`;
      return `${pageUrl('Initiatief')}?initiatief=${key}${route}`;
    },
    openLink(url) {
      if (!/^https?:\/\//i.test(url)) return;
      const byBrowser = (): void => void window.open(url, '_blank', 'noopener');
      if (!sdk) byBrowser();
      // The client may refuse an address that it does not know; then the browser opens it.
      else sdk.teamsJs.app.openLink(url).catch(byBrowser);
    },
  };
}
