import { methodOf, type Send } from './send';
import { errorBody } from './error-body';

/** A form digest that the page already has for the site, with the moment until which it is good. */
export interface Digest {
  readonly value: string;
  readonly until: number;
}

/** SharePoint's codes for a digest that expired (…252) or does not belong here (…251). */
const refusedDigest = new Set([-2130575252, -2130575251]);

/**
 * Gives every write the form digest that SharePoint asks for (platform rule 1.15), from the page where it has one,
 * otherwise by one `contextinfo` for all writes that wait, and once more when SharePoint finds it expired.
 */
export function withDigest(send: Send, siteUrl: string, pageDigest: () => Digest | undefined = () => undefined): Send {
  let fetched: Promise<Digest> | undefined;
  let pageRefused = false;
  const current = async (): Promise<string> => {
    const page = pageRefused ? undefined : pageDigest();
    if (page && page.until > Date.now()) return page.value;
    if (fetched && (await fetched).until <= Date.now()) fetched = undefined;
    fetched ??= fetchDigest(send, siteUrl);
    return (await fetched.catch(forget)).value;
  };
  const forget = (error?: unknown): never => {
    fetched = undefined;
    throw error;
  };
  return async (url, init) => {
    if (methodOf(init) === 'GET') return send(url, init);
    const withValue = (value: string): Promise<Response> =>
      send(url, { ...init, headers: { ...(init.headers as Record<string, string>), 'X-RequestDigest': value } });
    const response = await withValue(await current());
    if (response.status !== 403 || !refusedDigest.has((await errorBody(response.clone())).number ?? 0)) return response;
    pageRefused = true;
    fetched = undefined;
    return withValue(await current());
  };
}

async function fetchDigest(send: Send, siteUrl: string): Promise<Digest> {
  const response = await send(`${siteUrl}/_api/contextinfo`, {
    method: 'POST',
    headers: { Accept: 'application/json;odata=nometadata' },
    credentials: 'same-origin',
    repeatSafe: true,
  });
  if (!response.ok) throw new DigestRefused(response);
  const { FormDigestValue, FormDigestTimeoutSeconds } = (await response.json()) as {
    FormDigestValue: string;
    FormDigestTimeoutSeconds: number;
  };
  return { value: FormDigestValue, until: Date.now() + (FormDigestTimeoutSeconds - 60) * 1000 };
}

/** Carries the answer to where errors are told apart, as PnPjs's HttpRequestError does. */
export class DigestRefused extends Error {
  public readonly isHttpRequestError = true;
  public readonly response: Response;

  public constructor(response: Response) {
    super(`contextinfo: ${response.status}`);
    this.response = response;
  }
}
