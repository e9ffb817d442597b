import type { RequestHandler, SiteAddress, TenantRequest, TenantResponse } from '../http/exchange.ts';
import { isFromOwnPage, readJsonObject } from '../http/json-body.ts';
import type { SettableClock } from '../control/clock.ts';
import { hostApplicationId, type Runtime } from '../runtime/runtime.ts';
import { ownId } from '../runtime/components.ts';
import type { ComponentManifest } from '../runtime/manifest.ts';
import { runtimeScripts, type PageAssets } from './page-assets.ts';
import { escapeHtml, pageHeaders } from './html.ts';
import { messageDocument, sitePageDocument, type PageFrame } from './page-document.ts';
import { pageContextInfo, type Locale } from './page-context.ts';
import type { PageData, WebPartOnPage } from './page-data.ts';
import { inSameLanguage, preferencesOf } from './preferences.ts';
import { has, NoAccess, permissionBits, readSiteFacts, type SiteFacts } from './site-facts.ts';
import type { SitePage, SitePages } from './site-pages.ts';
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
  const found = parts.sitePages.find(site.path, name);
  if (found === undefined) return message(parts, request, site, 404);
  const facts = await readSiteFacts(parts.sharePoint, request, site);
  const mayEdit = has(facts, permissionBits.addAndCustomizePages);
  if (request.method === 'POST') return savePage(parts, request, found, mayEdit);
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const manifest = await parts.runtime.webPart(found.alias);
  if (manifest === undefined)
    throw new Error(`The solution has no web part '${found.alias}' for the page ${found.name}.`);
  const editing = mayEdit && request.url.searchParams.get('Mode') === 'Edit';
  const frame = await frameOf(parts, request, site, found.name);
  const data: PageData = {
    ...(await pageData(parts, request, site, facts, frame.locale)),
    mode: editing ? 'edit' : 'read',
    theme: sharePointTheme(frame.themeName),
    webParts: [webPartOnPage(manifest, found, frame.locale)],
  };
  const here = request.url.pathname;
  const editHref = inSameLanguage(`${here}?Mode=Edit`, frame.locale);
  const links = editing ? { readHref: inSameLanguage(here, frame.locale) } : mayEdit ? { editHref } : {};
  return page(
    200,
    sitePageDocument(
      { ...frame, ...links, scripts: await runtimeScripts(parts.assets, parts.runtime.framework.version) },
      data,
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

function webPartOnPage(manifest: ComponentManifest, on: SitePage, locale: Locale): WebPartOnPage {
  const entry = manifest.preconfiguredEntries?.[0];
  return {
    componentId: manifest.id,
    instanceId: ownId(`${on.site}/${on.name}`),
    title: entry?.title[locale] ?? entry?.title['default'] ?? manifest.alias,
    description: entry?.description[locale] ?? entry?.description['default'] ?? '',
    properties: { ...entry?.properties, ...on.properties },
  };
}

function savePage(parts: PagesParts, request: TenantRequest, on: SitePage, mayEdit: boolean): TenantResponse {
  if (!mayEdit) return { status: 403, body: 'Access denied.' };
  if (!isFromOwnPage(request.headers))
    return { status: 403, body: 'The security validation for this page is invalid.' };
  const { webParts } = readJsonObject(request.body) as { webParts?: { properties?: unknown }[] };
  const properties = webParts?.[0]?.properties;
  if (typeof properties !== 'object' || properties === null)
    return { status: 400, body: 'The page has no web part with properties.' };
  parts.sitePages.save(on.site, on.name, properties as Record<string, unknown>);
  return { status: 204 };
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
  const navigation = parts.sitePages
    .of(site.path)
    .filter((candidate) => candidate.inNavigation)
    .map((candidate) => ({ name: candidate.name, path: `${site.path}/SitePages/${candidate.name}.aspx` }))
    .map(({ name, path }) => ({
      title: name,
      href: inSameLanguage(path, locale),
      current: path.toLowerCase() === here,
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
