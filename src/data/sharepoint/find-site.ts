import { AppError } from '../app-error';
import type { Send } from '../http/send';

export interface Whereabouts {
  /** The site of the page that the web part is on. */
  readonly currentSite: string;
  /** The address of that page. */
  readonly pageAddress: string;
  /** Whether it runs on a page, not in Teams. */
  readonly onPage: boolean;
  /** The web part's own property. */
  readonly ownProperty?: string;
  /** What the link carried that opened the tab in Teams. */
  readonly subPageId?: string;
}

/** Where the answer of the last time is kept: an address, nothing about a person. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The property that an administrator sets once for the whole organisation (platform rule 5.2b). */
export const tenantProperty = 'InitiatievenwijzerSite';

const ownPages = /\/SitePages\/(Initiatieven|Aanmelden|Opgaven|Initiatief|Inrichting)\.aspx$/i;

/**
 * The site that holds the lists: the web part's own property, the link it was opened with, the page if it is one of
 * the product's own, the tenant property, the current site if it has the lists. Asks nothing for the first three, and
 * nothing for the others after the first time in this browser tab.
 * @returns absolute, without a slash at the end
 * @throws AppError 'not-set-up' when none of them says where it is
 */
export async function findSite(where: Whereabouts, send: Send, memory: Memory | undefined): Promise<string> {
  const told = where.ownProperty ?? siteInLink(where.pageAddress) ?? siteInLink(where.subPageId) ?? ownPageSite(where);
  const site = told === undefined ? undefined : absolute(told, where.currentSite);
  if (site !== undefined) return site;
  const name = `initiatievenwijzer.site.${where.currentSite}`;
  const remembered = memory?.getItem(name);
  if (remembered) return remembered;
  const found = (await siteOfTenant(where, send)) ?? (await currentSiteWithLists(where, send));
  if (found === undefined) throw new AppError('not-set-up', { subject: tenantProperty });
  memory?.setItem(name, found);
  return found;
}

/** `?site=/sites/initiatieven` in an address or in the route behind its `#`. */
function siteInLink(link: string | undefined): string | undefined {
  const match = /[?&]site=([^&#]+)/.exec(link ?? '');
  return match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
}

function ownPageSite(where: Whereabouts): string | undefined {
  return where.onPage && ownPages.test(new URL(where.pageAddress).pathname) ? where.currentSite : undefined;
}

/** Only a site of this tenant: the lists' own host, so that a link cannot send what is typed elsewhere. */
function absolute(site: string, currentSite: string): string | undefined {
  try {
    const url = new URL(site.trim(), currentSite);
    return url.origin === new URL(currentSite).origin ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : undefined;
  } catch {
    // What an editor or a link gave is no address; the other sources remain.
    return undefined;
  }
}

async function siteOfTenant(where: Whereabouts, send: Send): Promise<string | undefined> {
  const response = await get(send, `${where.currentSite}/_api/web/GetStorageEntity('${tenantProperty}')`);
  if (!response.ok) return undefined;
  const { Value } = (await response.json()) as { readonly Value?: string };
  return Value ? absolute(Value, where.currentSite) : undefined;
}

async function currentSiteWithLists(where: Whereabouts, send: Send): Promise<string | undefined> {
  const response = await get(send, `${where.currentSite}/_api/web/lists/getByTitle('Instellingen')?$select=Id`);
  return response.ok ? where.currentSite : undefined;
}

async function get(send: Send, url: string): Promise<Response> {
  try {
    return await send(url, { headers: { Accept: 'application/json;odata=nometadata' }, credentials: 'same-origin' });
  } catch (error) {
    throw new AppError('offline', { subject: tenantProperty }, error);
  }
}
