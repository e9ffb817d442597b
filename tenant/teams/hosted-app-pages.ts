import type { RequestHandler, SiteAddress, TenantRequest, TenantResponse } from '../http/exchange.ts';
import { escapeHtml, hostedPageHeaders } from '../pages/html.ts';
import { runtimeScripts } from '../pages/page-assets.ts';
import type { PageData, WebPartOnPage } from '../pages/page-data.ts';
import { hostedAppDocument, messageDocument } from '../pages/page-document.ts';
import { frameOf, pageData, type PagesParts } from '../pages/pages.ts';
import { NoAccess, readSiteFacts } from '../pages/site-facts.ts';
import { pageTexts } from '../pages/texts.ts';
import { teamsTheme } from '../pages/themes.ts';
import { ownId } from '../runtime/components.ts';
import type { ComponentManifest } from '../runtime/manifest.ts';

/** The configuration of a preconfigured web part, as JSON: `(site path, item id)`. */
export type StoredHostedApp = (sitePath: string, id: number) => string | undefined;

/**
 * The two pages of SharePoint that Teams opens for an SPFx tab (platform-rules 5.2, 3.8b):
 * `<site>/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=…` sends on, `<site>/_layouts/15/teamshostedapp.aspx?teams&…`
 * shows the web part.
 */
export function createHostedAppPages(parts: PagesParts, stored: StoredHostedApp): RequestHandler {
  return async (request) => {
    const found = /^(.*)\/_layouts\/15\/(teamslogon|teamshostedapp)\.aspx$/i.exec(
      decodeURIComponent(request.url.pathname),
    );
    const site = parts.sites.find((candidate) => candidate.path === found?.[1]?.toLowerCase());
    if (found === null || site === undefined || request.method !== 'GET') return undefined;
    if (found[2]?.toLowerCase() === 'teamslogon') return sendOn(request);
    try {
      return await hostedApp(parts, request, site, stored);
    } catch (problem) {
      if (problem instanceof NoAccess) return message(parts, request, site, 403);
      throw problem;
    }
  };
}

function sendOn({ url }: TenantRequest): TenantResponse {
  const destination = url.searchParams.get('dest') ?? '';
  const isLocal = /^\/(?![/\\])/.test(destination);
  return isLocal
    ? { status: 302, headers: { location: destination } }
    : { status: 400, body: 'TeamsLogon.aspx needs a destination on this server.' };
}

async function hostedApp(
  parts: PagesParts,
  request: TenantRequest,
  site: SiteAddress,
  stored: StoredHostedApp,
): Promise<TenantResponse> {
  const facts = await readSiteFacts(parts.sharePoint, request, site);
  const asked = request.url.searchParams;
  const webPart = asked.has('componentId')
    ? await freshWebPart(parts, asked.get('componentId') ?? '')
    : await storedWebPart(parts, request, stored(site.path, Number(asked.get('id'))));
  if (webPart === undefined) return message(parts, request, site, 404);
  const frame = await frameOf(parts, request, site, webPart.title);
  const openPropertyPane = asked.get('openPropertyPane') === 'true';
  const data: PageData = {
    ...(await pageData(parts, request, site, facts, frame.locale)),
    mode: openPropertyPane ? 'edit' : 'read',
    theme: teamsTheme('default'),
    teamsThemes: { default: teamsTheme('default'), dark: teamsTheme('dark'), contrast: teamsTheme('contrast') },
    webParts: [webPart],
  };
  const scripts = await runtimeScripts(parts.assets, parts.runtime.framework.version);
  return { status: 200, headers: hostedPageHeaders, body: hostedAppDocument({ ...frame, scripts }, data) };
}

/** A personal app: the web part with the properties of its manifest. */
async function freshWebPart(parts: PagesParts, componentId: string): Promise<WebPartOnPage | undefined> {
  const manifest = await parts.runtime.webPart(componentId);
  return manifest === undefined ? undefined : onPage(manifest, ownId(`personal/${manifest.id}`), {});
}

interface HostedAppData {
  readonly id?: string;
  readonly instanceId?: string;
  readonly title?: string;
  readonly properties?: Record<string, unknown>;
}

/** A channel tab: the web part with the properties that its hosted app was added with. */
async function storedWebPart(
  parts: PagesParts,
  request: TenantRequest,
  text: string | undefined,
): Promise<WebPartOnPage | undefined> {
  if (text === undefined) return undefined;
  const stored = JSON.parse(text) as HostedAppData;
  const manifest = stored.id === undefined ? undefined : await parts.runtime.webPart(stored.id);
  const instanceId = request.url.searchParams.get('webPartInstanceId') ?? stored.instanceId ?? '';
  if (manifest === undefined || !guid.test(instanceId)) return undefined;
  return onPage(manifest, instanceId.toLowerCase(), stored.properties ?? {}, stored.title);
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function onPage(
  manifest: ComponentManifest,
  instanceId: string,
  properties: Record<string, unknown>,
  title?: string,
): WebPartOnPage {
  const entry = manifest.preconfiguredEntries?.[0];
  return {
    componentId: manifest.id,
    instanceId,
    title: title ?? entry?.title['nl-nl'] ?? entry?.title['default'] ?? manifest.alias,
    description: entry?.description['default'] ?? '',
    properties: { ...entry?.properties, ...properties },
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
  return {
    status,
    headers: hostedPageHeaders,
    body: messageDocument(frame, heading, `<p>${escapeHtml(sentence)}</p>`, 'hosted'),
  };
}
