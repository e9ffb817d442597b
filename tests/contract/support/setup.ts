import type { Exchange, Tenant } from './tenant.ts';

export type Findings = Awaited<ReturnType<ReturnType<Tenant['as']>['setup']['check']>>;

export const never = new AbortController().signal;
export const quiet = (): void => undefined;
const isOfSite = ({ area }: Findings[number]): boolean => ['lists', 'rights', 'pages', 'settings'].includes(area);
/** What is not in order on the site itself, in a line each. */
export const wrong = (findings: Findings): readonly string[] =>
  findings
    .filter((one) => isOfSite(one) && one.state !== 'ok')
    .map(({ id, state, error }) => `${id} ${state} ${error?.code ?? ''}`.trim());
export const stateOf = (findings: Findings, id: string): string | undefined =>
  findings.find((one) => one.id === id)?.state;
/** Writes to the site, in order; of a batch its parts. */
export const writesOf = async (tenant: Tenant): Promise<readonly string[]> =>
  (await tenant.trace()).filter(({ url }) => !url.startsWith('https://graph.microsoft.com')).flatMap(writesIn);

function writesIn({ method, url, request }: Exchange): readonly string[] {
  if (url.endsWith('/$batch'))
    return [...request.body.matchAll(/^(POST|MERGE|PUT|DELETE) (\S+) HTTP/gm)].map(([, verb = '', to = '']) =>
      lineOf(verb, to),
    );
  return method === 'GET' || /\/(contextinfo|search\/postquery)$/.test(url) ? [] : [lineOf(method, url)];
}

const lineOf = (method: string, url: string): string => `${method} ${decodeURIComponent(new URL(url).pathname)}`;

/** Writes to SharePoint's REST service as somebody, past the product. @throws Error when it is refused */
export async function change(
  tenant: Tenant,
  method: 'POST' | 'MERGE' | 'DELETE',
  path: string,
  body?: object,
  login = 'beheer',
): Promise<void> {
  const headers = { ...json, 'Content-Type': 'application/json', 'IF-MATCH': '*', 'X-HTTP-Method': method };
  const send = tenant.adapters.withDigest(tenant.as(login).send, tenant.siteUrl);
  const response = await send(`${tenant.siteUrl}/_api/${path}`, {
    method: 'POST',
    headers,
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}

/** What SharePoint answers to who manages the site: the rows of a collection. */
export async function rowsOf<R>(tenant: Tenant, path: string): Promise<readonly R[]> {
  const response = await tenant.as('beheer').send(`${tenant.siteUrl}/_api/${path}`, { headers: json });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { readonly value: readonly R[] }).value;
}

const json = { Accept: 'application/json;odata=nometadata' };

/** What set-up must never leave behind twice, or half: empty when all is well. */
export async function doubledIn(tenant: Tenant): Promise<readonly string[]> {
  const [pages, links, groups, settings, site] = await Promise.all([
    rowsOf<{ readonly FileName: string }>(tenant, 'sitepages/pages?$select=FileName&$top=500'),
    rowsOf<{ readonly Url: string }>(tenant, 'web/navigation/quicklaunch?$select=Url'),
    rowsOf<{ readonly Title: string }>(tenant, 'web/sitegroups?$select=Title'),
    rowsOf<{ readonly Key: string }>(tenant, "web/lists/getByTitle('Instellingen')/items?$select=Key&$top=500"),
    tenant.adapters.readSite(tenant.as('beheer').connection),
  ]);
  const wanted = new Set(['Home', ...tenant.adapters.currentSchema.pages.map(({ name }) => name)]);
  const columns = site.lists.flatMap(({ title, fields }) => [...fields.keys()].map((name) => `${title}.${name}`));
  return [
    ...pages.map(({ FileName }) => FileName.replace(/\.aspx$/, '')).filter((name) => !wanted.has(name)),
    ...twice(pages.map(({ FileName }) => FileName)),
    ...twice(links.map(({ Url }) => Url)),
    ...twice(groups.map(({ Title }) => Title)),
    ...twice(settings.map(({ Key }) => Key)),
    ...columns.filter((name) => /\.(?!_)[A-Za-z]+[0-9]$/.test(name)),
  ];
}

const twice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at);
