import type { RequestHandler, SiteAddress, TenantRequest, TenantResponse } from '../http/exchange.ts';
import { isFromOwnPage, readJsonObject } from '../http/json-body.ts';
import { saveLibraryPage, type LibraryPage } from './library-page.ts';
import type { SiteFacts } from './site-facts.ts';
import type { SitePage, SitePages } from './site-pages.ts';

/** The page that an editor saves: one of the library, or one of the host. */
interface EditedPage {
  readonly site: SiteAddress;
  readonly stored: LibraryPage | undefined;
  readonly fixed: SitePage | undefined;
}

/** Keeps the properties that an editor gave to the web parts of a page. */
export async function savePage(
  parts: { readonly sharePoint: RequestHandler; readonly sitePages: SitePages },
  request: TenantRequest,
  { site, stored, fixed }: EditedPage,
  facts: SiteFacts,
  mayEdit: boolean,
): Promise<TenantResponse> {
  if (!mayEdit) return { status: 403, body: 'Access denied.' };
  if (!isFromOwnPage(request.headers))
    return { status: 403, body: 'The security validation for this page is invalid.' };
  const { webParts = [] } = readJsonObject(request.body) as { webParts?: SentWebPart[] };
  const changes = new Map(
    webParts.flatMap(({ instanceId, properties }) =>
      typeof properties === 'object' && properties !== null
        ? [[String(instanceId).toLowerCase(), properties as Record<string, unknown>] as const]
        : [],
    ),
  );
  const [first] = changes.values();
  if (first === undefined) return { status: 400, body: 'The page has no web part with properties.' };
  if (stored !== undefined)
    return { status: await saveLibraryPage(parts.sharePoint, request, site, stored, changes, facts.digest) };
  if (fixed !== undefined) parts.sitePages.save(fixed.site, fixed.name, first);
  return { status: 204 };
}

interface SentWebPart {
  readonly instanceId?: unknown;
  readonly properties?: unknown;
}
