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
      headers: { accept: 'application/json;odata=nometadata', cookie: `als=${login}` },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  /** A GET of Graph as somebody, below `/v1.0`. @throws Error when it is refused */
  public async graph<T>(path: string, login = 'beheer'): Promise<T> {
    const token = await this.graphToken(login);
    const answer = await fetch(`${this.origin}/graph/v1.0${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  private async graphToken(login: string): Promise<string> {
    const path =
      "/sites/initiatieven/_api/Microsoft.SharePoint.Internal.ClientSideComponent.Token.AcquireOBOToken?resource='https://graph.microsoft.com'&clientId='test'";
    const answer = (await (await this.sharePoint(path, login)).json()) as { value: string };
    return (JSON.parse(answer.value) as { AccessToken: string }).AccessToken;
  }
}
