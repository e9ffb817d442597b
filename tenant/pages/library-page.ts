import type { RequestHandler, SiteAddress, TenantRequest } from '../http/exchange.ts';
import { readCanvas, withProperties, type CanvasControl } from './canvas.ts';
import { callService, jsonOf } from './site-facts.ts';

/** A page that lies in the library of pages of a site, as the person may see it. */
export interface LibraryPage {
  readonly id: number;
  readonly title: string;
  readonly canvas: string;
  readonly controls: readonly CanvasControl[];
}

/**
 * Reads a page over REST, as anybody would.
 * @param name - without `.aspx`
 * @returns `undefined` when there is none, or nothing is on it: then the host may know what belongs there
 */
export async function readLibraryPage(
  sharePoint: RequestHandler,
  request: TenantRequest,
  site: SiteAddress,
  name: string,
): Promise<LibraryPage | undefined> {
  const url = encodeURIComponent(`SitePages/${name}.aspx`.replaceAll("'", "''"));
  const path = `${site.path}/_api/sitepages/pages/GetByUrl('${url}')?$select=Id,Title,CanvasContent1`;
  const answer = await callService(sharePoint, request, { method: 'GET', path });
  if (answer?.status !== 200) return undefined;
  const page = jsonOf(answer);
  const canvas = typeof page['CanvasContent1'] === 'string' ? page['CanvasContent1'] : '';
  const controls = readCanvas(canvas);
  return controls.length === 0 ? undefined : { id: Number(page['Id']), title: String(page['Title']), canvas, controls };
}

/**
 * Saves what an editor changed in the property pane, and publishes the page.
 * @param changes - properties by instance of the web part
 * @param digest - of the person on this site
 * @returns the status of SharePoint's refusal, or 204
 */
export async function saveLibraryPage(
  sharePoint: RequestHandler,
  request: TenantRequest,
  site: SiteAddress,
  page: LibraryPage,
  changes: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  digest: string,
): Promise<number> {
  const body = { CanvasContent1: withProperties(page.canvas, changes) };
  for (const [action, sent] of [
    ['savepage', body],
    ['publish', undefined],
  ] as const) {
    const path = `${site.path}/_api/sitepages/pages(${page.id})/${action}`;
    const answer = await callService(sharePoint, request, { method: 'POST', path, body: sent, digest });
    if (answer === undefined || answer.status >= 400) return answer?.status ?? 404;
  }
  return 204;
}

/** The links of the site's own menu that are shown. @returns `undefined` when the menu is empty */
export async function readQuickLaunch(
  sharePoint: RequestHandler,
  request: TenantRequest,
  site: SiteAddress,
): Promise<readonly { readonly title: string; readonly url: string }[] | undefined> {
  const path = `${site.path}/_api/web/navigation/quicklaunch?$select=Title,Url,IsVisible`;
  const answer = await callService(sharePoint, request, { method: 'GET', path });
  if (answer?.status !== 200) return undefined;
  const nodes = (jsonOf(answer)['value'] ?? []) as readonly { Title: string; Url: string; IsVisible: boolean }[];
  if (nodes.length === 0) return undefined;
  return nodes.filter(({ IsVisible }) => IsVisible).map(({ Title, Url }) => ({ title: Title, url: Url }));
}
