import { defaultSettings } from '../graph/settings.ts';
import type { TenantRequest, TenantResponse } from '../http/exchange.ts';
import type { Services } from '../services.ts';

const everything = { High: '2147483647', Low: '4294967295' };
const readOnly = { High: '176', Low: '138612833' };

/**
 * The least that a page of the host asks of SharePoint and Graph, for tests of the host alone: `kcc` reads,
 * `griffie` may not enter, all others own the site.
 */
export function bareServices(): Services {
  const granted: Record<string, boolean> = { 'User.Read': true };
  const settings = { ...defaultSettings };
  return {
    sharePoint: {
      handle: sharePoint,
      reset: () => undefined,
      putBack: () => undefined,
      hostedWebPartData: () => undefined,
    },
    graph: {
      handle: (request) => (request.url.pathname.startsWith('/graph/') ? graph(request) : undefined),
      reset: () => undefined,
      putBack: () => undefined,
      setConsent: (changes) => Object.assign(granted, changes),
      consent: () => granted,
      configure: (changes) => Object.assign(settings, changes),
      settings: () => ({ ...settings }),
    },
  };
}

function sharePoint({ url, method, person, body, headers }: TenantRequest): TenantResponse | undefined {
  const path = /\/_api\/(.*)$/.exec(url.pathname)?.[1]?.toLowerCase();
  if (path === undefined) return undefined;
  if (person.login === 'griffie')
    return { status: 403, body: { 'odata.error': { code: '-2147024891, System.UnauthorizedAccessException' } } };
  if (path === 'web')
    return json({
      Id: '5a000000-0000-4000-8000-0000000000a1',
      Title: 'Bare site',
      EffectiveBasePermissions: person.login === 'kcc' ? readOnly : everything,
    });
  if (path === 'site') return json({ Id: '5a000000-0000-4000-8000-0000000000a2' });
  if (path === 'web/currentuser') return json({ Id: 7, LoginName: person.mail });
  if (path === 'contextinfo' && method === 'POST')
    return json({ FormDigestValue: '0xBARE,1', FormDigestTimeoutSeconds: 1800 });
  if (path === 'echo')
    return {
      status: 200,
      headers: { etag: '"1"' },
      body: { method, query: url.search, accept: headers['accept'] ?? null, length: body.length, person: person.login },
    };
  if (path === 'broken') throw new Error('A mistake in a service');
  return undefined;
}

function graph({ url, person }: TenantRequest): TenantResponse | undefined {
  return url.pathname === '/graph/v1.0/me' ? json({ id: person.id, displayName: person.name }) : undefined;
}

function json(body: object): TenantResponse {
  return { status: 200, body };
}
