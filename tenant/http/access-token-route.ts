import type { Clock, RequestHandler } from './exchange.ts';
import { applications, issueToken } from './token.ts';

const operation = 'Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken';

/**
 * Gives SPFx scripts their access tokens, as SharePoint does for `MSGraphClientV3` and `AadHttpClient`.
 * @param grantedScopes - what the administrator granted at this moment
 */
export function createAccessTokenRoute(grantedScopes: () => readonly string[], clock: Clock): RequestHandler {
  return ({ url, person }) => {
    if (!decodeURIComponent(url.pathname).endsWith(`/_api/${operation}`)) return undefined;
    const resource = /'([^']*)'/.exec(url.searchParams.get('resource') ?? '')?.[1] ?? '';
    const token = issueToken(person, resource, applications.sharePointExtensibility, grantedScopes(), clock.now());
    return {
      status: 200,
      headers: { 'content-type': 'application/json;odata=minimalmetadata;charset=utf-8', 'cache-control': 'no-store' },
      body: { value: JSON.stringify({ AccessToken: token }) },
    };
  };
}
