import type { RequestHandler, TenantContext, TenantRequest, TenantResponse } from '../../http/exchange.ts';
import type { Session } from '../model/session.ts';
import { type IsInGroup, Rights } from '../rights/rights.ts';
import { ensurePerson } from '../services/principals.ts';
import type { Site } from '../store/sites.ts';
import { resources } from '../resources/resources.ts';
import type { Store } from '../store/store.ts';
import { answerApi, type ApiSettings } from './api.ts';
import { serviceHeaders } from './respond.ts';
import { serveFile } from './serve-file.ts';

export interface HandlerSettings extends ApiSettings {
  readonly isInGroup: IsInGroup;
  readonly searchLag: number;
}

/** Answers what is under a site's `_api`, and the files of its libraries. */
export function createHandler(context: TenantContext, store: Store, settings: HandlerSettings): RequestHandler {
  return (request) => {
    const place = findPlace(store, request.url.pathname);
    if (!place) return undefined;
    const { site, rest } = place;
    if (/^\/_api(\/|$)/i.test(rest))
      return answerApi(createSession(context, store, settings, request, site), request, settings);
    if (rest.toLowerCase().includes('/_api/')) return noSuchSite();
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    return serveFile(createSession(context, store, settings, request, site), request.url.pathname);
  };
}

/** The site with the longest path that the address begins with. */
function findPlace(store: Store, pathname: string): { readonly site: Site; readonly rest: string } | undefined {
  const lower = pathname.toLowerCase();
  const [site] = store.sites
    .all()
    .filter(({ path }) => lower === path || lower.startsWith(`${path.toLowerCase()}/`))
    .sort((left, right) => right.path.length - left.path.length);
  return site && { site, rest: pathname.slice(site.path.length) };
}

const noSuchSite = (): TenantResponse => ({
  status: 404,
  headers: { ...serviceHeaders(), 'content-type': 'text/plain; charset=utf-8' },
  body: '404 FILE NOT FOUND',
});

function createSession(
  context: TenantContext,
  store: Store,
  settings: HandlerSettings,
  request: TenantRequest,
  site: Site,
): Session {
  const user = ensurePerson(store, site.path, request.person);
  const { origin } = request.url;
  return {
    store,
    site,
    person: request.person,
    user,
    rights: new Rights(store, user, settings.isInGroup),
    isInGroup: settings.isInGroup,
    now: context.clock.now(),
    origin,
    siteUrl: `${origin}${site.path}`,
    searchLag: settings.searchLag,
    webParts: context.webParts ?? (() => []),
    resources,
    warn: (message) => context.warn(message),
    on: (other) => createSession(context, store, settings, request, other),
  };
}
