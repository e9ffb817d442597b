import { tenantId } from '../directory/team.ts';
import type { Person } from '../directory/people.ts';

/** The claims that the tenant reads from an access token. */
export interface TokenClaims {
  readonly oid: string;
  readonly aud?: string;
  /** Space separated delegated scopes. */
  readonly scp?: string;
  /** The application the token was given to. */
  readonly appid?: string;
  /** Seconds since 1970. */
  readonly exp?: number;
}

/** Applications that get tokens here. */
export const applications = {
  /** "SharePoint Online Client Extensibility Web Application Principal" of this tenant: all SPFx scripts share it (platform-rules 5.6). */
  sharePointExtensibility: '5a000000-0000-4000-8000-00000000f0e1',
  /** Teams in the browser (Microsoft's own id): has its own rights, whatever SPFx scripts were granted. */
  teamsWeb: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
} as const;

/**
 * A token with the shape of Entra's: three parts, readable claims, no real signature. It opens nothing but this tenant.
 * @param issuedAt - by the tenant's clock, which the pages follow: client libraries compare `exp` with theirs
 */
export function issueToken(
  person: Person,
  audience: string,
  appid: string,
  scopes: readonly string[],
  issuedAt: Date,
): string {
  const seconds = Math.floor(issuedAt.getTime() / 1000);
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${tenantId}/`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    appid,
    name: person.name,
    oid: person.id,
    scp: scopes.join(' '),
    tid: tenantId,
    unique_name: person.mail,
    upn: person.mail,
    ver: '1.0',
  };
  return [encode({ typ: 'JWT', alg: 'none' }), encode(claims), 'local'].join('.');
}

/** @returns the claims of a bearer token, or `undefined` when there is none or it cannot be read */
export function readToken(authorization: string | undefined): TokenClaims | undefined {
  const token = /^bearer\s+([\w-]+)\.([\w-]+)\.([\w-]*)$/i.exec(authorization ?? '');
  if (token === null) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(token[2] ?? '', 'base64url').toString('utf8'));
    return isClaims(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the Teams client of the tenant asks, and not a script of the solution. */
export function isTeamsClient(authorization: string | undefined): boolean {
  return readToken(authorization)?.appid === applications.teamsWeb;
}

function isClaims(value: unknown): value is TokenClaims {
  return typeof value === 'object' && value !== null && typeof (value as { oid?: unknown }).oid === 'string';
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
