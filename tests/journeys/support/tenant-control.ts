import { personCookie } from '../../../tenant/http/person.ts';
import type { RunningTenant } from '../../../tenant/server.ts';

/** One exchange as the trace of the tenant holds it. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/** What a test asks of the tenant beside the browser: control, and what is stored, over REST as somebody. */
export class TenantControl {
  private readonly origin: string;

  public constructor(tenant: RunningTenant) {
    this.origin = `http://127.0.0.1:${tenant.port}`;
  }

  /** `POST /_local/…` */
  public async set(path: string, body: object): Promise<void> {
    const answer = await fetch(`${this.origin}/_local/${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`/_local/${path}: ${answer.status} ${await answer.text()}`);
  }

  /** Every exchange since the last reset of the trace, as lines of JSON. */
  public async trace(): Promise<string> {
    return (await fetch(`${this.origin}/_local/trace`)).text();
  }

  /** Every exchange since the last reset of the trace. */
  public async exchanges(): Promise<readonly Exchange[]> {
    const lines = (await this.trace()).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Exchange);
  }

  public async clearTrace(): Promise<void> {
    await fetch(`${this.origin}/_local/trace`, { method: 'DELETE' });
  }

  /**
   * Items of a list of the app's site, as somebody who may see all.
   * @param query - OData behind `?`, e.g. `$filter=InitiativeKey eq '…'`
   */
  public async items<R>(list: string, query = '$top=5000', login = 'beheer'): Promise<readonly R[]> {
    const path = `/sites/initiatieven/_api/web/lists/getByTitle('${list}')/items?${query}`;
    const answer = await this.sharePoint(path, login);
    return ((await answer.json()) as { value: readonly R[] }).value;
  }

  /** A GET of SharePoint as somebody. @throws Error when it is refused */
  public async sharePoint(path: string, login = 'beheer'): Promise<Response> {
    const answer = await fetch(`${this.origin}${path}`, {
      headers: { accept: 'application/json;odata=nometadata', cookie: `${personCookie}=${login}` },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  /**
   * Changes an item of a list, whatever its version, as somebody with the rights for it.
   * @param id - the number of the item in its list
   * @returns the status that SharePoint answered with
   */
  public async change(list: string, id: number, changes: object, login: string): Promise<number> {
    const path = `/sites/initiatieven/_api/web/lists/getByTitle('${list}')/items(${id})`;
    return (await this.write('MERGE', path, changes, login)).status;
  }

  /** A write to SharePoint as somebody, whatever the version, with the digest that it asks for. */
  public async write(
    method: 'POST' | 'MERGE' | 'DELETE',
    path: string,
    body?: object,
    login = 'beheer',
  ): Promise<Response> {
    const headers = { accept: 'application/json;odata=nometadata', cookie: `${personCookie}=${login}` };
    const site = `${this.origin}${path.slice(0, path.indexOf('/_api/'))}/_api`;
    const context = await fetch(`${site}/contextinfo`, { method: 'POST', headers });
    const { FormDigestValue } = (await context.json()) as { FormDigestValue: string };
    return fetch(`${this.origin}${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json', 'if-match': '*', 'x-requestdigest': FormDigestValue },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** A call of Graph as somebody, below `/v1.0`; a GET unless said otherwise. @throws Error when it is refused */
  public async graph<T>(
    path: string,
    login = 'beheer',
    { method = 'GET', body }: { readonly method?: string; readonly body?: object } = {},
  ): Promise<T> {
    const token = await this.graphToken(login);
    const answer = await fetch(`${this.origin}/graph/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private async graphToken(login: string): Promise<string> {
    const path =
      "/sites/initiatieven/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?resource='https://graph.microsoft.com'&clientId='test'";
    const answer = (await (await this.sharePoint(path, login)).json()) as { value: string };
    return (JSON.parse(answer.value) as { AccessToken: string }).AccessToken;
  }
}
