import type { RequestHandler, SiteAddress, TenantRequest, TenantResponse } from '../http/exchange.ts';
import type { SettableClock } from '../control/clock.ts';
import { hostApplicationId, type Runtime } from '../runtime/runtime.ts';
import { runtimeScripts, type PageAssets } from './page-assets.ts';
import { escapeHtml, pageHeaders } from './html.ts';
import { messageDocument, sitePageDocument, type PageFrame } from './page-document.ts';
import { pageContextInfo, type Locale } from './page-context.ts';
import type { PageData } from './page-data.ts';
import { inSameLanguage, preferencesOf } from './preferences.ts';
import { has, NoAccess, permissionBits, readSiteFacts, type SiteFacts } from './site-facts.ts';
import { readLibraryPage, readQuickLaunch } from './library-page.ts';
import { fixedWebPart, pieceOf } from './page-pieces.ts';
import { savePage } from './save-page.ts';
import type { SitePages } from './site-pages.ts';
import { pageTexts } from './texts.ts';
import { sharePointTheme } from './themes.ts';

/** What the pages are made of. */
export interface PagesParts {
  readonly sites: readonly SiteAddress[];
  readonly organisation: string;
  readonly sitePages: SitePages;
  readonly runtime: Runtime;
  readonly assets: PageAssets;
  readonly sharePoint: RequestHandler;
  readonly clock: SettableClock;
}

/** SharePoint pages: `/`, `/sites/<site>` and `/sites/<site>/SitePages/<page>.aspx`. */
export function createPages(parts: PagesParts): RequestHandler {
  return async (request) => {
    const path = decodeURIComponent(request.url.pathname);
    const onPage = /^(.*)\/SitePages\/([^/]+)\.aspx$/i.exec(path);
    const site = siteOf(parts.sites, onPage?.[1] ?? path.replace(/\/$/, ''));
    if (site === undefined) return undefined;
    try {
      if (onPage === null) return request.method === 'GET' ? await home(parts, request, site) : undefined;
      return await sitePage(parts, request, site, onPage[2] ?? '');
    } catch (problem) {
      if (problem instanceof NoAccess) return await message(parts, request, site, 403);
      throw problem;
    }
  };
}

function siteOf(sites: readonly SiteAddress[], path: string): SiteAddress | undefined {
  return sites.find((site) => site.path === path.toLowerCase());
}

async function home(parts: PagesParts, request: TenantRequest, site: SiteAddress): Promise<TenantResponse> {
  const first = parts.sitePages.of(site.path)[0];
  if (first !== undefined)
    return { status: 302, headers: { location: `${site.path}/SitePages/${first.name}.aspx${request.url.search}` } };
  await readSiteFacts(parts.sharePoint, request, site);
  const links = parts.sites
    .filter((other) => parts.sitePages.of(other.path).length > 0)
    .map((other) => `<li><a href="${other.path}">${escapeHtml(other.title)}</a></li>`);
  const frame = await frameOf(parts, request, site, site.title);
  return page(
    200,
    messageDocument(
      frame,
      pageTexts[frame.locale].sites,
      `<ul>${links.join('')}<li><a href="/teams">Teams</a></li></ul>`,
    ),
  );
}

async function sitePage(
  parts: PagesParts,
  request: TenantRequest,
  site: SiteAddress,
  name: string,
): Promise<TenantResponse | undefined> {
  const facts = await readSiteFacts(parts.sharePoint, request, site);
  const stored = await readLibraryPage(parts.sharePoint, request, site, name);
  const found = parts.sitePages.find(site.path, name);
  if (stored === undefined && found === undefined) return message(parts, request, site, 404);
  const mayEdit = has(facts, permissionBits.addAndCustomizePages);
  if (request.method === 'POST') return savePage(parts, request, { site, stored, fixed: found }, facts, mayEdit);
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const editing = mayEdit && request.url.searchParams.get('Mode') === 'Edit';
  const frame = await frameOf(parts, request, site, stored?.title ?? found?.name ?? name);
  const pieces =
    stored === undefined
      ? found === undefined
        ? []
        : [await fixedWebPart(parts.runtime, found, frame.locale)]
      : await Promise.all(stored.controls.map((control) => pieceOf(parts.runtime, control, frame.locale)));
  const data: PageData = {
    ...(await pageData(parts, request, site, facts, frame.locale)),
    mode: editing ? 'edit' : 'read',
    theme: sharePointTheme(frame.themeName),
    webParts: pieces.filter((piece) => typeof piece !== 'string'),
  };
  const here = request.url.pathname;
  const editHref = inSameLanguage(`${here}?Mode=Edit`, frame.locale);
  const links = editing ? { readHref: inSameLanguage(here, frame.locale) } : mayEdit ? { editHref } : {};
  return page(
    200,
    sitePageDocument(
      { ...frame, ...links, scripts: await runtimeScripts(parts.assets, parts.runtime.framework.version) },
      data,
      pieces,
    ),
  );
}

/** The part of a page's data that is the same for pages of a site and pages in Teams. */
export async function pageData(
  parts: PagesParts,
  request: TenantRequest,
  site: SiteAddress,
  facts: SiteFacts,
  locale: Locale,
): Promise<Pick<PageData, 'applicationId' | 'manifestsUrl' | 'pageContext' | 'clockAhead'>> {
  return {
    applicationId: hostApplicationId,
    manifestsUrl: await parts.runtime.manifestsHref(),
    pageContext: pageContextInfo(request, site, facts, locale, parts.clock.now()) as Record<string, unknown>,
    clockAhead: parts.clock.offset,
  };
}

/** What every page of a site has around it. */
export async function frameOf(
  parts: PagesParts,
  request: TenantRequest,
  site: SiteAddress,
  title: string,
): Promise<PageFrame> {
  const { locale, themeName } = preferencesOf(request);
  const here = request.url.pathname.toLowerCase();
  const links = (await readQuickLaunch(parts.sharePoint, request, site)) ?? ownLinks(parts, site);
  const navigation = links.map(({ title: name, url }) => ({
    title: name,
    href: url.startsWith('/') ? inSameLanguage(url, locale) : url,
    current: url.toLowerCase() === here,
  }));
  return {
    locale,
    themeName,
    title: `${title} - ${site.title}`,
    site,
    organisation: parts.organisation,
    person: request.person,
    navigation,
    scripts: [await parts.assets.scriptHref('switchers-only')],
    styleHref: await parts.assets.styleHref('page'),
  };
}

/** The pages that the host knows, where the site has no menu of its own yet. */
const ownLinks = (parts: PagesParts, site: SiteAddress): readonly { title: string; url: string }[] =>
  parts.sitePages
    .of(site.path)
    .filter(({ inNavigation }) => inNavigation)
    .map(({ name }) => ({ title: name, url: `${site.path}/SitePages/${name}.aspx` }));

async function message(
  parts: PagesParts,
  request: TenantRequest,
  site: SiteAddress,
  status: 403 | 404,
): Promise<TenantResponse> {
  const frame = await frameOf(parts, request, site, site.title);
  const texts = pageTexts[frame.locale];
  const [heading, sentence] =
    status === 403 ? [texts.noAccess, texts.noAccessExplained] : [texts.notFound, texts.notFoundExplained];
  return page(status, messageDocument(frame, heading, `<p>${escapeHtml(sentence)}</p>`));
}

function page(status: number, body: string): TenantResponse {
  return { status, headers: pageHeaders, body };
}
