import { cleanLine } from '../../domain/text';

/** What of a Teams manifest is filled in for a site; the rest goes along as it is. */
export interface TeamsManifest {
  readonly version: string;
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
  readonly name: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly staticTabs: readonly {
    readonly entityId: string;
    readonly contentUrl: string;
    readonly websiteUrl?: string;
  }[];
  readonly configurableTabs: readonly { readonly configurationUrl: string }[];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
}

/** The site that a Teams package is for. */
export interface TeamsSite {
  /** Absolute address of the site with the lists. */
  readonly siteUrl: string;
  readonly municipality: string;
  readonly version: string;
}

/** Pages of the site that show the same as a personal tab, by the web part of that tab. */
const pages: Readonly<Record<string, string>> = {
  'c0a0a7e2-5d2a-4b7e-9d0a-000000000001': 'Initiatieven',
  'c0a0a7e2-5d2a-4b7e-9d0a-000000000002': 'Aanmelden',
};

/** The longest that Teams takes (schema of the manifest). */
const limits = { developer: 32, full: 100 } as const;

/**
 * The manifest of the product for one site. Its personal tabs open on that site, and both kinds of tab say in their address
 * which site it is (platform rules 5.2, 5.2b); a tab of a channel stays on the site of its team. `{teamSiteDomain}`
 * and `{teamSitePath}` stay: the Teams client fills them in.
 */
export function manifestFor(manifest: TeamsManifest, site: TeamsSite): TeamsManifest {
  const { host, pathname } = new URL(site.siteUrl);
  const path = pathname.replace(/\/+$/, '');
  const start = `${site.siteUrl.replace(/\/+$/, '')}/SitePages`;
  const municipality = cleanLine(site.municipality);
  return {
    ...manifest,
    version: site.version,
    developer: {
      ...manifest.developer,
      name: municipality !== '' && municipality.length <= limits.developer ? municipality : manifest.developer.name,
      websiteUrl: `${start}/Initiatieven.aspx`,
      privacyUrl: `${start}/Initiatieven.aspx#/hulp/privacy`,
      termsOfUseUrl: `${start}/Initiatieven.aspx#/hulp`,
    },
    name: { ...manifest.name, full: named(manifest.name.full, municipality) },
    staticTabs: manifest.staticTabs.map((tab) => ({
      ...tab,
      contentUrl: `${tab.contentUrl.replace('&dest=/', () => `&dest=${inQuery(path)}/`)}${siteIs(path)}`,
      websiteUrl: `${start}/${pages[tab.entityId] ?? 'Initiatieven'}.aspx`,
    })),
    configurableTabs: manifest.configurableTabs.map((tab) => ({
      ...tab,
      configurationUrl: `${tab.configurationUrl}${siteIs(path)}`,
    })),
    validDomains: manifest.validDomains.map((domain) => (domain === '*.sharepoint.com' ? host : domain)),
    webApplicationInfo: { ...manifest.webApplicationInfo, resource: `https://${host}` },
  };
}

/** The texts of another language for one site. */
export function textsFor(
  texts: Readonly<Record<string, string>>,
  { municipality }: Pick<TeamsSite, 'municipality'>,
): Readonly<Record<string, string>> {
  return { ...texts, 'name.full': named(texts['name.full'] ?? '', cleanLine(municipality)) };
}

/** The name with the municipality behind it where there is room for both; the same in every language. */
function named(full: string, municipality: string): string {
  const name = `${full.split(':')[0] ?? full} · ${municipality}`;
  return municipality === '' || name.length > limits.full ? full : name;
}

/** Which site it is, in the address of a tab (see `find-site.ts`). */
const siteIs = (path: string): string =>
  `%26site=${inQuery(path === '' ? '/' : path.replace(/[&#+]/g, encodeURIComponent))}`;

/** A path inside `dest=…`, which is decoded once before it is an address itself. */
const inQuery = (path: string): string => path.replace(/[%&#?+]/g, encodeURIComponent);
