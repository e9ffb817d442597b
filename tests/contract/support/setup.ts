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
