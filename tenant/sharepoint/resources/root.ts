import { digestSeconds, issueDigest } from '../http/digest.ts';
import type { Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { groupSiteManager } from './group-site-manager.ts';
import { listsResource } from './lists.ts';
import { moveCopyFunctions } from './move-copy-util.ts';
import { profileFunctions } from './profiles.ts';
import { searchResource } from './search.ts';
import { sitePagesResource } from './site-pages.ts';
import { siteResource } from './site.ts';
import { webResource } from './web.ts';

/** What stands behind `_api/`. */
export function apiRoot(session: Session, digestSecret: string): Resource {
  return {
    functions: {
      web: () => webResource(session),
      site: () => siteResource(session),
      lists: (args) => (args.given ? (listsResource(session).key?.(args) ?? {}) : listsResource(session)),
      contextinfo: () => contextInfo(session, digestSecret),
      search: () => searchResource(session),
      sitepages: () => sitePagesResource(session),
      groupsitemanager: () => groupSiteManager(session),
      sp_tenantsettings_current: () => ({
        entity: () => ({
          type: 'SP.TenantSettings',
          address: 'SP_TenantSettings_Current',
          properties: { CorporateCatalogUrl: `${session.origin}/sites/appcatalog` },
        }),
      }),
      ...profileFunctions(session),
      ...moveCopyFunctions(session),
    },
  };
}

/** `POST _api/contextinfo`: the digest that writes need (platform-rules 1.15). */
function contextInfo(session: Session, digestSecret: string): Resource {
  const information: Resource = {
    entity: () => ({
      type: 'SP.ContextWebInformation',
      address: 'contextinfo',
      properties: {
        FormDigestTimeoutSeconds: digestSeconds,
        FormDigestValue: issueDigest(digestSecret, session.user.login, session.now),
        LibraryVersion: '16.0.26712.12012',
        SiteFullUrl: session.siteUrl,
        SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
        WebFullUrl: session.siteUrl,
      },
    }),
  };
  return { post: () => ({ kind: 'resource', resource: information }) };
}
