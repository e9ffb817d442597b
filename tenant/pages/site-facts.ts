import type { RequestHandler, SiteAddress, TenantRequest, TenantResponse } from '../http/exchange.ts';

/** What a page needs to know of its site and of the person, asked of SharePoint like anyone else does. */
export interface SiteFacts {
  readonly siteId: string;
  readonly webId: string;
  readonly webTitle: string;
  /** Rights of the person on the site. */
  readonly permissions: { readonly High: number; readonly Low: number };
  /** Id of the person in the site's user list. */
  readonly userId: number;
  readonly digest: string;
  readonly digestSeconds: number;
}

/** A person may not open the site. */
export class NoAccess extends Error {}

/**
 * Asks the SharePoint service, as the person of `request`.
 * @throws NoAccess when the service refuses
 */
export async function readSiteFacts(
  sharePoint: RequestHandler,
  request: TenantRequest,
  site: SiteAddress,
): Promise<SiteFacts> {
  const ask = (method: string, path: string): Promise<Record<string, unknown>> =>
    askService(sharePoint, request, method, `${site.path}/_api/${path}`);
  const [web, collection, user, context] = await Promise.all([
    ask('GET', 'web?$select=Id,Title,EffectiveBasePermissions'),
    ask('GET', 'site?$select=Id'),
    ask('GET', 'web/currentuser?$select=Id'),
    ask('POST', 'contextinfo'),
  ]);
  const permissions = (web['EffectiveBasePermissions'] ?? {}) as { High?: unknown; Low?: unknown };
  return {
    siteId: String(collection['Id']),
    webId: String(web['Id']),
    webTitle: String(web['Title']),
    permissions: { High: Number(permissions.High ?? 0), Low: Number(permissions.Low ?? 0) },
    userId: Number(user['Id']),
    digest: String(context['FormDigestValue']),
    digestSeconds: Number(context['FormDigestTimeoutSeconds']),
  };
}

/** Bit of SP.PermissionKind.editListItems / addAndCustomizePages in the low half of a mask. */
export const permissionBits = {
  viewPages: 0x20000,
  editListItems: 0x4,
  addAndCustomizePages: 0x40000,
  manageWeb: 0x40000000,
} as const;

export function has(facts: SiteFacts, bit: number): boolean {
  return (facts.permissions.Low & bit) !== 0;
}

/**
 * One call on a service from inside the tenant.
 * @returns the JSON object of the answer
 * @throws NoAccess on 401 and 403
 */
export async function askService(
  service: RequestHandler,
  request: TenantRequest,
  method: string,
  pathAndQuery: string,
): Promise<Record<string, unknown>> {
  const response = await callService(service, request, { method, path: pathAndQuery });
  if (response?.status === 401 || response?.status === 403) throw new NoAccess();
  if (response === undefined || response.status >= 400)
    throw new Error(`${method} ${pathAndQuery} answered ${response?.status ?? 'nothing'}.`);
  return jsonOf(response);
}

/** A call on a service from inside the tenant, as the person of `request`. */
export interface InnerCall {
  readonly method: string;
  readonly path: string;
  readonly body?: object | undefined;
  readonly digest?: string;
}

/** @returns whatever the service answers, refusals too; `undefined` when it is no business of the service */
export async function callService(
  service: RequestHandler,
  request: TenantRequest,
  { method, path, body, digest }: InnerCall,
): Promise<TenantResponse | undefined> {
  return service({
    method,
    url: new URL(path, request.url.origin),
    headers: {
      host: request.url.host,
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json',
      ...(digest === undefined ? {} : { 'x-requestdigest': digest }),
    },
    body: body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
    person: request.person,
  });
}

/** The JSON object of an answer, `{}` when it has none. */
export function jsonOf({ body }: TenantResponse): Record<string, unknown> {
  const value: unknown = typeof body === 'string' || Buffer.isBuffer(body) ? JSON.parse(body.toString()) : body;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
