import type { TenantRequest, SiteAddress } from '../http/exchange.ts';
import { tenantId } from '../directory/team.ts';
import { applications } from '../http/token.ts';
import type { SiteFacts } from './site-facts.ts';

export type Locale = 'nl-nl' | 'en-us';

/** What SharePoint's own page says about itself and its reader (`spPageContextInfo`). */
export function pageContextInfo(
  request: TenantRequest,
  site: SiteAddress,
  facts: SiteFacts,
  locale: Locale,
  now: Date,
): object {
  const origin = request.url.origin;
  const { person } = request;
  const culture = locale === 'nl-nl' ? { name: 'nl-NL', id: 1043 } : { name: 'en-US', id: 1033 };
  const absolute = `${origin}${site.path}`;
  const relative = site.path === '' ? '/' : site.path;
  return {
    aadInstanceUrl: 'https://login.microsoftonline.com',
    aadSessionId: person.id,
    aadTenantId: tenantId,
    aadUserId: person.id,
    CorrelationId: crypto.randomUUID(),
    currentCultureLCID: culture.id,
    currentCultureName: culture.name,
    currentLanguage: culture.id,
    currentUICultureName: culture.name,
    ECSClientFeatures: [],
    env: 'local',
    ExpFeatures: [],
    featureInfo: {},
    formDigestTimeoutSeconds: facts.digestSeconds,
    formDigestValue: facts.digest,
    isAnonymousGuestUser: false,
    isAppWeb: false,
    isExternalGuestUser: false,
    isNoScriptEnabled: true,
    // Without this switch the runtime signs in with Microsoft's login page before it starts.
    killSwitches: { '2bf3e1ce-55da-4552-bc41-e3d072202d3c': true },
    msGraphEndpointUrl: 'https://graph.microsoft.com',
    pageItemId: -1,
    pagePermsMask: facts.permissions,
    RecycleBinItemCount: 0,
    serverRequestPath: request.url.pathname,
    serverTime: now.toISOString(),
    siteAbsoluteUrl: absolute,
    siteClientTag: '0',
    siteId: `{${facts.siteId}}`,
    sitePagesEnabled: true,
    sitePagesFeatureVersion: 4,
    siteServerRelativeUrl: relative,
    spfx3rdPartyServicePrincipalId: applications.sharePointExtensibility,
    systemUserKey: `i:0h.f|membership|${person.id}@live.com`,
    tenantDisplayName: 'Gemeente (voorbeeld)',
    userDisplayName: person.name,
    userEmail: person.mail,
    userId: facts.userId,
    userLoginName: `i:0#.f|membership|${person.mail}`,
    userPrincipalName: person.mail,
    webAbsoluteUrl: absolute,
    webId: `{${facts.webId}}`,
    webLanguage: 1043,
    webLanguageName: 'nl-NL',
    webLogoUrl: '',
    webPermMasks: facts.permissions,
    webServerRelativeUrl: relative,
    webTemplate: '68',
    webTitle: facts.webTitle,
  };
}
