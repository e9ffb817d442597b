import type { Services } from './ports';
import { ServiceClock } from './browser/clock';
import { createDrafts, storageOf } from './browser/drafts';
import { createHost } from './browser/host';
import { newKey } from './browser/ids';
import { findTeamsPlace, type TeamsSdk } from './browser/teams';
import type { GraphFactories } from './graph/factories';
import { createLazyPorts } from './lazy-ports';
import { Connection } from './sharepoint/connection';
import { findSite } from './sharepoint/find-site';
import { createLists } from './sharepoint/lists';
import { Journal } from './http/journal';
import type { Send } from './http/send';
import { withDigest, type Digest } from './http/with-digest';
import { withRetry } from './http/with-retry';
import { withTimeLimit } from './http/with-time-limit';
import { createWhoAmI } from './sharepoint/who-am-i';

/** The part of a web part's context that is used; `WebPartContext` has it. */
export interface SpfxContext extends GraphFactories {
  readonly pageContext: {
    readonly web: { readonly absoluteUrl: string };
    readonly user: { readonly displayName: string; readonly email: string };
    readonly aadInfo?: { readonly userId: { toString(): string } };
    readonly cultureInfo: { readonly currentUICultureName: string };
    readonly legacyPageContext: unknown;
  };
  readonly sdks: { readonly microsoftTeams?: TeamsSdk };
}

export interface ServicesOptions {
  /** The web part's own property; absolute or server-relative. */
  readonly siteUrl?: string;
  /** Instead of the language of the page. */
  readonly language?: 'nl' | 'en';
  /** Ends what is under way when the web part goes. */
  readonly signal?: AbortSignal;
  /** Where every exchange is written down. */
  readonly journal?: Journal;
}

/** What the web parts get: the ports, and what they may want to know about the data themselves. */
export interface BoundServices extends Services {
  /** Lists that turned out to be older than this code, with what they lack: Inrichting can bring them up to date. */
  outdatedLists(): ReadonlyMap<string, ReadonlySet<string>>;
  /** What the link carried that opened the tab in Teams. */
  readonly subPageId?: string;
}

/** How long one try of one request may take, in milliseconds. */
export const timeLimit = 30_000;

/**
 * The ports on SharePoint, Graph and Teams, for the person and the page of this context. Sends nothing but what
 * {@link findSite} needs.
 * @throws AppError 'not-set-up' when nobody said where the lists are
 */
export async function createServices(context: SpfxContext, options: ServicesOptions = {}): Promise<BoundServices> {
  const { pageContext } = context;
  const clock = new ServiceClock();
  const sdk = context.sdks.microsoftTeams;
  const place = await findTeamsPlace(sdk);
  const journal = options.journal ?? new Journal();
  const base = withRetry(withTimeLimit(journal.watch(clock.watch(sendByFetch(options.signal))), timeLimit));
  const currentSite = pageContext.web.absoluteUrl.replace(/\/+$/, '');
  const where = {
    currentSite,
    pageAddress: window.location.href,
    onPage: !place,
    ownProperty: options.siteUrl,
    subPageId: place?.subPageId,
  };
  const siteUrl = await findSite(where, base, storageOf('sessionStorage'));
  const connection = new Connection(siteUrl, withDigest(base, siteUrl, pageDigestOf(context, siteUrl === currentSite)));
  const lists = createLists(connection);
  const host = createHost({ siteUrl, language: options.language ?? languageOf(context), place, sdk });
  return {
    lists,
    together: (work) => connection.together(() => work(lists)),
    ...createWhoAmI(connection, {
      personKey: pageContext.aadInfo?.userId.toString() ?? '',
      name: pageContext.user.displayName,
      mail: pageContext.user.email,
    }),
    ...createLazyPorts(context, connection, lists, base, { watch: (graph) => journal.watch(graph), now: clock.now }),
    drafts: createDrafts(storageOf('sessionStorage'), clock.now),
    host,
    now: clock.now,
    newKey,
    outdatedLists: () => connection.missingColumns,
    subPageId: place?.subPageId,
  };
}

const sendByFetch =
  (signal: AbortSignal | undefined): Send =>
  (url, init) =>
    fetch(url, { ...init, signal: init.signal ?? signal });

const languageOf = (context: SpfxContext): 'nl' | 'en' =>
  context.pageContext.cultureInfo.currentUICultureName.toLowerCase().startsWith('en') ? 'en' : 'nl';

interface LegacyPageContext {
  readonly formDigestValue?: string;
  readonly formDigestTimeoutSeconds?: number;
}

/** The page has a form digest for its own site, made at the moment that stands behind its comma. */
function pageDigestOf(context: SpfxContext, isOwnSite: boolean): () => Digest | undefined {
  const { formDigestValue, formDigestTimeoutSeconds = 1800 } = context.pageContext
    .legacyPageContext as LegacyPageContext;
  const madeAt = Date.parse(formDigestValue?.split(',')[1] ?? '');
  if (!isOwnSite || formDigestValue === undefined || Number.isNaN(madeAt)) return () => undefined;
  return () => ({ value: formDigestValue, until: madeAt + (formDigestTimeoutSeconds - 60) * 1000 });
}
